import { type Fraction, inLowestTerms } from "../../src/exact/fraction.js";

/** A step on the way to a result, as it would be written. */
export function written(step: Fraction | undefined): string {
  return step === undefined ? "nothing" : `${inLowestTerms(step)}`;
}
