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

/** Every export of the package in the order of its entries. */
export function contents(root: string): Map<string, Origin> {
  return new Map(entries.flatMap((entry) => exportsOf(root, entry)));
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
