// Writes the declarations of the ES modules a second time, for CommonJS: the same, but for the ending of what they import.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const DIST = join(import.meta.dirname, "../dist");

for (const name of readdirSync(DIST).filter((file) => file.endsWith(".d.ts"))) {
  const text = readFileSync(join(DIST, name), "utf8");
  const common = text.replace(/(from '\.\/[^']+)\.js'/g, "$1.cjs'");
  writeFileSync(join(DIST, name.replace(/\.ts$/, ".cts")), common);
}
