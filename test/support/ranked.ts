import {
  type Adjustment,
  type RankedUnit,
  type Scheme,
  scoreMonth,
  type Unit,
} from "hotline-scoring";

/** The ranked units of a month, peer group by peer group. */
export function rankedUnits(
  scheme: Scheme,
  units: readonly Unit[],
  adjustments: readonly Adjustment[] = [],
): RankedUnit[] {
  const { peerGroups } = scoreMonth(scheme, { month: "2024-01", units, adjustments });
  return peerGroups.flatMap((peers) => peers.units);
}

/** The exact score of one dimension for each unit: `a 5`. */
export function scoresOf(scheme: Scheme, units: readonly Unit[], dimension = "speed"): string[] {
  return rankedUnits(scheme, units).map(
    ({ unit, scores }) => `${unit.id} ${scores[dimension]?.exact}`,
  );
}
