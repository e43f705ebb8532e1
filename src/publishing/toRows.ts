import { guarded } from "../sheet/cellText.js";
import { requireTable, type Table, type TableCell, type TableHeading } from "./table.js";

/**
 * A table as rows of cells 二维数组, for any spreadsheet or its library: its title, its headings and captions each in a row,
 * blank where a heading or caption stretches over more columns. All rows are equally long.
 *
 * Figures are numbers, except percentages, which are text as they are printed. Text that a spreadsheet would take for a
 * formula begins with an apostrophe, which marks it as text.
 *
 * @param table - what `toTable` or `adjustmentsTable` gave
 * @returns the rows
 * @throws RangeError when it is no such table
 * @example
 * ```ts
 * import { adjustmentsTable, toRows } from "hotline-scoring/tables";
 *
 * const adjustments = [{ unit: "某局", category: "工作配合", points: "-0.5", reason: "=2+3" }];
 * const table = adjustmentsTable({ units: [], adjustments });
 * toRows(table); // => [["序号", "加减分项", "单位", "事由", "分数"], [1, "工作配合", "某局", "'=2+3", -0.5]]
 * ```
 */
export function toRows(table: Table): (string | number)[][] {
  requireTable("toRows", table);
  return lines(table, plainValue);
}

/** All lines of a table, each cell as it is to be written */
export function lines<Cell>(
  { label, title, columns, headings, sections, below = [] }: Table,
  cellOf: (cell: TableCell) => Cell | string,
): (Cell | string)[][] {
  const alone = (text: string) => [guarded(text), ...columns.slice(1).map(() => "")];
  return [
    ...(label === undefined ? [] : [alone(label)]),
    ...(title === null ? [] : [alone(title)]),
    ...headings.map((row) => spread(row, columns.length)),
    ...sections.flatMap(({ captions, rows }) => [
      ...captions.map(alone),
      ...rows.map((row) => row.map(cellOf)),
    ]),
    ...below.map(alone),
  ];
}

/** Headings where their columns begin, and blanks where they go on. */
function spread(headings: readonly TableHeading[], columns: number): string[] {
  const row = Array.from({ length: columns }, () => "");
  for (const { text, column } of headings) row[column] = guarded(text);
  return row;
}

function plainValue({ value, text, format }: TableCell): string | number {
  return typeof value === "number" && !format.endsWith("%") ? value : guarded(text);
}
