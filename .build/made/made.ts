import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "hotline-scoring";
import { makers } from "./makers.js";

const BLOCK = /(<!-- made: ([^>]+?) -->\n)[\s\S]*?(<!-- \/made -->)/g;

/** The language that a guide is written in, by the name of its file. */
export function languageOf(path: string): Language {
  return path.includes(".zh-CN.") ? "zh" : "en";
}

/**
 * A guide with each of its made blocks made anew: what stands between `<!-- made: NAME WORDS -->` and `<!-- /made -->` is
 * what the maker of that name gives for those words, in the language of the guide.
 */
export function withMadeBlocks(path: string, text: string): string {
  const language = languageOf(path);
  return text.replace(BLOCK, (_whole, opening: string, call: string, closing: string) => {
    const [name = "", ...words] = call.split(" ");
    const maker = makers[name];
    if (maker === undefined) throw new Error(`${path}: nothing makes ${name}`);
    return `${opening}\n${maker(language, ...words).trim()}\n\n${closing}`;
  });
}

/** README and every guide, by its path in the project. */
export function guides(root: string): string[] {
  const names = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
  return ["README.md", ...names.sort().map((name) => `docs/${name}`)];
}
