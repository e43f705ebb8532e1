// The order of the units, their ranks, and the scopes that they stand in.

import { order, roundedTo } from "./exact.js";
import { measured } from "./measures.js";
import { placeOf } from "./places.js";
import type { AmongJson, TieBreakerJson, TiesJson } from "./schemeJson.js";
import { pointsOf } from "./sums.js";
import { rankedTotal, type UnitScores } from "./totals.js";
import { isInScope, scopeKey, type World } from "./world.js";

/** Below 0 if the first is ahead. */
export type Comparison = (a: UnitScores, b: UnitScores) => number;

function brokenBy(world: World, { score, by, measure, better }: TieBreakerJson): Comparison {
  if (measure === undefined) {
    const { rounding, dimensions } = world.scheme;
    const own = dimensions.find(({ id }) => id === score)?.published ?? rounding.published;
    const points = ({ reading }: UnitScores) => {
      const exact = pointsOf(world.outcomeOf(reading, score ?? ""));
      return by === "published" ? roundedTo(exact, own) : exact;
    };
    return (a, b) => order(points(b), points(a));
  }
  return (a, b) => {
    const [one, other] = [a, b].map(({ reading }) => measured(world, reading, measure));
    if (one === undefined || other === undefined) {
      return (one === undefined ? 1 : 0) - (other === undefined ? 1 : 0);
    }
    return better === "higher" ? order(other, one) : order(one, other);
  };
}

/** 0 if neither the total nor a tie-breaker decides between two units. */
export function bestFirst(world: World): Comparison {
  const byTotal: Comparison = (a, b) => order(rankedTotal(world, b), rankedTotal(world, a));
  const breakers = (world.scheme.ranking.tieBreakers ?? []).map((one) => brokenBy(world, one));
  return (a, b) =>
    [byTotal, ...breakers].map((compared) => compared(a, b)).find((side) => side !== 0) ?? 0;
}

export function worstFirst(world: World): Comparison {
  const compared = bestFirst(world);
  return (a, b) => compared(b, a);
}

/** Level units by volume from high to low, then as given. */
export const listed =
  (compared: Comparison): Comparison =>
  (a, b) =>
    compared(a, b) ||
    order(b.reading.volume, a.reading.volume) ||
    a.reading.index - b.reading.index;

export const inScopeOf = (units: readonly UnitScores[], unit: UnitScores, among: AmongJson) =>
  units.filter(({ reading }) => isInScope(among, unit.reading)(reading));

export interface Scope {
  readonly group: string | null;
  readonly tier: string | null;
  readonly units: readonly UnitScores[];
}

/** The scopes that have units, in the scheme's order: by group, then by tier from the highest volume down. */
export function scopesOf(
  { scheme }: World,
  units: readonly UnitScores[],
  among: AmongJson,
): Scope[] {
  const peers = scheme.groups.flatMap(({ id, tiers }) => {
    const highestFirst = tiers && [...tiers].sort((a, b) => b.from - a.from);
    const own: (string | null)[] = highestFirst?.map((tier) => tier.id) ?? [null];
    return own.map((tier): [string | null, string | null] => [id, tier]);
  });
  const groups = scheme.groups.map(({ id }): [string | null, string | null] => [id, null]);
  const everywhere: [string | null, string | null][] = [[null, null]];
  return { peers, group: groups, all: everywhere }[among]
    .map(([group, tier]) => {
      const key = JSON.stringify([group, tier]);
      const own = units.filter(({ reading }) => scopeKey(reading, among) === key);
      return { group, tier, units: own };
    })
    .filter((scope) => scope.units.length > 0);
}

/** The place of a unit among the ranked ones of its scope, counted by the order given. */
export const placeAmong = (
  unit: UnitScores,
  ranked: readonly UnitScores[],
  { among, ties }: { readonly among: AmongJson; readonly ties: TiesJson },
  compared: Comparison,
) => placeOf(unit, inScopeOf(ranked, unit, among), ties, compared);

/** The rank of a unit among the ranked ones. */
export function rankOf(world: World, unit: UnitScores, ranked: readonly UnitScores[]): number {
  const { ties, within = "peers", numbering } = world.scheme.ranking;
  const compared = ties === "ordinal" ? listed(bestFirst(world)) : bestFirst(world);
  const place = placeAmong(unit, ranked, { among: within, ties }, compared);
  if (numbering !== "onward") return place;
  const scopes = scopesOf(world, ranked, within);
  const before = scopes.slice(
    0,
    scopes.findIndex(({ units }) => units.includes(unit)),
  );
  return before.reduce((sum, { units }) => sum + units.length, place);
}
