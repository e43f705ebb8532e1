import { fractionOf, isAmount, type Language } from "hotline-scoring";
import { markdownTable } from "./markdownTable.js";

/** Numbers as they may be written in code; those in quotes are text. */
const written: readonly [string, unknown][] = [
  ['"19.30"', "19.30"],
  ['"52.78%"', "52.78%"],
  ['"19/36"', "19/36"],
  ["19.3", 19.3],
  ["125", 125],
  ["0.1 + 0.2", 0.1 + 0.2],
  ["9007199254740992", 2 ** 53],
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ['"1e3"', "1e3"],
  ['"1,234"', "1,234"],
  ['"19/0"', "19/0"],
  ['" 19.3"', " 19.3"],
  ['"１９．３"', "１９．３"],
  ['""', ""],
];

/** What some ways to write a number are read as, or that they are refused. */
export function numbersRead(language: Language): string {
  const headings = { zh: ["写法", "读作"], en: ["Written", "Read as"] };
  const refused = { zh: "拒收", en: "refused" };
  const rows = written.map(([text, value]) => [
    `\`${text}\``,
    isAmount(value) ? `${fractionOf(value)}` : refused[language],
  ]);
  return markdownTable(headings[language], rows);
}
