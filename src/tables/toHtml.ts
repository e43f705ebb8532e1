import { htmlText } from "./htmlText.js";
import { requireTable } from "./requireTable.js";
import type { Table, TableCell, TableColumn, TableHeading } from "./table.js";
import { tableStyle } from "./tableStyle.js";

/**
 * A table as a page of its own in HTML 网页: real headings and captions for those who listen to it, and a layout that fits A4 across when it is
 * printed. Nothing is loaded from elsewhere, nothing runs, and every text is shown as it stands.
 *
 * @param table - what `toTable` or `adjustmentsTable` gave
 * @returns the page, from `<!doctype html>` on
 * @throws RangeError when it is no such table
 * @example
 * ```ts
 * import { adjustmentsTable, toHtml } from "hotline-scoring";
 *
 * const adjustments = [{ unit: "<某局>", category: "优秀案例", points: "0.5", reason: "案例1个" }];
 * const page = toHtml(adjustmentsTable({ units: [], adjustments }));
 * page.includes('<th scope="row">&lt;某局&gt;</th>'); // => true
 * ```
 */
export function toHtml(table: Table): string {
  requireTable("toHtml", table);
  const { title, language, columns } = table;
  const name = title ?? columns.map(({ heading }) => heading).join(language === "zh" ? "、" : ", ");
  return [
    "<!doctype html>",
    `<html lang="${language === "zh" ? "zh-CN" : "en"}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${htmlText(name)}</title>`,
    `<style>${tableStyle}</style>`,
    "</head>",
    "<body>",
    "<table>",
    ...(title === null ? [] : [`<caption>${htmlText(title)}</caption>`]),
    headOf(table),
    ...table.sections.map((_, index) => bodyOf(table, index)),
    "</table>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function headOf({ headings }: Table): string {
  const rows = headings.map((row) => `<tr>${row.map(headingOf).join("")}</tr>`);
  return `<thead>\n${rows.join("\n")}\n</thead>`;
}

function headingOf({ text, columns, rows }: TableHeading): string {
  const spans = [
    columns > 1 ? ` colspan="${columns}"` : "",
    rows > 1 ? ` rowspan="${rows}"` : "",
    ` scope="${columns > 1 ? "colgroup" : "col"}"`,
  ];
  return `<th${spans.join("")}>${htmlText(text)}</th>`;
}

/** A section is a body of its own, so that its captions are heard with its rows. */
function bodyOf(table: Table, index: number): string {
  const { columns, sections } = table;
  const { captions = [], rows = [] } = sections[index] ?? {};
  const unit = unitColumn(table);
  const lines = [
    ...captions.map(
      (caption) =>
        `<tr class="caption"><th colspan="${columns.length}" scope="rowgroup">${htmlText(caption)}</th></tr>`,
    ),
    ...rows.map((row) => {
      const cells = row.map((cell, place) =>
        cellOf(cell, place === unit ? "unit" : columns[place]?.holds),
      );
      return `<tr>${cells.join("")}</tr>`;
    }),
  ];
  return `<tbody>\n${lines.join("\n")}\n</tbody>`;
}

/** The column that says whose the row is: that of units, or else the first. */
function unitColumn({ columns }: Table): number {
  return Math.max(
    0,
    columns.findIndex(({ heading }) => heading === "单位" || heading === "Unit"),
  );
}

function cellOf({ text }: TableCell, holds: TableColumn["holds"] | "unit" | undefined): string {
  if (holds === "unit") return `<th scope="row">${htmlText(text)}</th>`;
  return `<td${holds === "figures" ? ' class="figure"' : ""}>${htmlText(text)}</td>`;
}
