import { Fraction, fraction, inLowestTerms, isSmall } from "./fraction.js";
import { type Integer, isExact } from "./integer.js";
import { differenceStep, productStep, sumStep, totalStep } from "./steps.js";

/**
 * a + b, exactly.
 *
 * @param a - any fraction
 * @param b - any fraction
 * @returns the sum in lowest terms
 * @example
 * ```ts
 * import { fraction, plus } from "hotline-scoring";
 *
 * plus(fraction(1n, 3n), fraction(1n, 6n)); // => 1/2
 * ```
 */
export function plus(a: Fraction, b: Fraction): Fraction {
  return inLowestTerms(sumStep(a, b));
}

/**
 * The sum of any number of fractions, exactly.
 *
 * @param values - any fractions
 * @returns the sum in lowest terms; 0 for none
 * @example
 * ```ts
 * import { fraction, sumOf } from "hotline-scoring";
 *
 * sumOf([fraction(1n, 3n), fraction(1n, 6n), fraction(1n, 2n)]); // => 1
 * ```
 */
export function sumOf(values: readonly Fraction[]): Fraction {
  return inLowestTerms(totalStep(values));
}

/**
 * a − b, exactly.
 *
 * @param a - any fraction
 * @param b - any fraction
 * @returns the difference in lowest terms
 * @example
 * ```ts
 * import { fractionOf, minus } from "hotline-scoring";
 *
 * minus(fractionOf("85%"), fractionOf("55/72")); // => 31/360
 * ```
 */
export function minus(a: Fraction, b: Fraction): Fraction {
  return inLowestTerms(differenceStep(a, b));
}

/**
 * a × b, exactly.
 *
 * @param a - any fraction
 * @param b - any fraction
 * @returns the product in lowest terms
 * @example
 * ```ts
 * import { fractionOf, times } from "hotline-scoring";
 *
 * times(fractionOf(30), fractionOf("1/48")); // => 5/8
 * ```
 */
export function times(a: Fraction, b: Fraction): Fraction {
  return inLowestTerms(productStep(a, b));
}

/**
 * a ÷ b, exactly.
 *
 * @param a - any fraction
 * @param b - any fraction but 0
 * @returns the quotient in lowest terms
 * @throws RangeError when `b` is 0
 * @example
 * ```ts
 * import { dividedBy, fractionOf } from "hotline-scoring";
 *
 * dividedBy(fractionOf("55/36"), fractionOf(2)); // => 55/72
 * dividedBy(fractionOf(1), fractionOf(0)); // throws fraction requires a denominator other than 0
 * ```
 */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  if (isSmall(b) && b.above > 0) return times(a, new Fraction(b.below, b.above));
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

/**
 * The order of two fractions, as `Array.prototype.sort` wants it.
 *
 * @param a - any fraction
 * @param b - any fraction
 * @returns −1 when a is less than b, 0 when they are equal, 1 when a is greater
 * @example
 * ```ts
 * import { compare, fractionOf } from "hotline-scoring";
 *
 * compare(fractionOf("15%"), fractionOf("3/20")); // => 0
 * compare(fractionOf("1/3"), fractionOf("33.33%")); // => 1
 * ```
 */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  if (isSmall(a) && isSmall(b)) {
    const left = a.above * b.below;
    const right = b.above * a.below;
    if (isExact(left) && isExact(right)) return order(left, right);
  }
  return order(a.numerator * b.denominator, b.numerator * a.denominator);
}

function order(left: Integer, right: Integer): -1 | 0 | 1 {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/**
 * A value held between two bounds 不低于…，不高于….
 *
 * @param value - any fraction
 * @param floor - the least that may come out, included
 * @param cap - the most that may come out, included; not less than `floor`
 * @returns `floor` for a value under it, `cap` for a value over it, otherwise the value itself
 * @example
 * ```ts
 * import { fractionOf, heldWithin } from "hotline-scoring";
 *
 * heldWithin(fractionOf("-0.5"), fractionOf(0), fractionOf(10)); // => 0
 * heldWithin(fractionOf("9.36"), fractionOf(0), fractionOf(10)); // => 234/25
 * ```
 */
export function heldWithin(value: Fraction, floor: Fraction, cap: Fraction): Fraction {
  if (compare(value, floor) < 0) return floor;
  return compare(value, cap) > 0 ? cap : value;
}
