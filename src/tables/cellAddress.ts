const LETTERS = 26;

/** @internal a cell by its place, as spreadsheets name it: the row and the column count from 0, so that (11, 5) is F12 */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** @internal cells of one row, from its first column to the last of so many: A12:F12 */
export function rowAddress(row: number, columns: number): string {
  const last = Math.max(1, columns) - 1;
  return last === 0 ? cellAddress(row, 0) : `${cellAddress(row, 0)}:${cellAddress(row, last)}`;
}

function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % LETTERS));
  return column < LETTERS ? letter : `${columnLetters(Math.floor(column / LETTERS) - 1)}${letter}`;
}
