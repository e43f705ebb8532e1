/**
 * The rows of a table written as CSV 逗号分隔文本: cells between commas, in double quotes where they hold a comma, a quote or
 * the end of a line (RFC 4180). A byte order mark at the start, and lines without any cell, are passed over.
 *
 * @param text - the table; lines end with CR LF, LF or CR
 * @returns the cells of each row, as text
 * @throws RangeError when it is not text, or a quoted cell has no end
 * @example
 * ```ts
 * import { csvRows } from "hotline-scoring/tables";
 *
 * csvRows('单位,事由\n某局,"按时, 全部"\n'); // => [["单位", "事由"], ["某局", "按时, 全部"]]
 * ```
 */
export function csvRows(text: string): string[][] {
  if (typeof text !== "string") throw new RangeError("csvRows requires text");
  return csvLines(text).filter((row) => row.length > 1 || row[0] !== "");
}

/** The rows of a table written as CSV, those without any cell among them: a spreadsheet counts them as well. */
export function csvLines(text: string, comma: "," | "\t" = ","): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let place = text.startsWith("\uFEFF") ? 1 : 0;
  while (place <= text.length) {
    const { cell, end } = cellAt(text, place, comma);
    row.push(cell);
    place = end + 1;
    if (text[end] === comma) continue;
    if (text[end] === "\r" && text[place] === "\n") place += 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** The cell that begins at a place, and where the comma or the end of line after it stands. */
function cellAt(text: string, start: number, comma: string): { cell: string; end: number } {
  let cell = "";
  let place = start;
  while (text[place] === '"' && (place === start || text[place - 1] === '"')) {
    const close = text.indexOf('"', place + 1);
    if (close === -1) throw new RangeError("csvRows requires every quoted cell to be closed");
    cell += `${place === start ? "" : '"'}${text.slice(place + 1, close)}`;
    place = close + 1;
  }
  const end = nextOf(text, place, comma);
  return { cell: cell + text.slice(place, end), end };
}

/** Where the next comma or end of line stands; the end of the text where there is none. */
function nextOf(text: string, start: number, comma: string): number {
  let place = start;
  while (place < text.length && !`${comma}\r\n`.includes(text[place] as string)) place += 1;
  return place;
}
