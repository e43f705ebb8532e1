import type { Scheme } from "../model/scheme.js";
import { scoreMonth } from "../scoring/scoreMonth.js";
import { toRows } from "../tables/toRows.js";
import { toTable } from "../tables/toTable.js";
import { noteRow } from "./noteRow.js";
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
  const rows = toRows(toTable(scoreMonth(scheme, month), terms));
  const width = rows[0]?.length ?? 1;
  return [...rows, ...doubts.map(({ message }) => noteRow(message, language, width))];
}
