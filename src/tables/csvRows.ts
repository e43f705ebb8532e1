/**
 * The rows of a table written as CSV 逗号分隔文本: cells between commas, in double quotes where they hold a comma, a quote or
 * the end of a line (RFC 4180). A byte order mark at the start, and lines without any cell, are passed over.
 *
 * @param text - the table; lines end with CR LF, LF or CR
 * @returns the cells of each row, as text
 * @throws RangeError when it is not text
 * @example
 * ```ts
 * import { csvRows } from "hotline-scoring";
 *
 * csvRows('单位,事由\n某局,"按时, 全部"\n'); // => [["单位", "事由"], ["某局", "按时, 全部"]]
 * ```
 */
export function csvRows(text: string): string[][] {
  if (typeof text !== "string") throw new RangeError("csvRows requires text");
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = "", end = ""] of text.replace(/^\uFEFF/, "").matchAll(CELL)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"') + plain);
    if (end === ",") continue;
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
  }
  return rows;
}

/** A cell, in quotes or not, and what ends it: a comma, the end of the line, or the end of the text. */
const CELL = /(?:"((?:[^"]|"")*)")?([^,\r\n]*)(,|\r\n|\r|\n|$)/g;
