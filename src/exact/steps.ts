import { Fraction, fraction, isSmall, ZERO } from "./fraction.js";
import { type Integer, isExact } from "./integer.js";

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

/** @internal the order of two values, in lowest terms or not */
export function orderOf(a: Fraction, b: Fraction): -1 | 0 | 1 {
  if (isSmall(a) && isSmall(b)) {
    const left = a.above * b.below;
    const right = b.above * a.below;
    if (isExact(left) && isExact(right)) return sign(left, right);
  }
  return sign(a.numerator * b.denominator, b.numerator * a.denominator);
}

function sign(left: Integer, right: Integer): -1 | 0 | 1 {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** @internal a value held between two bounds, both included */
export function heldBetween(value: Fraction, least: Fraction, most: Fraction): Fraction {
  if (orderOf(value, least) < 0) return least;
  return orderOf(value, most) > 0 ? most : value;
}
