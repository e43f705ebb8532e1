import { type Fraction, ZERO } from "../exact/fraction.js";
import { orderOf } from "../exact/steps.js";
import type { TieBreaker } from "../model/ranking.js";
import type { Scheme } from "../model/scheme.js";
import type { Facts, Layout } from "./layout.js";
import { measureReader } from "./measureReader.js";
import { rankingKey } from "./rankedTotal.js";
import type { Order } from "./ranksOf.js";
import type { Candidate } from "./unitScorer.js";

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
