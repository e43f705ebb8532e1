import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Every export of `src/index.ts` in its order, with the file that it is from, such as `rules/slope`. */
export function contents(root: string): Map<string, string> {
  const text = readFileSync(join(root, "src/index.ts"), "utf8");
  const exports = new Map<string, string>();
  for (const [, names = "", file = ""] of text.matchAll(
    /export (?:type )?\{([^}]*)\} from "\.\/(.+)\.js"/g,
  )) {
    for (const name of names.split(",").map((one) => one.replace(/\btype\b/, "").trim()))
      if (name !== "") exports.set(name, file);
  }
  return exports;
}
