import { type Fraction, ZERO } from "../exact/fraction.js";
import { orderOf } from "../exact/steps.js";
import type { Placing } from "../measures/rankAmong.js";
import type { PeerGroup, RankedUnit, UnitScore } from "../month/result.js";
import type { TieBreaker } from "../scheme/ranking.js";
import type { Layout } from "./layout.js";
import { measureOfFacts } from "./measureValue.js";
import type { PreparedScheme } from "./preparedScheme.js";
import { rankingKey } from "./publishedScore.js";
import { type Order, ranksOf } from "./rank.js";
import { scopesOf } from "./scopesOf.js";
import type { UnitScores } from "./unitScores.js";

/**
 * How units stand to one another, by their places in a list: the one with the higher total first, and of equal totals the
 * one that the tie-breakers put first.
 */
export type OrderOfUnits = (units: readonly UnitScore[]) => Order;

/** The order in which a scheme ranks units. */
export function orderOfUnits(
  { scheme, layout }: PreparedScheme,
  { factsOf }: Pick<UnitScores, "factsOf">,
): OrderOfUnits {
  const key = rankingKey(scheme);
  const breakers = (scheme.ranking.tieBreakers ?? []).map((one) => breakerOf(one, layout, factsOf));
  return (units) => {
    const totals = units.map(key);
    const byTotal: Order = (a, b) => orderOf(totals[b] as Fraction, totals[a] as Fraction);
    if (breakers.length === 0) return byTotal;
    const orders = [
      byTotal,
      ...breakers.map(({ valueIn, better }) => orderBy(units.map(valueIn), better)),
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

/** What tells equal totals apart. */
interface Breaker {
  readonly valueIn: (unit: UnitScore) => Fraction | undefined;
  readonly better: "higher" | "lower";
}

function breakerOf(breaker: TieBreaker, layout: Layout, factsOf: UnitScores["factsOf"]): Breaker {
  if ("score" in breaker) {
    const { score } = breaker;
    return { valueIn: ({ scores }) => scores[score]?.exact ?? ZERO, better: "higher" };
  }
  const measured = measureOfFacts(breaker.measure, layout);
  return { valueIn: (unit) => measured(factsOf(unit)), better: breaker.better };
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

/** The units ranked, each among those it is ranked with, in published order; groups and tiers without any are left out. */
export function peerGroups(
  { scheme }: PreparedScheme,
  units: readonly UnitScore[],
  order: OrderOfUnits,
): PeerGroup[] {
  const { within = "peers", ties } = scheme.ranking;
  return scopesOf(scheme, within, units).map(({ group, tier, units: peers }) => {
    // where equal totals still get a place each, the larger volume goes first
    const asked = ties === "ordinal" ? [...peers].sort((a, b) => b.volume - a.volume) : peers;
    const ranks = ranksOf(asked.length, order(asked), ties);
    const ranked = asked.map((score, index) => rankedUnit(ranks[index] as number, score));
    return { group, tier, units: ranked.sort((a, b) => a.rank - b.rank || b.volume - a.volume) };
  });
}

function rankedUnit(rank: number, score: UnitScore): RankedUnit {
  const { unit, tier, volume, scores, total, figures } = score;
  return figures === undefined
    ? { rank, unit, tier, volume, scores, total }
    : { rank, unit, tier, volume, scores, total, figures };
}

/** The place of each unit, counted from the best end or from the worst. */
export function placesFromEnd(
  units: readonly UnitScore[],
  orderOfAll: OrderOfUnits,
  ties: Placing,
  end: "best" | "worst",
): number[] {
  const order = orderOfAll(units);
  return ranksOf(units.length, end === "best" ? order : (a, b) => order(b, a), ties);
}
