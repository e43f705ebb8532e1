import { readFileSync } from "node:fs";
import { join } from "node:path";
import { entries } from "../entries.js";

/** Where an export is from. */
export interface Origin {
  /** The file of `src` that it is from, such as `rules/slope`. */
  readonly file: string;
  /** The entry that gives it, such as `rules`. */
  readonly entry: string;
}

/** Every export of the package in the order of its entries. What the main one exports beside another is at home in the other. */
export function contents(root: string): Map<string, Origin> {
  const all = entries.flatMap((entry) => exportsOf(root, entry));
  const parts = new Set(all.flatMap(([name, { entry }]) => (entry === "index" ? [] : [name])));
  return new Map(all.filter(([name, { entry }]) => entry !== "index" || !parts.has(name)));
}

function exportsOf(root: string, entry: string): [string, Origin][] {
  const text = readFileSync(join(root, `src/${entry}.ts`), "utf8");
  const lists = [...text.matchAll(/export (?:type )?\{([^}]*)\} from "\.\/(.+)\.js"/g)];
  return lists.flatMap(([, names = "", file = ""]) =>
    names
      .split(",")
      .map((one) => one.replace(/\btype\b/, "").trim())
      .filter((name) => name !== "")
      .map((name): [string, Origin] => [name, { file, entry }]),
  );
}
