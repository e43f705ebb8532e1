import { ExactFraction, type Fraction, ZERO } from "../exact/fraction.js";
import { type Amount, fractionAs, fractionOf } from "../exact/fractionOf.js";
import { exactly, type Operations } from "../exact/operations.js";
import { orderOf, sumStep } from "../exact/steps.js";
import { checked } from "../input/checked.js";
import { valueOrThrow } from "../input/outcome.js";
import type { Score } from "../month/result.js";
import { type Scheme, totalTermsSchema } from "../scheme/scheme.js";
import type { TotalBounds } from "../scheme/total.js";
import { fractionAt } from "../words/byGroup.js";
import { totalRounding } from "../words/rounding.js";
import type { Settled } from "./exception.js";
import { scorePublisher } from "./publishedScore.js";

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
 * import { totalScore } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
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

/** The exact total, with its bounds settled. */
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

/** What counts in a total: points of the dimensions in the scheme's order, or what settled them. */
export type CountedPoints = readonly (Fraction | Settled)[];

/**
 * The exact total of the dimensions of a group, scaled where some are left out and the scheme says so; nothing
 * where there is nothing left to scale by
 */
export function totalOfPoints(
  scheme: Scheme,
  group: string,
  by = exactly,
): (points: CountedPoints) => Fraction | undefined {
  const total = totalOf(scheme.total, by);
  const worths = scheme.dimensions.map(({ fullMarks, extra }) =>
    extra ? undefined : fractionAt(fullMarks, group),
  );
  return (points) => {
    const scores = points.map((one) => (one instanceof ExactFraction ? one : one.points));
    if (scheme.total.leftOut !== "rescale") return total(scores);
    const leftOut = points.map((one) => !(one instanceof ExactFraction) && isLeftOut(one));
    if (!leftOut.includes(true)) return total(scores);
    const scaled = rescaled(scores, worths, leftOut, by);
    return scaled === undefined ? undefined : total(scaled);
  };
}

function isLeftOut({ exception }: Settled): boolean {
  return exception?.effect === "leaveOut";
}

/** What the scaling of a total names: the full marks of all dimensions, and those of the ones that are kept. */
export type TotalStep = "fullMarks" | "kept";

/** The scores as the total counts them where some are left out; those without a worth are extra, and stay. */
function rescaled(
  scores: readonly Fraction[],
  worths: readonly (Fraction | undefined)[],
  leftOut: readonly boolean[],
  by: Operations<TotalStep>,
): readonly Fraction[] | undefined {
  let [whole, kept] = [ZERO, ZERO];
  for (const [place, worth] of worths.entries()) {
    if (worth === undefined) continue;
    whole = sumStep(whole, worth);
    if (!leftOut[place]) kept = sumStep(kept, worth);
  }
  if (kept.above === 0) return undefined;
  const scale = by.quotient(by.named("fullMarks", whole), by.named("kept", kept));
  return scores.map((score, place) =>
    worths[place] === undefined ? score : by.product(score, scale),
  );
}
