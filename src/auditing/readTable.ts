import { checkedTable } from "../model/auditInput.js";
import { inputIssue } from "../model/inputIssue.js";
import { inputPath } from "../model/inputPath.js";
import type { Outcome } from "../model/outcome.js";
import { csvRows } from "../tables/csvRows.js";

/** @internal the rows of a printed table; its problems begin with `place` */
export function readTable(
  table: unknown,
  ...place: readonly [string, ...string[]]
): Outcome<readonly (readonly string[])[]> {
  const sound = checkedTable(table, ...place);
  if (!sound.ok) return sound;
  if (typeof sound.value !== "string") return { ok: true, value: sound.value };
  try {
    return { ok: true, value: csvRows(sound.value) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, issues: [inputIssue(inputPath(place), openQuote, closedQuotes)] };
  }
}

const openQuote = { zh: "没有结尾的引号", en: "a quoted cell without an end" };
const closedQuotes = { zh: "引号成对的 CSV 文本", en: "CSV text whose quotes are all closed" };
