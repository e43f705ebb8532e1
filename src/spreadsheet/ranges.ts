import { cellAddress, cellText, isEmptyCell } from "../sheet/cellText.js";

/** What a script is given for a cell or a range of cells 单元格或区域: a value, or rows of values; nothing for what is left out. */
export type CellRange = unknown;

/** A range as rows of cells; a single cell is a range as well. */
export function rowsOf(range: CellRange): readonly (readonly unknown[])[] {
  if (!Array.isArray(range)) return [[range]];
  // some hosts give a range of one row or one column as a plain list
  return Array.from(range, (row: unknown) => (Array.isArray(row) ? row : [row]));
}

/** Whether anything stands in a range. */
export function isGiven(range: CellRange): boolean {
  return rowsOf(range).some((row) => row.some((value) => !isEmptyCell(value)));
}

/** The text in a range: that of its cells, one after the other. */
export function textIn(range: CellRange): string {
  return rowsOf(range)
    .flatMap((row) => row.map((value) => cellText(value) ?? ""))
    .join("");
}

/** What stands in a cell, which has to be something that a cell can hold. */
function textOfCell(value: unknown, address: string): string {
  const text = cellText(value);
  if (text === undefined) {
    throw new RangeError(`${address}：发现读不出的内容；应为文本或数值。`);
  }
  return text.trim();
}

/** A cell with something in it. */
export interface FilledCell {
  readonly text: string;
  /** Where it stands in its range: B2 is the second cell of the second row. */
  readonly address: string;
}

/** The cells of a range that have something in them. */
export function filledCells(range: CellRange): FilledCell[] {
  return rowsOf(range).flatMap((row, line) =>
    Array.from(row).flatMap((value, column) => {
      const address = cellAddress(line, column);
      const text = textOfCell(value, address);
      return text === "" ? [] : [{ text, address }];
    }),
  );
}

/** What comes of each cell of a range, in its shape; blanks stay blank, and what was one cell is one value. */
export function eachCell<Value>(
  range: CellRange,
  answer: (cell: FilledCell, place: { line: number; column: number }) => Value,
): Value | string | (Value | string)[][] {
  const values = rowsOf(range).map((row, line) =>
    // a hole in a list is a blank cell as well
    Array.from(row, (value, column) => {
      const address = cellAddress(line, column);
      const text = textOfCell(value, address);
      return text === "" ? "" : answer({ text, address }, { line, column });
    }),
  );
  return Array.isArray(range) ? values : (values[0]?.[0] ?? "");
}
