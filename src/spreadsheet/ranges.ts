import { cellAddress } from "../tables/cellAddress.js";
import { cellText, isEmptyCell } from "../tables/cellText.js";

/** What a script is given for a cell or a range of cells 单元格或区域: a value, or rows of values; nothing for what is left out. */
export type CellRange = unknown;

/** @internal a range as rows of cells; a single cell is a range as well */
export function rowsOf(range: CellRange): readonly (readonly unknown[])[] {
  if (!Array.isArray(range)) return [[range]];
  // some hosts give a range of one row or one column as a plain list
  return range.map((row: unknown) => (Array.isArray(row) ? row : [row]));
}

/** @internal whether anything stands in a range */
export function isGiven(range: CellRange): boolean {
  return rowsOf(range).some((row) => row.some((value) => !isEmptyCell(value)));
}

/** @internal the text in a range: that of its cells, one after the other */
export function textIn(range: CellRange): string {
  return rowsOf(range)
    .flatMap((row) => row.map((value) => cellText(value) ?? ""))
    .join("");
}

/** @internal a cell with something in it */
export interface FilledCell {
  readonly text: string;
  /** Where it stands in its range: B2 is the second cell of the second row. */
  readonly address: string;
}

/** @internal the cells of a range that have something in them */
export function filledCells(range: CellRange): FilledCell[] {
  return rowsOf(range).flatMap((row, line) =>
    row.flatMap((value, column) => {
      const text = (cellText(value) ?? "").trim();
      return text === "" ? [] : [{ text, address: cellAddress(line, column) }];
    }),
  );
}

/** @internal what comes of each cell of a range, in its shape; blanks stay blank, and what was one cell is one value */
export function eachCell<Value>(
  range: CellRange,
  answer: (cell: FilledCell, place: { line: number; column: number }) => Value,
): Value | string | (Value | string)[][] {
  const values = rowsOf(range).map((row, line) =>
    row.map((value, column) => {
      const text = (cellText(value) ?? "").trim();
      if (text === "") return "";
      return answer({ text, address: cellAddress(line, column) }, { line, column });
    }),
  );
  return Array.isArray(range) ? values : (values[0]?.[0] ?? "");
}
