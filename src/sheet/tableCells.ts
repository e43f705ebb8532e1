import { foundText, type InputIssue, inputIssue } from "../input/issue.js";
import type { Outcome } from "../input/outcome.js";
import type { Text } from "../words/text.js";
import { cellAddress, cellText, isEmptyCell } from "./cellText.js";
import { csvLines } from "./csvRows.js";

/**
 * A table as an office has it 表格: CSV text, text copied out of a sheet (with tabs between the cells), or rows of cells as a spreadsheet or its library gives them: text, numbers,
 * `true` and `false`, nothing (`null`, `undefined`), days of the calendar.
 */
export type PublishedTable = string | readonly (readonly unknown[])[];

/** Which of two tables a cell is of, where both are read at once. */
export type Sheet = "table" | "adjustments";

/** Where a cell, or a range of cells, stands: F12, or adjustments!F12. */
export function placeIn(sheet: Sheet, address: string): string {
  return sheet === "table" ? address : `${sheet}!${address}`;
}

const MOST_ROWS = 200_000;
const MOST_CELLS = 1_000;

/** The cells of a table, as text; rows without any cell at its end are left out. */
export function tableCells(table: unknown, sheet: Sheet): Outcome<string[][]> {
  if (typeof table === "string") return cellsOfCsv(table, sheet);
  if (!Array.isArray(table)) {
    return refused(issueOfTable("invalid", sheet, foundText(table), rowsOfCells));
  }
  // a hole in a list is a row without cells
  const given: unknown[] = Array.from(table, (row: unknown) => row ?? []);
  const other = given.find((row) => !Array.isArray(row));
  if (other !== undefined)
    return refused(issueOfTable("invalid", sheet, foundText(other), rowsOfCells));
  const rows = withoutEnd(given as unknown[][], isEmptyRow);
  if (rows.length === 0) return refused(issueOfTable("missing", sheet, noCells, rowsOfCells));
  if (
    rows.length > MOST_ROWS ||
    rows.some((row) => withoutEnd(row, isEmptyCell).length > MOST_CELLS)
  ) {
    return refused(issueOfTable("tooLarge", sheet, tooLarge, largest()));
  }
  const issues: InputIssue[] = [];
  const texts = rows.map((row, line) =>
    // a hole in a list is a cell as well
    Array.from(row, (value, column) => {
      const text = cellText(value);
      if (text === undefined) {
        const place = placeIn(sheet, cellAddress(line, column));
        issues.push(inputIssue("invalid", place, foundText(value), plainCell));
      }
      return text ?? "";
    }),
  );
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: texts };
}

function cellsOfCsv(text: string, sheet: Sheet): Outcome<string[][]> {
  let rows: string[][];
  try {
    rows = csvLines(text, isFromSheet(text) ? "\t" : ",");
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refused(issueOfTable("invalid", sheet, openQuote, closedQuotes));
  }
  return tableCells(rows, sheet);
}

/** Whether a text was copied out of a sheet: tabs stand between its cells. */
function isFromSheet(text: string): boolean {
  const [line = ""] = /[^\r\n]*\S[^\r\n]*/.exec(text) ?? [];
  return line.split("\t").length > line.split(",").length;
}

/** A list without what is empty at its end. */
function withoutEnd<Item>(
  items: readonly Item[],
  isEmpty: (item: Item) => boolean,
): readonly Item[] {
  let end = items.length;
  while (end > 0 && isEmpty(items[end - 1] as Item)) end -= 1;
  return end === items.length ? items : items.slice(0, end);
}

function isEmptyRow(row: readonly unknown[]): boolean {
  return row.every(isEmptyCell);
}

function refused(issue: InputIssue): Outcome<never> {
  return { ok: false, issues: [issue] };
}

function issueOfTable(
  code: "invalid" | "missing" | "tooLarge",
  sheet: Sheet,
  found: Text,
  allowed: Text,
): InputIssue {
  return inputIssue(code, sheet === "table" ? "table" : `options.${sheet}`, found, allowed);
}

const rowsOfCells = {
  zh: "CSV 文本，或由各行单元格组成的列表，至少有一行有内容",
  en: "CSV text, or a list of rows of cells, at least one of them with something in it",
};
const noCells = { zh: "没有内容的表", en: "a table with nothing in it" };
const tooLarge = { zh: "过大的表", en: "too large a table" };
const largest = () => ({
  zh: `至多 ${MOST_ROWS} 行、每行至多 ${MOST_CELLS} 个单元格`,
  en: `at most ${MOST_ROWS} rows of at most ${MOST_CELLS} cells`,
});
const plainCell = {
  zh: "文本、数值、真假值或空单元格",
  en: "text, a number, true or false, or nothing",
};
const openQuote = { zh: "没有结尾的引号", en: "a quoted cell without an end" };
const closedQuotes = { zh: "引号成对的 CSV 文本", en: "CSV text whose quotes are all closed" };
