import { markdownText } from "../words/text.js";
import { requireTable, type Table } from "./table.js";

/**
 * A table in Markdown: a table for each section, its captions and the title as headings. Markdown has no merged cells, so each column has
 * its whole heading.
 *
 * @param table - what `toTable` or `adjustmentsTable` gave
 * @returns the text, its lines ended by `\n`
 * @throws RangeError when it is no such table
 * @example
 * ```ts
 * import { toMarkdown } from "hotline-scoring";
 * import { adjustmentsTable } from "hotline-scoring/tables";
 *
 * const adjustments = [{ unit: "某局", category: "优秀案例", points: "0.5", reason: "案例1个" }];
 * toMarkdown(adjustmentsTable({ units: [], adjustments })).split("\n")[2]; // => "| 1 | 优秀案例 | 某局 | 案例1个 | 0.5 |"
 * ```
 */
export function toMarkdown(table: Table): string {
  requireTable("toMarkdown", table);
  const { label, title, columns, sections, below = [] } = table;
  const head = [
    line(columns.map(({ heading }) => heading)),
    `|${columns.map(({ holds }) => (holds === "figures" ? " ---: |" : " --- |")).join("")}`,
  ];
  const blocks = [
    ...(label === undefined ? [] : [markdownText(label)]),
    ...(title === null ? [] : [`# ${markdownText(title)}`]),
    ...sections.flatMap(({ captions, rows, level = 1 }) => [
      ...captions.map(
        (caption, index) => `${"#".repeat(level + 1 + index)} ${markdownText(caption)}`,
      ),
      [...head, ...rows.map((row) => line(row.map(({ text }) => text)))].join("\n"),
    ]),
    ...below.map(markdownText),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(markdownText).join(" | ")} |`;
}
