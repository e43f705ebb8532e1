import { type Amount, fractionOf, type Score } from "hotline-scoring";
import { scorePublisher } from "../../src/scoring/publishedScore.js";
import type { Candidate } from "../../src/scoring/unitScores.js";

const publish = scorePublisher({ places: 2, mode: "halfExpand" });

/** A score, published to two places. */
export function scoreOf(points: Amount): Score {
  return publish(fractionOf(points));
}

/** A unit that is scored and still to be ranked: 10 tickets, in the group `all`, unless told otherwise. */
export function candidate(
  id: string,
  total: Amount,
  changes: Partial<Omit<Candidate, "unit" | "total">> & { readonly group?: string } = {},
): Candidate {
  const { group = "all", ...others } = changes;
  const unit = { id, name: id, group };
  return { rank: 0, unit, tier: null, volume: 10, scores: {}, total: scoreOf(total), ...others };
}
