import { compare } from "../exact/arithmetic.js";
import type { Scheme } from "../scheme/scheme.js";
import { isBlank } from "../sheet/printedFigure.js";
import { countIn } from "../sheet/rowMetric.js";
import { cellOf, type TableRow } from "../sheet/tableRow.js";
import { grouped } from "../words/byKey.js";
import type { AuditTerms } from "./auditTerms.js";

/** The rows that are ranked together, by the headings they stand under; those that need no rank in none. */
export function rankedTogether<One extends { readonly row: TableRow }>(
  audits: readonly One[],
  { scheme }: Pick<AuditTerms, "scheme">,
): One[][] {
  const ranked = audits.filter(({ row }) => isRanked(row, scheme));
  return [...grouped(ranked, ({ row }) => rankScope(row, scheme)).values()];
}

/** What rows that are ranked together share. */
export function rankScope(row: TableRow, { ranking: { within = "peers" } }: Scheme): string {
  if (within === "all") return "";
  return within === "group" ? (row.group?.id ?? "") : headingOf(row);
}

/** What rows that stand under one heading share. */
export function headingOf(row: TableRow): string {
  const { group, tier } = row;
  const said = (column: "group" | "tier") => cellOf(row, column)?.text ?? "";
  return JSON.stringify([group?.id ?? said("group"), tier?.id ?? (group?.tiers && said("tier"))]);
}

/** Whether a unit is to be ranked: it is of some group, not below the minimum volume, and not set apart without a total. */
export function isRanked(row: TableRow, scheme: Scheme): boolean {
  const isLeftBlank = (["rank", "total"] as const).every((column) =>
    isBlank(cellOf(row, column)?.text ?? ""),
  );
  return row.group !== undefined && !isBelowMinimum(row, scheme) && !isLeftBlank;
}

export function isBelowMinimum(row: TableRow, { ranking, volume: metric }: Scheme): boolean {
  const volume = countIn(row, { metric });
  return volume !== undefined && compare(volume, ranking.minimumVolume ?? 0) < 0;
}
