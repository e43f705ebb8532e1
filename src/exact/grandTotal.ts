import { type Fraction, inLowestTerms, ZERO } from "./fraction.js";
import type { Integer } from "./integer.js";
import { sumStep } from "./steps.js";

/**
 * @internal the sum of any number of values, exactly. Those of one denominator are added first, and the rest in pairs,
 * so that numbers only grow long where they must.
 */
export function grandTotal(values: readonly Fraction[]): Fraction {
  const ofDenominator = new Map<Integer, Fraction>();
  for (const value of values) {
    const sum = ofDenominator.get(value.below);
    ofDenominator.set(value.below, sum === undefined ? value : sumStep(sum, value));
  }
  let sums = [...ofDenominator.values()];
  while (sums.length > 1) {
    sums = sums.flatMap((sum, index) =>
      index % 2 === 1 ? [] : [inLowestTerms(sumStep(sum, sums[index + 1] ?? ZERO))],
    );
  }
  return inLowestTerms(sums[0] ?? ZERO);
}
