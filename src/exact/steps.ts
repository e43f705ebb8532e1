import { Fraction, fraction, isSmall, ZERO } from "./fraction.js";
import { isExact } from "./integer.js";

// Steps on the way to a result: exact, but not brought to lowest terms, which costs more than the step itself.
// Each is worked in safe integers as long as they hold every part of it, and otherwise in bigints.

/** @internal a + b */
export function sumStep(a: Fraction, b: Fraction): Fraction {
  if (isSmall(a) && isSmall(b)) {
    const widening = a.below % b.below === 0 ? 1 : b.below;
    const whole = a.below * widening;
    const left = a.above * widening;
    const right = b.above * (whole / b.below);
    if (isExact(whole) && isExact(left) && isExact(right) && isExact(left + right)) {
      return new Fraction(left + right, whole);
    }
  }
  return fraction(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
}

/** @internal a − b */
export function differenceStep(a: Fraction, b: Fraction): Fraction {
  return sumStep(a, new Fraction(-b.above, b.below));
}

/** @internal a × b */
export function productStep(a: Fraction, b: Fraction): Fraction {
  if (isSmall(a) && isSmall(b)) {
    const product = a.above * b.above;
    const whole = a.below * b.below;
    if (isExact(product) && isExact(whole)) return new Fraction(product, whole);
  }
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** @internal all of them added; 0 for none */
export function totalStep(values: readonly Fraction[]): Fraction {
  return values.reduce(sumStep, ZERO);
}
