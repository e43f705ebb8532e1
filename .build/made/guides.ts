import { readdirSync } from "node:fs";
import { join } from "node:path";

/** README and every guide, by its path in the project. */
export function guides(root: string): string[] {
  const names = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
  return ["README.md", ...names.sort().map((name) => `docs/${name}`)];
}
