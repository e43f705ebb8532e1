import type { Fraction } from "../exact/fraction.js";
import { type Amount, fractionAs } from "../exact/fractionOf.js";
import { shown } from "../exact/shown.js";
import { orderOf } from "../exact/steps.js";
import { sharedPlace } from "../measures/comparing.js";
import { type Ties, tieMethods } from "../scheme/ranking.js";

/** The order of two items by their indices: below 0 where the first is better, 0 where they are equal. */
export type Order = (a: number, b: number) => number;

/** The rank of each item, in the order of the items. */
export function ranksOf(size: number, order: Order, ties: Ties): number[] {
  const bestFirst = Array.from({ length: size }, (_, index) => index).sort(order);
  const ranks = new Array<number>(size).fill(0);
  let distinct = 0;
  let start = 0;
  while (start < size) {
    let end = start + 1;
    while (end < size && order(bestFirst[start] as number, bestFirst[end] as number) === 0)
      end += 1;
    distinct += 1;
    for (let place = start; place < end; place += 1) {
      const index = bestFirst[place] as number;
      ranks[index] = ties === "ordinal" ? place + 1 : sharedPlace[ties](start + 1, end, distinct);
    }
    start = end;
  }
  return ranks;
}

/**
 * The rank 排名 of each total among all of them; equal totals share it 并列.
 *
 * Formula: `dense` 并列不占位: 1 + the number of distinct better totals (1, 2, 2, 3); `competition` 并列占位: 1 + the
 * number of better totals (1, 2, 2, 4); `modified`: the number of totals that are not worse (1, 3, 3, 4); `fractional`:
 * the mean of the places they take (1, 2.5, 2.5, 4); `ordinal`: each a place of its own (1, 2, 3, 4), equal ones as given.
 * So, but for `ordinal`, the order in which the totals are given has no influence.
 *
 * @param totals - the totals, in any order
 * @param ties - how equal totals are ranked
 * @returns a rank for each total, in the order of `totals`; from 1, included; a half is possible where ties are `fractional`
 * @throws RangeError when the totals are not a list, a total is not a number, or `ties` is none of them
 * @example
 * ```ts
 * import { rank } from "hotline-scoring";
 *
 * rank(["99.30", "101.30", "99.30", "94.30"], "dense"); // => [2, 1, 2, 3]
 * rank(["99.30", "101.30", "99.30", "94.30"], "competition"); // => [2, 1, 2, 4]
 * rank(["99.30", "101.30", "99.30", "94.30"], "modified"); // => [3, 1, 3, 4]
 * rank(["99.30", "101.30", "99.30", "94.30"], "fractional"); // => [2.5, 1, 2.5, 4]
 * ```
 */
export function rank(totals: readonly Amount[], ties: Ties): number[] {
  if (!Array.isArray(totals)) throw new RangeError("rank requires a list of totals");
  if (!tieMethods.includes(ties)) {
    throw new RangeError(
      `rank requires ties to be one of ${tieMethods.join(", ")}, not ${shown(ties)}`,
    );
  }
  const values: Fraction[] = [];
  for (const total of totals) values.push(fractionAs("rank", total));
  return ranksOf(
    values.length,
    (a, b) => orderOf(values[b] as Fraction, values[a] as Fraction),
    ties,
  );
}
