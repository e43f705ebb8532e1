import { Fraction, ZERO } from "../exact/fraction.js";
import { exactly, type Operations } from "../exact/operations.js";
import { sumStep } from "../exact/steps.js";
import { fractionAt } from "../model/fractionAt.js";
import type { Scheme } from "../model/scheme.js";
import type { Exception } from "./exception.js";
import { totalOf } from "./totalScore.js";

/** @internal what counts in a total: points of the dimensions in the scheme's order, or what settled them */
export type CountedPoints = readonly (Fraction | Exception)[];

/**
 * @internal the exact total of the dimensions of a group, scaled where some are left out and the scheme says so; nothing
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
    const scores = points.map((one) => (one instanceof Fraction ? one : one.points));
    if (scheme.total.leftOut !== "rescale") return total(scores);
    const leftOut = points.map((one) => !(one instanceof Fraction) && isLeftOut(one));
    if (!leftOut.includes(true)) return total(scores);
    const scaled = rescaled(scores, worths, leftOut, by);
    return scaled === undefined ? undefined : total(scaled);
  };
}

function isLeftOut({ exception }: Exception): boolean {
  return exception.effect === "leaveOut";
}

/** The scores as the total counts them where some are left out; those without a worth are extra, and stay. */
function rescaled(
  scores: readonly Fraction[],
  worths: readonly (Fraction | undefined)[],
  leftOut: readonly boolean[],
  by: Operations,
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
