import { heldWithin, sumOf } from "../exact/arithmetic.js";
import type { Fraction } from "../exact/fraction.js";
import { type Amount, fractionOf } from "../exact/fractionOf.js";
import type { Score } from "../model/monthResult.js";
import type { Scheme, TotalBounds } from "../model/scheme.js";
import { scorePublisher } from "./scorePublisher.js";

/**
 * The total score 总得分: the sum of the scores, held within the scheme's bounds and rounded once.
 *
 * Formula: `Σ scores`, not below `total.floor` and not above `total.cap` where the scheme states them. Give the
 * exact scores: the sum of published ones may differ in the last digit.
 *
 * @param scores - the score of each dimension, in any order
 * @param scheme - the bounds of its total, and its rounding of published figures
 * @returns the total, exact and as published
 * @throws RangeError when a score is not a number
 * @example
 * ```ts
 * import { totalScore, xiangtan2023 } from "hotline-scoring";
 *
 * totalScore(["75/8", "10", "20", "35/3", "10", "19.3", "5", "0"], xiangtan2023).points; // => 85.34
 * totalScore(["9.38", "10", "20", "11.67", "10", "19.3", "5", "0"], xiangtan2023).points; // => 85.35
 * ```
 */
export function totalScore(
  scores: readonly Amount[],
  scheme: Pick<Scheme, "total" | "rounding">,
): Score {
  if (!Array.isArray(scores)) throw new RangeError("totalScore requires a list of scores");
  const exact = scores.map((score: Amount) => fractionOf(score, "totalScore"));
  return scorePublisher(scheme.rounding)(totalOf(scheme.total)(exact));
}

/** @internal the exact total, with its bounds settled */
export function totalOf({ floor, cap }: TotalBounds): (scores: readonly Fraction[]) => Fraction {
  const [least, most] = [floor, cap].map((bound) =>
    bound === undefined ? undefined : fractionOf(bound),
  );
  return (scores) => {
    const sum = sumOf(scores);
    return heldWithin(sum, least ?? sum, most ?? sum);
  };
}
