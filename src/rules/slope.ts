import { minus } from "../exact/arithmetic.js";
import { type Fraction, HUNDRED } from "../exact/fraction.js";
import { type Amount, fractionAs } from "../exact/fractionOf.js";
import { shown } from "../exact/shown.js";
import { differenceStep, productStep } from "../exact/steps.js";
import { requireNotNegative } from "./requireNotNegative.js";

/** What {@link slope} needs to know. */
export interface SlopeTerms {
  /** What the dimension is worth 满分, in points. */
  readonly fullMarks: Amount;
  /** Whether a higher or a lower measure is better. */
  readonly better: "higher" | "lower";
  /** The measure that still earns full marks, included: `"85%"`. */
  readonly target: Amount;
  /** Points lost for each percentage point past the target, and in proportion for a part of one; 0 or more. */
  readonly perPercentagePoint: Amount;
}

/**
 * Full marks up to a target, and past it so many points less for each percentage point 每超过（低于）一个百分点扣….
 *
 * Formula: `fullMarks − perPercentagePoint × 100 × max(0, shortfall)`, where the shortfall is
 * `target − measure` when higher is better, and `measure − target` when lower is.
 *
 * Part of a percentage point loses in proportion. The result may fall below 0: a dimension holds it within its
 * floor and cap.
 *
 * @param measure - a rate, or a mean of rates
 * @param terms - full marks, which side is better, the target, and the loss
 * @returns the points, exact; at most `fullMarks`, included
 * @throws RangeError when a value is not a number, the full marks or the loss is below 0, or `better` is neither word
 * @example
 * ```ts
 * import { slope } from "hotline-scoring";
 *
 * const satisfaction = { fullMarks: 25, better: "higher", target: "85%", perPercentagePoint: "0.5" } as const;
 * slope("85%", satisfaction); // => 25
 * slope("55/72", satisfaction); // => 745/36
 * slope("10%", satisfaction); // => -25/2
 * ```
 */
export function slope(measure: Amount, terms: SlopeTerms): Fraction {
  const fullMarks = requireNotNegative("slope", "fullMarks", terms?.fullMarks);
  const target = fractionAs("slope target", terms.target);
  const loss = requireNotNegative("slope", "perPercentagePoint", terms.perPercentagePoint);
  const shortfall = shortfallOf(fractionAs("slope measure", measure), target, terms.better);
  if (shortfall.above <= 0) return fullMarks;
  return minus(fullMarks, productStep(shortfall, productStep(HUNDRED, loss)));
}

function shortfallOf(measure: Fraction, target: Fraction, better: SlopeTerms["better"]): Fraction {
  if (better === "higher") return differenceStep(target, measure);
  if (better === "lower") return differenceStep(measure, target);
  throw new RangeError(`slope requires better to be "higher" or "lower", not ${shown(better)}`);
}
