import { guarded } from "../sheet/cellText.js";
import { requireTable, type Table } from "./table.js";
import { lines } from "./toRows.js";

/** Cells that are one 合并单元格, by the first of them, rows and columns counted from 0. */
export interface MergedCells {
  /** The first row. */
  readonly row: number;
  /** The first column. */
  readonly column: number;
  /** How many rows. */
  readonly rows: number;
  /** How many columns. */
  readonly columns: number;
}

/** A table as a spreadsheet holds it 工作表: what stands in each cell, how it is shown, and which cells are one. */
export interface Worksheet {
  /** The value of each cell: a number, a text, or nothing. A percentage is a number, 0.0895. */
  readonly values: readonly (readonly (string | number | null)[])[];
  /** The number format 数字格式 of each cell: `0.00%`; `@` for text. */
  readonly formats: readonly (readonly string[])[];
  /** The cells that are merged. */
  readonly merges: readonly MergedCells[];
  /** How many rows stand above the first caption or unit: the title and the headings. */
  readonly headingRows: number;
}

/**
 * A table as a spreadsheet holds it 工作表: values, number formats, and merged cells, for a library or a script that writes workbooks.
 *
 * Text that a spreadsheet would take for a formula begins with an apostrophe, which marks it as text.
 *
 * @param table - what `toTable` or `adjustmentsTable` gave
 * @returns the values and the formats, row by row, and what is merged
 * @throws RangeError when it is no such table
 * @example
 * ```ts
 * import { adjustmentsTable, toSheet } from "hotline-scoring/tables";
 *
 * const adjustments = [{ unit: "某局", category: "优秀案例", points: "0.5", reason: "案例1个" }];
 * const { values, formats } = toSheet(adjustmentsTable({ units: [], adjustments }));
 * values[1]; // => [1, "优秀案例", "某局", "案例1个", 0.5]
 * formats[1]; // => ["0", "@", "@", "@", "0.0"]
 * ```
 */
export function toSheet(table: Table): Worksheet {
  requireTable("toSheet", table);
  const { title, columns, headings, sections } = table;
  const width = columns.length;
  const titleRows = title === null ? 0 : 1;
  const headingRows = titleRows + headings.length;
  const merges: MergedCells[] = [];
  const acrossRow = (row: number) => merges.push({ row, column: 0, rows: 1, columns: width });
  if (title !== null) acrossRow(0);
  for (const [line, row] of headings.entries()) {
    for (const { column, columns: wide, rows } of row) {
      if (wide > 1 || rows > 1) merges.push({ row: titleRows + line, column, rows, columns: wide });
    }
  }
  let row = headingRows;
  for (const { captions, rows } of sections) {
    for (const _ of captions) {
      acrossRow(row);
      row += 1;
    }
    row += rows.length;
  }
  const values = lines(table, ({ value }) => (typeof value === "string" ? guarded(value) : value));
  const formats = lines(table, ({ format }) => format);
  return {
    values: values.map((line) => line.map((value) => (value === "" ? null : value))),
    // headings and captions are text
    formats: formats.map((line) => line.map((format) => (isFormat(format) ? format : "@"))),
    merges,
    headingRows,
  };
}

function isFormat(text: string): boolean {
  return /^0(?:\.0+)?%?$/.test(text);
}
