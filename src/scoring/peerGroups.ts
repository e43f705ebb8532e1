import { type Fraction, ZERO } from "../exact/fraction.js";
import { orderOf } from "../exact/steps.js";
import type { Placing } from "../measures/rankAmong.js";
import type { PeerGroup } from "../month/result.js";
import type { TieBreaker } from "../scheme/ranking.js";
import type { Scheme } from "../scheme/scheme.js";
import type { Facts, Layout } from "./layout.js";
import { measureReader } from "./measureValue.js";
import { rankingKey } from "./publishedScore.js";
import { type Order, ranksOf } from "./rank.js";
import { scopesOf } from "./scopesOf.js";
import type { Candidate } from "./unitScores.js";

/** @internal the facts of the candidates, kept where what comes after scoring asks for them */
export type FactsOf = ReadonlyMap<Candidate, Facts>;

/**
 * @internal how several candidates stand to one another, by their places in the list: the one with the higher total
 * first, and of equal totals the one that the tie-breakers put first
 */
export function candidateOrder(
  scheme: Scheme,
  layout: Layout,
  factsOf: FactsOf,
): (units: readonly Candidate[]) => Order {
  const key = rankingKey(scheme);
  const breakers = (scheme.ranking.tieBreakers ?? []).map((one) =>
    breakerReader(one, layout, factsOf),
  );
  return (units) => {
    const totals = units.map(key);
    const byTotal: Order = (a, b) => orderOf(totals[b] as Fraction, totals[a] as Fraction);
    if (breakers.length === 0) return byTotal;
    const orders = [
      byTotal,
      ...breakers.map(({ read, better }) => orderBy(units.map(read), better)),
    ];
    return (a, b) => {
      for (const order of orders) {
        const found = order(a, b);
        if (found !== 0) return found;
      }
      return 0;
    };
  };
}

interface BreakerReader {
  readonly read: (unit: Candidate) => Fraction | undefined;
  readonly better: "higher" | "lower";
}

function breakerReader(breaker: TieBreaker, layout: Layout, factsOf: FactsOf): BreakerReader {
  if ("score" in breaker) {
    return { read: ({ scores }) => scores[breaker.score]?.exact ?? ZERO, better: "higher" };
  }
  const read = measureReader(breaker.measure, layout);
  return { read: (unit) => read(factsOf.get(unit) ?? []), better: breaker.better };
}

/** Without data goes last. */
function orderBy(values: readonly (Fraction | undefined)[], better: "higher" | "lower"): Order {
  const direction = better === "higher" ? -1 : 1;
  return (a, b) => {
    const [left, right] = [values[a], values[b]];
    if (left !== undefined && right !== undefined) return direction * orderOf(left, right);
    return Number(left === undefined) - Number(right === undefined);
  };
}

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

/** @internal how candidates stand to one another, by their places in the list */
export type OrderOfUnits = (units: readonly Candidate[]) => Order;

/** @internal the place of each unit, counted from the best end or from the worst */
export function placesFromEnd(
  units: readonly Candidate[],
  orderOfUnits: OrderOfUnits,
  ties: Placing,
  end: "best" | "worst",
): number[] {
  const order = orderOfUnits(units);
  return ranksOf(units.length, end === "best" ? order : (a, b) => order(b, a), ties);
}
