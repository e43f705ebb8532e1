/**
 * The rows of a table written as CSV 分隔文本: cells between commas, in double quotes where they hold a comma, a quote or the
 * end of a line (RFC 4180). Where another separator parts the lines evenly, it is that: a tab, as in text copied out of a
 * sheet or of Word, a semicolon, an upright stroke, or blanks. Blanks and tabs around a quoted cell do not count, and a quote
 * that does not quote a cell is a character as others are. A byte order mark at the start, and lines without any cell, are
 * passed over.
 *
 * @param text - the table; lines end with CR LF, LF or CR
 * @returns the cells of each row, as text
 * @throws RangeError when it is not text
 * @example
 * ```ts
 * import { csvRows } from "hotline-scoring/tables";
 *
 * csvRows('单位,事由\n某局,"按时, 全部"\n'); // => [["单位", "事由"], ["某局", "按时, 全部"]]
 * csvRows("单位;事由\n某局;按时, 全部\n"); // => [["单位", "事由"], ["某局", "按时, 全部"]]
 * ```
 */
export function csvRows(text: string): string[][] {
  if (typeof text !== "string") throw new RangeError("csvRows requires text");
  return csvLines(text).filter((row) => row.length > 1 || row[0] !== "");
}

/** The rows of a table written as CSV, those without any cell among them: a spreadsheet counts them as well. */
export function csvLines(text: string): string[][] {
  const plain = text.startsWith("\uFEFF") ? text.slice(1) : text;
  return linesBy(plain, separatorOf(plain));
}

/** What parts cells, and the characters that end one; blanks are one separator together. */
interface Separator {
  readonly mark: string;
  readonly ends: RegExp;
  /** Whether what stands behind a closing quote ends the cell. */
  readonly closes: RegExp;
}

const separator = (mark: string): Separator => {
  const own = mark === "|" ? "\\|" : mark;
  const padding = mark === "\t" || mark === " " ? "" : "[ \\t]*";
  return {
    mark,
    ends: new RegExp(`[${own}\\r\\n]`, "g"),
    closes: new RegExp(`${padding}(?:[${own}\\r\\n]|$)`, "y"),
  };
};

const COMMA = separator(",");
const SEPARATORS = [COMMA, ...["\t", ";", "|"].map(separator)];
const BLANK = separator(" ");

/** How many lines tell what parts the cells. */
const LINES_LOOKED_AT = 50;

/** What parts the cells of most lines into as many as of the others; a comma where nothing does. */
function separatorOf(text: string): Separator {
  const some = firstLines(text);
  const even = SEPARATORS.map((one) => ({ one, evenness: evennessOf(some, one) }));
  const best = even.reduce((a, b) => (b.evenness > a.evenness ? b : a));
  if (best.evenness > 0) return best.one;
  const lines = some.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== "");
  const counts = new Set(lines.map((line) => line.trim().split(/ +/).length));
  const isByBlanks = lines.length > 1 && counts.size === 1 && !counts.has(1) && !counts.has(2);
  return isByBlanks ? BLANK : COMMA;
}

function firstLines(text: string): string {
  const lines = /^(?:[^\r\n]*(?:\r\n|[\r\n])){0,50}[^\r\n]*/.exec(text)?.[0] ?? "";
  return lines.length > LINES_LOOKED_AT * 2_000 ? lines.slice(0, LINES_LOOKED_AT * 2_000) : lines;
}

/** How many cells a separator makes in lines that have as many as most others. */
function evennessOf(text: string, by: Separator): number {
  // what pads the cells of another separator parts none itself
  const plain = by.mark === "\t" ? text.replace(/\t+(?=[,;|])|\t+$/gm, "") : text;
  const counts = new Map<number, number>();
  for (const row of linesBy(plain, by)) {
    if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  }
  return Math.max(0, ...[...counts].map(([cells, rows]) => (cells - 1) * rows));
}

function linesBy(text: string, by: Separator): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let place = 0;
  while (place <= text.length) {
    const { cell, end } = cellAt(text, by.mark === " " ? skipped(text, place) : place, by);
    row.push(cell);
    place = end + 1;
    if (end < text.length && text[end] === by.mark) continue;
    if (text[end] === "\r" && text[place] === "\n") place += 1;
    rows.push(
      by.mark === " " && row.length > 1 && row[row.length - 1] === "" ? row.slice(0, -1) : row,
    );
    row = [];
  }
  return rows;
}

function skipped(text: string, start: number): number {
  let place = start;
  while (text[place] === " ") place += 1;
  return place;
}

/** The cell that begins at a place, and where the separator or the end of line after it stands. */
function cellAt(text: string, start: number, by: Separator): { cell: string; end: number } {
  const quoted = quotedAt(text, start, by);
  if (quoted !== undefined) return quoted;
  by.ends.lastIndex = start;
  const end = by.ends.exec(text)?.index ?? text.length;
  return { cell: text.slice(start, end), end };
}

/** The quoted cell that begins at a place; undefined where none does, or it has no end of its own. */
function quotedAt(
  text: string,
  start: number,
  { mark, closes }: Separator,
): { cell: string; end: number } | undefined {
  let open = start;
  if (mark !== "\t") while (text[open] === " " || text[open] === "\t") open += 1;
  if (text[open] !== '"') return undefined;
  let place = open + 1;
  for (;;) {
    const quote = text.indexOf('"', place);
    if (quote === -1) return undefined;
    if (text[quote + 1] === '"') {
      place = quote + 2;
      continue;
    }
    closes.lastIndex = quote + 1;
    const closed = closes.exec(text)?.[0];
    if (closed !== undefined) {
      const isEnd =
        closes.lastIndex === text.length && !/[\r\n]$/.test(closed) && !closed.endsWith(mark);
      return {
        cell: text.slice(open + 1, quote).replace(/""/g, '"'),
        end: isEnd ? text.length : closes.lastIndex - 1,
      };
    }
    // a quote that opens another cell: the first was never closed
    const before = text[quote - 1];
    if (before === mark || before === "\n" || before === "\r") return undefined;
    place = quote + 1;
  }
}
