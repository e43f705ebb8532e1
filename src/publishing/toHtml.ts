import {
  requireTable,
  type Table,
  type TableCell,
  type TableColumn,
  type TableHeading,
} from "./table.js";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text that HTML shows as it stands; control characters, which it cannot show, become blanks. */
export function htmlText(text: string): string {
  return text.replace(/\p{Cc}/gu, " ").replace(/[&<>"']/g, (one) => ENTITIES[one] as string);
}

/** How a page with a table looks, on a screen and on A4 across. */
export const tableStyle = `
@page { size: A4 landscape; margin: 10mm; }
body { margin: 1.5rem; color: #1a1a1a; background: #fff; font: 13px/1.45 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
table { border-collapse: collapse; margin: 0 auto; font-variant-numeric: tabular-nums; }
caption { padding: 0 0 .8rem; font-size: 1.35em; font-weight: 700; }
th, td { padding: .22rem .4rem; border: 1px solid #9aa3ad; text-align: center; }
thead th { background: #e8edf3; font-weight: 600; }
thead tr:first-child th { word-break: keep-all; }
tbody th[scope=row] { font-weight: 400; text-align: left; white-space: nowrap; }
tr.caption th { background: #f6f8fa; font-weight: 700; text-align: left; }
td.figure { text-align: right; white-space: nowrap; }
td:last-child.figure { font-weight: 700; }
p.label { margin: 0 0 .4rem; font-weight: 700; }
p.below { margin: .4rem 0 0; }
@media print {
  body { margin: 0; font-size: 7.5pt; line-height: 1.3; }
  table { width: 100%; }
  th, td { padding: .5mm .7mm; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  tr.caption { break-after: avoid; }
  thead th, tr.caption th { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;

/**
 * A table as a page of its own in HTML 网页: real headings and captions for those who listen to it, and a layout that fits A4 across when it is
 * printed. Nothing is loaded from elsewhere, nothing runs, and every text is shown as it stands.
 *
 * @param table - what `toTable` or `adjustmentsTable` gave
 * @returns the page, from `<!doctype html>` on
 * @throws RangeError when it is no such table
 * @example
 * ```ts
 * import { toHtml } from "hotline-scoring";
 * import { adjustmentsTable } from "hotline-scoring/tables";
 *
 * const adjustments = [{ unit: "<某局>", category: "优秀案例", points: "0.5", reason: "案例1个" }];
 * const page = toHtml(adjustmentsTable({ units: [], adjustments }));
 * page.includes('<th scope="row">&lt;某局&gt;</th>'); // => true
 * ```
 */
export function toHtml(table: Table): string {
  requireTable("toHtml", table);
  const { label, title, language, columns, below = [] } = table;
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
    ...(label === undefined ? [] : [`<p class="label">${htmlText(label)}</p>`]),
    "<table>",
    ...(title === null ? [] : [`<caption>${htmlText(title)}</caption>`]),
    headOf(table),
    ...table.sections.map((_, index) => bodyOf(table, index)),
    "</table>",
    ...below.map((line) => `<p class="below">${htmlText(line)}</p>`),
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
  const { captions = [], rows = [], spans = [] } = sections[index] ?? {};
  const unit = unitColumn(table);
  const isCovered = (line: number, place: number) =>
    spans.some(
      ({ row, column, rows: down }) => column === place && line > row && line < row + down,
    );
  const spanAt = (line: number, place: number) =>
    spans.find(({ row, column }) => row === line && column === place)?.rows;
  const lines = [
    ...captions.map(
      (caption) =>
        `<tr class="caption"><th colspan="${columns.length}" scope="rowgroup">${htmlText(caption)}</th></tr>`,
    ),
    ...rows.map((row, line) => {
      const cells = row.map((cell, place) =>
        isCovered(line, place)
          ? ""
          : cellOf(cell, place === unit ? "unit" : columns[place]?.holds, spanAt(line, place)),
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
    columns.findIndex(
      ({ heading, isUnit }) => isUnit === true || heading === "单位" || heading === "Unit",
    ),
  );
}

function cellOf(
  { text }: TableCell,
  holds: TableColumn["holds"] | "unit" | undefined,
  rows: number | undefined,
): string {
  const span = rows === undefined ? "" : ` rowspan="${rows}"`;
  if (holds === "unit") return `<th scope="row"${span}>${htmlText(text)}</th>`;
  return `<td${holds === "figures" ? ' class="figure"' : ""}${span}>${htmlText(text)}</td>`;
}
