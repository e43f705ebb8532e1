import { ZERO } from "../exact/fraction.js";
import type { Score, UnitScore } from "../model/monthResult.js";
import type { Scheme } from "../model/scheme.js";
import { assignTier } from "./assignTier.js";
import { dimensionScorer } from "./dimensionScorer.js";
import { scorePublisher } from "./scorePublisher.js";
import { totalOf } from "./totalScore.js";
import type { UnitReading } from "./unitReader.js";

/** @internal a unit that is scored, and its rank still to be set */
export type Candidate = UnitScore & { rank: number };

/** @internal how a unit is scored under a scheme, with all settled that does not depend on the unit */
export function unitScorer(scheme: Scheme): (reading: UnitReading) => Candidate {
  const publish = scorePublisher(scheme.rounding);
  const total = totalOf(scheme.total);
  const blank: Record<string, Score> = Object.fromEntries(
    scheme.dimensions.map(({ id }) => [id, publish(ZERO)]),
  );
  const groups = new Map(
    scheme.groups.map((group) => {
      const scorers = scheme.dimensions.map((dimension) => ({
        id: dimension.id,
        score: dimensionScorer(dimension, group.id, scheme),
      }));
      return [group.id, { tiers: group.tiers, scorers }];
    }),
  );
  return ({ unit, volume, facts }) => {
    const { tiers, scorers } = groups.get(unit.group) as NonNullable<ReturnType<typeof groups.get>>;
    const scores = { ...blank };
    const exact = scorers.map(({ id, score }) => {
      const points = score(facts);
      scores[id] = publish(points);
      return points;
    });
    const tier = tiers === undefined ? null : assignTier(tiers, volume).id;
    return { rank: 0, unit, tier, volume, scores, total: publish(total(exact)) };
  };
}
