import { shown } from "../exact/shown.js";
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
  /** How many rows stand above the first caption or unit: the label, the title and the headings. */
  readonly headingRows: number;
  /** How it is printed 打印设置. */
  readonly print: SheetPrinting;
}

/** Rows that are repeated on every page 顶端标题行. */
export interface RepeatedRows {
  /** The first of them, from 0. */
  readonly first: number;
  /** How many they are. */
  readonly rows: number;
}

/** How a sheet is printed 打印设置, for a library or a script that sets up pages. */
export interface SheetPrinting {
  /** Upright 纵向 or across 横向: across where it has more than a few columns. */
  readonly orientation: "portrait" | "landscape";
  /** On how many pages side by side its columns are fitted 页宽: always one. */
  readonly pagesWide: 1;
  /** The rows that are repeated on every page 顶端标题行, from 0: its headings. */
  readonly repeatedRows: RepeatedRows;
  /** The rows above which a page ends 分页符, from 0: no group or tier is torn that fits on a page. */
  readonly breaksBefore: readonly number[];
}

/** How a sheet is written. */
export interface SheetOptions {
  /** How many rows a page holds 每页行数; 45 unless stated. */
  readonly rowsPerPage?: number | undefined;
}

const ROWS_PER_PAGE = 45;
/** More columns than these do not fit across an upright page. */
const MOST_UPRIGHT = 7;

/**
 * A table as a spreadsheet holds it 工作表: values, number formats, and merged cells, for a library or a script that writes workbooks.
 *
 * Text that a spreadsheet would take for a formula begins with an apostrophe, which marks it as text.
 *
 * @param table - what `toTable` or `adjustmentsTable` gave
 * @param options - how many rows a page holds
 * @returns the values and the formats, row by row, what is merged, and how it is printed
 * @throws RangeError when it is no such table, or the rows of a page are no whole number from 10
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
export function toSheet(table: Table, options: SheetOptions = {}): Worksheet {
  requireTable("toSheet", table);
  const { rowsPerPage = ROWS_PER_PAGE } = options ?? {};
  if (!Number.isSafeInteger(rowsPerPage) || rowsPerPage < LEAST_ROWS) {
    throw new RangeError(
      `toSheet requires rowsPerPage to be a whole number from ${LEAST_ROWS}, not ${shown(rowsPerPage)}`,
    );
  }
  const { label, title, columns, headings, sections, below = [] } = table;
  const width = columns.length;
  const titleRows = (label === undefined ? 0 : 1) + (title === null ? 0 : 1);
  const headingRows = titleRows + headings.length;
  const merges: MergedCells[] = [];
  const acrossRow = (row: number) => merges.push({ row, column: 0, rows: 1, columns: width });
  for (let line = 0; line < titleRows; line += 1) acrossRow(line);
  for (const [line, row] of headings.entries()) {
    for (const { column, columns: wide, rows } of row) {
      if (wide > 1 || rows > 1) merges.push({ row: titleRows + line, column, rows, columns: wide });
    }
  }
  let row = headingRows;
  const begins: number[] = [];
  for (const { captions, rows, spans = [] } of sections) {
    begins.push(row);
    for (const _ of captions) {
      acrossRow(row);
      row += 1;
    }
    for (const span of spans) {
      merges.push({ row: row + span.row, column: span.column, rows: span.rows, columns: 1 });
    }
    row += rows.length;
  }
  for (const _ of below) {
    acrossRow(row);
    row += 1;
  }
  const values: (string | number | null)[][] = lines(table, ({ value, text }) =>
    value === null ? text : typeof value === "string" ? guarded(value) : value,
  );
  // of merged cells the first has what they say
  for (const { row: first, column, rows } of merges) {
    for (let line = first + 1; line < first + rows; line += 1) {
      const covered = values[line];
      if (covered !== undefined) covered[column] = null;
    }
  }
  const formats = lines(table, ({ format }) => format);
  return {
    values: values.map((line) => line.map((value) => (value === "" ? null : value))),
    // headings and captions are text
    formats: formats.map((line) => line.map((format) => (isFormat(format) ? format : "@"))),
    merges,
    headingRows,
    print: {
      orientation: width > MOST_UPRIGHT ? "landscape" : "portrait",
      pagesWide: 1,
      repeatedRows: { first: titleRows, rows: headings.length },
      breaksBefore: breaksBefore(begins, row, headingRows, rowsPerPage),
    },
  };
}

const LEAST_ROWS = 10;

/** The sections above which a page ends: the last that begins on it, where what follows does not fit. */
function breaksBefore(
  begins: readonly number[],
  end: number,
  headingRows: number,
  rowsPerPage: number,
): number[] {
  const breaks: number[] = [];
  let room = rowsPerPage - headingRows;
  let from = headingRows;
  for (const [index, begin] of begins.entries()) {
    const next = begins[index + 1] ?? end;
    if (next - from <= room || begin === from) continue;
    breaks.push(begin);
    from = begin;
    room = rowsPerPage - headingRows;
  }
  return breaks;
}

function isFormat(text: string): boolean {
  return /^0(?:\.0+)?%?$/.test(text);
}
