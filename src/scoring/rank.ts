import type { Fraction } from "../exact/fraction.js";
import { type Amount, fractionAs } from "../exact/fractionOf.js";
import { shown } from "../exact/shown.js";
import { orderOf } from "../exact/steps.js";
import { type Ties, tieMethods } from "../model/scheme.js";

/**
 * The rank 排名 of each total among all of them; equal totals share it 并列.
 *
 * Formula: `dense`: 1 + the number of distinct better totals (1, 2, 2, 3); `competition`: 1 + the number of better
 * totals (1, 2, 2, 4). So the order in which the totals are given has no influence.
 *
 * @param totals - the totals, in any order
 * @param ties - how equal totals are ranked
 * @returns a rank for each total, in the order of `totals`; from 1, included
 * @throws RangeError when the totals are not a list, a total is not a number, or `ties` is none of them
 * @example
 * ```ts
 * import { rank } from "hotline-scoring";
 *
 * rank(["99.30", "101.30", "99.30", "94.30"], "dense"); // => [2, 1, 2, 3]
 * rank(["99.30", "101.30", "99.30", "94.30"], "competition"); // => [2, 1, 2, 4]
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
  const bestFirst = values
    .map((_, index) => index)
    .sort((a, b) => orderOf(at(values, b), at(values, a)));
  const ranks = values.map(() => 0);
  let last: { total: Fraction; rank: number } | undefined;
  for (const [better, index] of bestFirst.entries()) {
    const total = at(values, index);
    if (last === undefined || orderOf(total, last.total) !== 0) {
      last = { total, rank: ties === "dense" ? (last?.rank ?? 0) + 1 : better + 1 };
    }
    ranks[index] = last.rank;
  }
  return ranks;
}

function at(values: readonly Fraction[], index: number): Fraction {
  return values[index] as Fraction;
}
