import type { PeerGroup } from "../model/monthResult.js";
import type { Scheme } from "../model/scheme.js";
import { type Order, ranksOf } from "./ranksOf.js";
import { scopesOf } from "./scopesOf.js";
import type { Candidate } from "./unitScorer.js";

/**
 * @internal the candidates ranked, each among those it is ranked with, in published order; groups and tiers without
 * any are left out
 */
export function peerGroups(
  scheme: Scheme,
  candidates: readonly Candidate[],
  orderOfUnits: (units: readonly Candidate[]) => Order,
): PeerGroup[] {
  const { within = "peers", ties } = scheme.ranking;
  return scopesOf(scheme, within, candidates).map(({ units, ...scope }) => {
    // equal ones that still want a place each have it by volume
    const ranked = ties === "ordinal" ? [...units].sort((a, b) => b.volume - a.volume) : units;
    const ranks = ranksOf(ranked.length, orderOfUnits(ranked), ties);
    for (const [index, candidate] of ranked.entries()) candidate.rank = ranks[index] as number;
    return { ...scope, units: [...ranked].sort((a, b) => a.rank - b.rank || b.volume - a.volume) };
  });
}
