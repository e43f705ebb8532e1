import { readFileSync } from "node:fs";
import { join } from "node:path";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { figuresOf } from "./figuresOf.js";
import { fencedBlocks, madeBlocks } from "./guideParts.js";
import type { Guide } from "./guides.js";

const FOLDER = join(import.meta.dirname, "../../examples/bulletin2023-10");

const schemeAndAnnexes = [
  JSON.stringify(xiangtan2023),
  ...["annex-1.csv", "annex-2.csv"].map((name) => readFileSync(join(FOLDER, name), "utf8")),
];

/** The figures that a guide may state: those of its made blocks and `ts` blocks, of the scheme of 湘潭, of both annexes. */
export function knownFigures(guide: Guide): Set<string> {
  const executed = fencedBlocks(guide).filter(({ language }) => language === "ts");
  const data = [...schemeAndAnnexes, ...executed.map(({ code }) => code)];
  const texts = [...data.map(apart), ...madeBlocks(guide).map(inOneLine)];
  return new Set(texts.flatMap(figuresOf).flatMap(withParts).map(plainFigure));
}

/** Data with blanks for its commas, which separate cells there and not thousands. */
function apart(text: string): string {
  return text.replaceAll(",", " ");
}

/** A text with fractions of mathematics, `\frac{19}{36}`, as 19/36, and 15\% as 15%. */
function inOneLine(text: string): string {
  return text.replace(/\\frac\{(\d+)\}\{(\d+)\}/g, "$1/$2").replaceAll("\\%", "%");
}

/** A figure, and of a fraction its two numbers: where 1/48 stands, "1 of 48" may be told. */
function withParts(figure: string): string[] {
  return figure.includes("/") ? [figure, ...figure.split("/")] : [figure];
}

/** A figure without zeros at its end: 99.30 is 99.3. */
export function plainFigure(figure: string): string {
  return figure.replace(/(\.\d*?)0+(?=%?$)/, "$1").replace(/\.(?=%?$)/, "");
}
