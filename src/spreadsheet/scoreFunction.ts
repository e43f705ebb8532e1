import type { Scheme } from "../model/scheme.js";
import type { Text } from "../model/text.js";
import { scoreMonth } from "../scoring/scoreMonth.js";
import type { TableDoubt } from "../tables/tableDoubt.js";
import { toRows } from "../tables/toRows.js";
import { toTable } from "../tables/toTable.js";
import type { CellRange } from "./ranges.js";
import { languageOf, monthOfSheet } from "./sheetMonth.js";

/** @internal a sheet scored: its ranked table, and every doubt below it, each as a note */
export function scoredRows(
  scheme: Scheme,
  table: CellRange,
  adjustments: CellRange,
): (string | number)[][] {
  const language = languageOf(table);
  const { month, doubts } = monthOfSheet(scheme, table, adjustments, language);
  const terms = { scheme, month, language, layout: "list" } as const;
  return withNotes(toRows(toTable(scoreMonth(scheme, month), terms)), doubts, language);
}

/** A note is a row by itself, which is passed over where the table is read again. */
function withNotes(
  rows: (string | number)[][],
  doubts: readonly TableDoubt[],
  language: keyof Text,
): (string | number)[][] {
  const width = rows[0]?.length ?? 1;
  const mark = { zh: "注：", en: "Note: " }[language];
  const noted = doubts.map(({ message }) => `${mark}${message[language]}`);
  const blank = Array.from({ length: width - 1 }, () => "");
  return [...rows, ...noted.map((note) => [note, ...blank])];
}
