import { compare } from "../exact/arithmetic.js";
import { type ConditionTest, leavesOf } from "../scheme/condition.js";
import { partsOf } from "../scheme/dimension.js";
import type { Scheme } from "../scheme/scheme.js";
import { apartIn } from "../sheet/apartInTable.js";
import { isBlank } from "../sheet/printedFigure.js";
import { countIn } from "../sheet/rowMetric.js";
import { cellOf, type TableRow } from "../sheet/tableRow.js";
import { atGroup } from "../words/byGroup.js";
import { grouped } from "../words/byKey.js";
import type { AuditTerms } from "./auditTerms.js";

/** What tells where a unit belongs. */
export type PlaceTerms = Pick<AuditTerms, "scheme" | "asScored">;

/** The rows that are ranked together, by the headings they stand under; those that need no rank in none. */
export function rankedTogether<One extends { readonly row: TableRow }>(
  audits: readonly One[],
  terms: PlaceTerms,
): One[][] {
  const ranked = audits.filter(({ row }) => isRanked(row, terms));
  return [...grouped(ranked, ({ row }) => rankScope(row, terms.scheme)).values()];
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

/** Whether a unit is to be ranked: it is of some group, not set apart by the rules, nor without a total. */
export function isRanked(row: TableRow, terms: PlaceTerms): boolean {
  const isLeftBlank = (["rank", "total"] as const).every((column) =>
    isBlank(cellOf(row, column)?.text ?? ""),
  );
  return row.group !== undefined && !isUnranked(row, terms) && !isLeftBlank;
}

/**
 * Whether a unit is set apart unranked, by what its row says or by the rules. Where the table does not settle that, its volume tells, and a blank in place of
 * a rank wherever something else may set it apart.
 */
export function isUnranked(row: TableRow, { scheme, asScored }: PlaceTerms): boolean {
  const given = apartIn(row);
  if (given !== undefined) return given.as !== "notPublished";
  const { minimumVolume } = scheme.ranking;
  const mayBeOther = setsOthersApart(scheme);
  if (minimumVolume === undefined && !mayBeOther) return false;
  const known = asScored?.(row);
  const isKnown =
    known?.isExact || known?.apart?.code === "belowMinimum" || !asksForFigures(scheme);
  if (known === undefined || !isKnown) {
    const rank = cellOf(row, "rank");
    return isBelowMinimum(row, scheme) || (mayBeOther && rank !== undefined && isBlank(rank.text));
  }
  return known.apart !== undefined && known.apart.as !== "notPublished";
}

/** Whether a scheme sets units apart for more than their volume. */
function setsOthersApart(scheme: Scheme): boolean {
  return scheme.ranking.setApart !== undefined || setsApartWithoutData(scheme);
}

function setsApartWithoutData({ dimensions }: Scheme): boolean {
  const parts = dimensions.flatMap((dimension) => partsOf(dimension, ""));
  return parts.some(({ part }) => part.noData === "setApart");
}

/** Whether more than facts, groups and volumes sets units apart, so that what was rounded or left out may change it. */
function asksForFigures(scheme: Scheme): boolean {
  const { setApart = [] } = scheme.ranking;
  const leaves = setApart.flatMap(({ if: one }) => leavesOf<ConditionTest>(one, ""));
  return (
    setsApartWithoutData(scheme) ||
    leaves.some(({ leaf }) => !("fact" in leaf || "inGroup" in leaf))
  );
}

function isBelowMinimum(row: TableRow, { ranking, volume: metric }: Scheme): boolean {
  if (ranking.belowMinimum === "notPublished") return false;
  const volume = countIn(row, { metric });
  const least = atGroup(ranking.minimumVolume ?? 0, row.group?.id ?? "");
  return volume !== undefined && least !== undefined && compare(volume, least) < 0;
}
