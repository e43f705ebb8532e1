import { shown } from "../exact/shown.js";
import { guarded } from "../sheet/cellText.js";
import { requireTable, type Table } from "./table.js";
import { lines } from "./toRows.js";

/** How CSV is written. */
export interface CsvOptions {
  /** What the text begins with 文件开头: a byte order mark, by which Excel knows that it is UTF-8, or nothing, unless stated. */
  readonly begin?: "byteOrderMark" | "nothing" | undefined;
}

/**
 * A table as CSV 逗号分隔文本 (RFC 4180): lines end with CR LF, and cells that hold a comma or another separator, a quote or the end of a line are quoted.
 *
 * Every cell is as it is printed. Text that a spreadsheet would take for a formula begins with an apostrophe, which
 * `readTable` takes away again.
 *
 * @param table - what `toTable` or `adjustmentsTable` gave
 * @param options - whether it begins with a byte order mark
 * @returns the text
 * @throws RangeError when it is no such table, or the option is none of those
 * @example
 * ```ts
 * import { toCsv } from "hotline-scoring";
 * import { adjustmentsTable } from "hotline-scoring/tables";
 *
 * const adjustments = [{ unit: "某局", category: "优秀案例", points: "0.5", reason: "案例1个, 已推介" }];
 * toCsv(adjustmentsTable({ units: [], adjustments })); // => '序号,加减分项,单位,事由,分数\r\n1,优秀案例,某局,"案例1个, 已推介",0.5\r\n'
 * ```
 */
export function toCsv(table: Table, options: CsvOptions = {}): string {
  requireTable("toCsv", table);
  const { begin = "nothing" } = options ?? {};
  if (begin !== "byteOrderMark" && begin !== "nothing") {
    throw new RangeError(
      `toCsv requires begin to be byteOrderMark or nothing, not ${shown(begin)}`,
    );
  }
  const rows = lines(table, ({ text }) => guarded(text));
  const text = rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
  return begin === "byteOrderMark" ? `\uFEFF${text}` : text;
}

function quoted(text: string): string {
  return /[",;|\t\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
