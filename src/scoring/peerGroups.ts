import { scaledInteger } from "../exact/rounded.js";
import type { PeerGroup, RankedUnit } from "../model/monthResult.js";
import type { Scheme } from "../model/scheme.js";
import { rank } from "./rank.js";
import type { Candidate } from "./unitScorer.js";

/**
 * @internal the candidates ranked, each among its peers, in published order; groups and tiers without any are left out
 */
export function peerGroups(scheme: Scheme, candidates: readonly Candidate[]): PeerGroup[] {
  const peers = new Map<string, Map<string | null, Candidate[]>>();
  for (const candidate of candidates) {
    const { unit, tier } = candidate;
    const tiers = peers.get(unit.group) ?? new Map<string | null, Candidate[]>();
    peers.set(unit.group, tiers);
    const ofTier = tiers.get(tier);
    if (ofTier === undefined) tiers.set(tier, [candidate]);
    else ofTier.push(candidate);
  }
  return scheme.groups
    .flatMap(({ id: group, tiers }) =>
      tierIdsFromHighest(tiers).map((tier) => ({
        group,
        tier,
        units: peers.get(group)?.get(tier) ?? [],
      })),
    )
    .filter(({ units }) => units.length > 0)
    .map((peerGroup) => ({ ...peerGroup, units: inPublishedOrder(scheme, peerGroup.units) }));
}

function tierIdsFromHighest(tiers: Scheme["groups"][number]["tiers"]): (string | null)[] {
  if (tiers === undefined) return [null];
  return [...tiers].sort((a, b) => b.from - a.from).map(({ id }) => id);
}

function inPublishedOrder(
  { ranking, rounding }: Scheme,
  peers: readonly Candidate[],
): RankedUnit[] {
  const { places, mode } = rounding.published;
  const totals = peers.map(({ total: { exact } }) =>
    ranking.by === "exact" ? exact : scaledInteger(exact, places, mode),
  );
  const ranks = rank(totals, ranking.ties);
  for (const [index, candidate] of peers.entries()) candidate.rank = ranks[index] as number;
  return [...peers].sort((a, b) => a.rank - b.rank || b.volume - a.volume);
}
