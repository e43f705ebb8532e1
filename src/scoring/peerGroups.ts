import { type Fraction, ZERO } from "../exact/fraction.js";
import { roundedTo } from "../exact/rounded.js";
import { orderOf } from "../exact/steps.js";
import type { Placing } from "../measures/rankAmong.js";
import type { PeerGroup, RankedUnit, UnitScore, Verdict } from "../month/result.js";
import type { MeasureBreaker, ScoreBreaker } from "../scheme/ranking.js";
import type { Scheme } from "../scheme/scheme.js";
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
  const breakers = (scheme.ranking.tieBreakers ?? []).map((one) =>
    "score" in one ? breakerByScore(one, scheme) : breakerOf(one, layout, factsOf),
  );
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

function breakerByScore(
  { score: id, by = "exact" }: ScoreBreaker,
  { rounding, dimensions }: Scheme,
): Breaker {
  const published = dimensions.find((one) => one.id === id)?.published ?? rounding.published;
  const exact = ({ scores }: UnitScore) => scores[id]?.exact ?? ZERO;
  return {
    valueIn: by === "exact" ? exact : (unit) => roundedTo(exact(unit), published),
    better: "higher",
  };
}

function breakerOf(
  breaker: MeasureBreaker,
  layout: Layout,
  factsOf: UnitScores["factsOf"],
): Breaker {
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
  { scored, unpublished }: Pick<UnitScores, "scored" | "unpublished">,
  order: OrderOfUnits,
  verdictOf: ((score: UnitScore) => Verdict) | undefined,
): PeerGroup[] {
  const { within = "peers", ties, numbering = "anew" } = scheme.ranking;
  let before = 0;
  return scopesOf(scheme, within, scored).map(({ group, tier, units: peers }) => {
    // where equal totals still get a place each, the larger volume goes first
    const asked = ties === "ordinal" ? [...peers].sort((a, b) => b.volume - a.volume) : peers;
    const ranks = ranksOf(asked.length, order(asked), ties);
    const ranked = asked.map((score, index) => {
      const one = rankedUnit(before + (ranks[index] as number), score);
      const judged = verdictOf === undefined ? one : { ...one, ...verdictOf(score) };
      const apart = unpublished(score);
      if (apart === undefined) return judged;
      const { code, reason } = apart;
      return { ...judged, unpublished: { code, reason } };
    });
    if (numbering === "onward") before += asked.length;
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
