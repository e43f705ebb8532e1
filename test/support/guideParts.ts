import type { Guide } from "./guides.js";

const MADE = /<!-- made: ([^>]+?) -->[\s\S]*?<!-- \/made -->/g;
const FENCED = /^```(\w*)\n([\s\S]*?)^```$/gm;
const INLINE_CODE = /`[^`]+`/g;
const COMMENT_OR_TAG = /<!--[\s\S]*?-->|<\/?[a-z][^>]*>/g;
const LINK_TARGET = /\]\([^)]*\)/g;
const LIST_NUMBER = /^ *\d+\. /gm;

/** What an English guide says of a Chinese wording, beside its JSON; the Chinese guide has the wording alone. */
const GLOSS = /(?<=^\| [^|\n]+ \|) [^|\n`]+ (?=\| `\{ ")/gm;

/** What the made blocks of a guide call: the maker and its words, in order. */
export function madeCalls({ text }: Guide): string[] {
  return [...text.matchAll(MADE)].map(([, call = ""]) => call);
}

/** The made blocks of a guide, as they stand. */
export function madeBlocks({ text }: Guide): string[] {
  return [...text.matchAll(MADE)].map(([whole]) => whole);
}

/** A fenced block of code. */
interface Fenced {
  readonly language: string;
  readonly code: string;
}

/** The fenced blocks of a guide that stand outside its made blocks. */
export function fencedBlocks({ text }: Guide): Fenced[] {
  return [...blanked(text, MADE).matchAll(FENCED)].map(([, language = "", code = ""]) => ({
    language,
    code,
  }));
}

/** A heading and what stands below it, up to the next. */
export interface Section {
  readonly heading: string;
  readonly level: number;
  readonly text: string;
}

/** The sections of a guide, without made blocks and fenced code. */
export function sectionsOf({ text }: Guide): Section[] {
  return blanked(text, MADE, FENCED)
    .split(/^(?=#+ )/m)
    .flatMap((section) => {
      const [, marks = "", heading = ""] = /^(#+) (.+)$/m.exec(section) ?? [];
      return marks === "" ? [] : [{ heading, level: marks.length, text: section }];
    });
}

/** The prose of a guide, each line in its place: no made blocks, code, glosses, comments, tags, targets of links, numbers of lists. */
export function proseOf(text: string): string {
  const code = [MADE, FENCED, GLOSS, INLINE_CODE];
  return blanked(text, ...code, COMMENT_OR_TAG, LINK_TARGET, LIST_NUMBER);
}

/** Text with whatever matches left out, and its lines kept. */
function blanked(text: string, ...patterns: readonly RegExp[]): string {
  return patterns.reduce(
    (left, pattern) => left.replace(pattern, (found) => found.replace(/[^\n]+/g, " ")),
    text,
  );
}
