import { compare } from "../exact/arithmetic.js";
import type { Fraction } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { roundedTo } from "../exact/rounded.js";
import type { Ties } from "../model/ranking.js";
import type { Scheme } from "../model/scheme.js";
import { ranksOf } from "../scoring/ranksOf.js";
import { cellOf, type TableRow } from "../tables/tableRow.js";
import { publication } from "./compiledScheme.js";
import { countIn } from "./metricDomain.js";
import type { RowAudit } from "./rowAudit.js";

/** @internal the total that each of some rows is ranked by; nothing where one of them has none */
export type RankBasis = readonly Fraction[] | undefined;

/** @internal the totals as they are printed: those that differ stand in the order of the exact ones */
export function printedTotals(audits: readonly RowAudit[]): RankBasis {
  const totals = audits.map(({ row }) => cellOf(row, "total")?.figure?.value);
  return totals.includes(undefined) ? undefined : (totals as Fraction[]);
}

/** @internal the totals by the rules, where those printed are not */
export function totalsByRules(scheme: Scheme, audits: readonly RowAudit[]): RankBasis {
  const { places, mode } = publication(scheme, "total");
  const totals = audits.map(({ row, states, totalByRules }) => {
    const printed = cellOf(row, "total")?.figure?.value;
    if (states.get("total") === "reproduced" || totalByRules === undefined) return printed;
    return roundedTo(totalByRules, places, mode);
  });
  return totals.includes(undefined) ? undefined : (totals as Fraction[]);
}

/** @internal the rank of each row by its total */
export function ranksBy(
  totals: readonly Fraction[],
  rows: readonly TableRow[],
  { volume }: Pick<Scheme, "volume">,
  ties: Ties,
): number[] {
  const volumes = rows.map((row) => countIn(row, { metric: volume }) ?? fractionOf(0));
  // equal ones that still want a place each have it by volume, and then as they stand
  const places = rows
    .map((_, index) => index)
    .sort((a, b) => compare(volumes[b] as Fraction, volumes[a] as Fraction));
  const ranks = ranksOf(
    places.length,
    (a, b) =>
      compare(totals[places[b] as number] as Fraction, totals[places[a] as number] as Fraction),
    ties,
  );
  const byRow = new Array<number>(rows.length).fill(0);
  for (const [index, place] of places.entries()) byRow[place] = ranks[index] as number;
  return byRow;
}

/** @internal whether two totals are equal, so that what breaks ties would have a say */
export function hasEqual(totals: readonly Fraction[]): boolean {
  return new Set(totals.map((total) => `${total}`)).size < totals.length;
}
