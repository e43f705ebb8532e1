import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/** A `ts` block of the documentation. */
export interface Block {
  /** The file and the line it begins on. */
  readonly place: string;
  readonly code: string;
}

/** Every `ts` block of README, guides and docstrings. */
export function documentedBlocks(): Block[] {
  const guides = readdirSync(join(ROOT, "docs")).filter((name) => name.endsWith(".md"));
  const sources = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" });
  return [
    "README.md",
    ...guides.map((name) => join("docs", name)),
    ...sources.filter((name) => name.endsWith(".ts")).map((name) => join("src", name)),
  ].flatMap(blocksOf);
}

function blocksOf(path: string): Block[] {
  const text = readFileSync(join(ROOT, path), "utf8");
  return [...text.matchAll(/^( \* )?```ts\n([\s\S]*?)^(?: \* )?```$/gm)].map((match) => ({
    place: `${path}:${text.slice(0, match.index).split("\n").length}`,
    code: match[1] === undefined ? (match[2] ?? "") : (match[2] ?? "").replace(/^ \* ?/gm, ""),
  }));
}

const STATEMENT = /^(?<call> *\S[^\n]*?);? *\/\/ (?<kind>=>|throws) (?<stated>.*)$/gm;

/** How many results a block states. */
export function statedResults({ code }: Block): number {
  return [...code.matchAll(STATEMENT)].length;
}

/** The block as a program that checks each stated result, by the functions of `stated.mjs`. */
export function programOf({ code, place }: Block): string {
  const checked = code.replace(STATEMENT, (...found) => {
    const { call, kind, stated } = found.at(-1) as Record<"call" | "kind" | "stated", string>;
    const check = kind === "=>" ? "gives" : "throws";
    return `${check}(() => (${call}), ${JSON.stringify(stated)}, ${JSON.stringify(place)});`;
  });
  return `import { gives, throws } from "./stated.mjs";\n${checked}`;
}
