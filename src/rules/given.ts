import type { Fraction } from "../exact/fraction.js";
import { type Amount, fractionAs } from "../exact/fractionOf.js";

/**
 * Points as people awarded them 按评定分计.
 *
 * Formula: `points`.
 *
 * @param points - the points awarded
 * @returns the same points, exact
 * @throws RangeError when the points are not numbers
 * @example
 * ```ts
 * import { given } from "hotline-scoring";
 *
 * given("19.3"); // => 193/10
 * ```
 */
export function given(points: Amount): Fraction {
  return fractionAs("given", points);
}
