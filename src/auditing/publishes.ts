import type { Fraction } from "../exact/fraction.js";
import { powerOfTen, scaledInteger } from "../exact/rounded.js";
import type { Rounding } from "../model/rounding.js";

/** @internal whether an exact value, rounded, is what was printed */
export function publishes(exact: Fraction, printed: Fraction, { places, mode }: Rounding): boolean {
  const scaled = BigInt(scaledInteger(exact, places, mode));
  return scaled * printed.denominator === printed.numerator * powerOfTen(places);
}
