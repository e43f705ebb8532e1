import type { Fraction } from "../exact/fraction.js";
import { type Amount, fractionAs, fractionOf } from "../exact/fractionOf.js";
import { exactly } from "../exact/operations.js";
import { orderOf } from "../exact/steps.js";
import { checked } from "../model/checked.js";
import { valueOrThrow } from "../model/outcome.js";
import { totalRounding } from "../model/rounding.js";
import { type Scheme, totalTermsSchema } from "../model/scheme.js";
import type { Score } from "../model/score.js";
import type { TotalBounds } from "../model/total.js";
import { scorePublisher } from "./scorePublisher.js";

/**
 * The total score 总得分: the sum of the scores, held within the scheme's bounds and rounded once.
 *
 * Formula: `start + Σ scores`, not below `total.floor` and not above `total.cap`, where the scheme states them. Give the
 * exact scores: the sum of published ones may differ in the last digit. Where a dimension is left out, nothing is scaled
 * here: give the others as they are to count.
 *
 * @param scores - the score of each dimension, in any order
 * @param scheme - the bounds of its total, and its rounding of published figures
 * @returns the total, exact and as published
 * @throws RangeError when the scores are not a list of numbers, or the bounds or the rounding are none
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
  const { total, rounding } = valueOrThrow(
    checked(totalTermsSchema, { total: scheme?.total, rounding: scheme?.rounding }),
  );
  const exact = Array.from(scores, (score: Amount) => fractionAs("totalScore", score));
  return scorePublisher(totalRounding(rounding))(totalOf(total)(exact));
}

/** @internal the exact total, with its bounds settled */
export function totalOf(
  { start = 0, floor, cap }: TotalBounds,
  by = exactly,
): (scores: readonly Fraction[]) => Fraction {
  const [least, most] = [floor, cap].map((bound) =>
    bound === undefined ? undefined : fractionOf(bound),
  );
  if (least !== undefined && most !== undefined && orderOf(least, most) > 0) {
    throw new RangeError("totalScore requires a floor that is not above the cap");
  }
  const first = fractionOf(start);
  return (scores) => {
    const sum = by.settled(by.sum(first.above === 0 ? scores : [first, ...scores]));
    return least === undefined && most === undefined
      ? sum
      : by.held(sum, least ?? sum, most ?? sum);
  };
}
