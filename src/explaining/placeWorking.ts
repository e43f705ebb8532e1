import { orderOf } from "../exact/steps.js";
import type { PeerGroup, RankedUnit } from "../month/result.js";
import type { UnitIdentity } from "../month/unit.js";
import type { Ties } from "../scheme/ranking.js";
import type { Scheme } from "../scheme/scheme.js";
import type { Text } from "../words/text.js";

/** A neighbouring tier 相邻档次, and how many tickets lie between it and the unit. */
export interface NeighbourTier {
  /** What the tier is called 名称. */
  readonly name: Text;
  /** How many tickets more, or fewer, would put the unit there. */
  readonly away: number;
}

/** A unit's tier 档次, and how far its ticket volume is from the edges. */
export interface TierWorking {
  /** The id of the tier. */
  readonly id: string;
  /** What the tier is called 名称. */
  readonly name: Text;
  /** The least volume of the tier, included. */
  readonly from: number;
  /** The least volume of the next higher tier; `null` where there is none. */
  readonly below: number | null;
  /** The next higher tier; `null` where there is none. */
  readonly higher: NeighbourTier | null;
  /** The next lower tier; `null` where there is none. */
  readonly lower: NeighbourTier | null;
}

/** The units of the rank before or after 相邻名次. */
export interface NeighbourRank {
  /** Their rank. */
  readonly rank: number;
  /** Who they are, but for those that are not published. */
  readonly units: readonly UnitIdentity[];
  /** Their total as published; of several the highest before, the first in published order after; `null` where none is published. */
  readonly total: string | null;
  /** What tells them from a unit whose total is published as the same 同分区分依据; left out where the published totals differ. */
  readonly toldApartBy?: "exactTotal" | "tieBreakers" | "order" | undefined;
}

/** A unit's rank 排名, and who stands next to it. */
export interface RankWorking {
  /** Its place, from 1. */
  readonly rank: number;
  /** How many units are ranked together. */
  readonly of: number;
  /** How many of them have a better rank 名次在前的家数. */
  readonly ahead: number;
  /** After how many units of the groups before their ranks run on 接续的前面各组单位数; left out where they start at 1. */
  readonly runsOnAfter?: number | undefined;
  /** The group they are of; `null` for all. */
  readonly group: Text | null;
  /** The tier they are of; `null` where all of a group, or all, are ranked together. */
  readonly tier: Text | null;
  /** How equal ones share a rank 并列办法. */
  readonly ties: Ties;
  /** By the published or by the exact total 总分口径. */
  readonly by: "published" | "exact";
  /** Who else has the same rank 并列单位, but for those that are not published. */
  readonly tied: readonly UnitIdentity[];
  /** The rank before; `null` for the first. */
  readonly before: NeighbourRank | null;
  /** The rank after; `null` for the last. */
  readonly after: NeighbourRank | null;
}

/** The tier of a unit; `null` where its group has none. */
export function tierWorking(
  { groups }: Pick<Scheme, "groups">,
  group: string,
  tier: string | null,
  volume: number,
): TierWorking | null {
  const tiers = groups.find(({ id }) => id === group)?.tiers ?? [];
  const upwards = [...tiers].sort((a, b) => a.from - b.from);
  const place = upwards.findIndex(({ id }) => id === tier);
  const [own, higher, lower] = [upwards[place], upwards[place + 1], upwards[place - 1]];
  if (own === undefined) return null;
  return {
    id: own.id,
    name: own.name,
    from: own.from,
    below: higher?.from ?? null,
    higher: higher === undefined ? null : { name: higher.name, away: higher.from - volume },
    lower: lower === undefined ? null : { name: lower.name, away: volume - own.from + 1 },
  };
}

/** What tells two units apart whose published totals are equal; `order`: the tie-breakers, then the volume, then who was given first. */
function tellerOf(
  { by, ties }: Scheme["ranking"],
  a: RankedUnit,
  b: RankedUnit,
): NeighbourRank["toldApartBy"] {
  if (by === "exact" && orderOf(a.total.exact, b.total.exact) !== 0) return "exactTotal";
  return ties === "ordinal" ? "order" : "tieBreakers";
}

/** The rank of a unit among those it is ranked with. */
export function rankWorking(
  { groups, ranking }: Pick<Scheme, "groups" | "ranking">,
  { group, tier, units }: PeerGroup,
  unit: string,
  rankedBefore = 0,
): RankWorking {
  const ranked = units.find((one) => one.unit.id === unit);
  if (ranked === undefined) throw new RangeError("rankWorking requires one of the ranked units");
  const { rank } = ranked;
  const own = groups.find(({ id }) => id === group);
  const neighbour = (index: number): NeighbourRank | null => {
    const next = units[index];
    if (next === undefined) return null;
    const same = units.filter((one) => one.rank === next.rank && one.unpublished === undefined);
    const level = same.find((one) => one.total.points.equals(ranked.total.points));
    return {
      rank: next.rank,
      units: same.map((one) => one.unit),
      total: same[0] === undefined ? null : `${same[0].total.points}`,
      ...(level === undefined ? {} : { toldApartBy: tellerOf(ranking, level, ranked) }),
    };
  };
  const ranks = units.map((one) => one.rank);
  return {
    rank,
    of: units.length,
    ahead: units.filter((one) => one.rank < rank).length,
    ...(ranking.numbering === "onward" && rankedBefore > 0 ? { runsOnAfter: rankedBefore } : {}),
    group: own?.name ?? null,
    tier: own?.tiers?.find(({ id }) => id === tier)?.name ?? null,
    ties: ranking.ties,
    by: ranking.by,
    tied: units
      .filter((one) => one.rank === rank && one !== ranked && one.unpublished === undefined)
      .map((one) => one.unit),
    before: neighbour(ranks.indexOf(rank) - 1),
    after: neighbour(ranks.lastIndexOf(rank) + 1),
  };
}
