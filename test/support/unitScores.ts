import type { Score, UnitScore } from "hotline-scoring";
import { type Amount, fractionOf } from "hotline-scoring/exact";
import { scorePublisher } from "../../src/scoring/publishedScore.js";

const publish = scorePublisher({ places: 2, mode: "halfExpand" });

/** A score, published to two places. */
export function scoreOf(points: Amount): Score {
  return publish(fractionOf(points));
}

/** A unit that is scored and still to be ranked: 10 tickets, in the group `all`, unless told otherwise. */
export function scoredUnit(
  id: string,
  total: Amount,
  changes: Partial<Omit<UnitScore, "unit" | "total">> & { readonly group?: string } = {},
): UnitScore {
  const { group = "all", ...others } = changes;
  const unit = { id, name: id, group };
  return { unit, tier: null, volume: 10, scores: {}, total: scoreOf(total), ...others };
}
