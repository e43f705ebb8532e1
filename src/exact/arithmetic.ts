import { ExactFraction, type Fraction, inLowestTerms } from "./fraction.js";
import { type Amount, fractionAs } from "./fractionOf.js";
import { differenceStep, heldBetween, orderOf, productStep, sumStep, totalStep } from "./steps.js";

/**
 * a + b, exactly.
 *
 * @param a - any number that can be read exactly
 * @param b - any such number
 * @returns the sum in lowest terms
 * @throws RangeError when a value is not a number
 * @example
 * ```ts
 * import { fraction, plus } from "hotline-scoring/exact";
 *
 * plus(fraction(1n, 3n), fraction(1n, 6n)); // => 1/2
 * ```
 */
export function plus(a: Amount, b: Amount): Fraction {
  return inLowestTerms(sumStep(fractionAs("plus", a), fractionAs("plus", b)));
}

/**
 * The sum of any number of values, exactly.
 *
 * @param values - any numbers that can be read exactly
 * @returns the sum in lowest terms; 0 for none
 * @throws RangeError when the values are not a list of numbers
 * @example
 * ```ts
 * import { fraction, sumOf } from "hotline-scoring/exact";
 *
 * sumOf([fraction(1n, 3n), fraction(1n, 6n), fraction(1n, 2n)]); // => 1
 * ```
 */
export function sumOf(values: readonly Amount[]): Fraction {
  if (!Array.isArray(values)) throw new RangeError("sumOf requires a list of numbers");
  const read = Array.from(values, (value: Amount) => fractionAs("sumOf", value));
  return inLowestTerms(totalStep(read));
}

/**
 * a − b, exactly.
 *
 * @param a - any number that can be read exactly
 * @param b - any such number
 * @returns the difference in lowest terms
 * @throws RangeError when a value is not a number
 * @example
 * ```ts
 * import { fractionOf, minus } from "hotline-scoring/exact";
 *
 * minus(fractionOf("85%"), fractionOf("55/72")); // => 31/360
 * ```
 */
export function minus(a: Amount, b: Amount): Fraction {
  return inLowestTerms(differenceStep(fractionAs("minus", a), fractionAs("minus", b)));
}

/**
 * a × b, exactly.
 *
 * @param a - any number that can be read exactly
 * @param b - any such number
 * @returns the product in lowest terms
 * @throws RangeError when a value is not a number
 * @example
 * ```ts
 * import { fractionOf, times } from "hotline-scoring/exact";
 *
 * times(fractionOf(30), fractionOf("1/48")); // => 5/8
 * ```
 */
export function times(a: Amount, b: Amount): Fraction {
  return inLowestTerms(productStep(fractionAs("times", a), fractionAs("times", b)));
}

/**
 * a ÷ b, exactly.
 *
 * @param a - any number that can be read exactly
 * @param b - any such number but 0
 * @returns the quotient in lowest terms
 * @throws RangeError when a value is not a number, or `b` is 0
 * @example
 * ```ts
 * import { dividedBy, fractionOf } from "hotline-scoring/exact";
 *
 * dividedBy(fractionOf("55/36"), fractionOf(2)); // => 55/72
 * dividedBy(fractionOf(1), fractionOf(0)); // throws dividedBy requires a divisor other than 0
 * ```
 */
export function dividedBy(a: Amount, b: Amount): Fraction {
  const [dividend, divisor] = [fractionAs("dividedBy", a), fractionAs("dividedBy", b)];
  if (divisor.above === 0) throw new RangeError("dividedBy requires a divisor other than 0");
  const { above, below } = divisor;
  const inverse = above < 0 ? new ExactFraction(-below, -above) : new ExactFraction(below, above);
  return inLowestTerms(productStep(dividend, inverse));
}

/**
 * The order of two values, as `Array.prototype.sort` wants it.
 *
 * @param a - any number that can be read exactly
 * @param b - any such number
 * @returns −1 when a is less than b, 0 when they are equal, 1 when a is greater
 * @throws RangeError when a value is not a number
 * @example
 * ```ts
 * import { compare, fractionOf } from "hotline-scoring/exact";
 *
 * compare(fractionOf("15%"), fractionOf("3/20")); // => 0
 * compare(fractionOf("1/3"), fractionOf("33.33%")); // => 1
 * ```
 */
export function compare(a: Amount, b: Amount): -1 | 0 | 1 {
  return orderOf(fractionAs("compare", a), fractionAs("compare", b));
}

/**
 * A value held between two bounds 上下限: 不低于…，不高于….
 *
 * @param value - any number that can be read exactly
 * @param floor - the least that may come out, included
 * @param cap - the most that may come out, included; not less than `floor`
 * @returns `floor` for a value under it, `cap` for a value over it, otherwise the value itself
 * @throws RangeError when a value is not a number
 * @example
 * ```ts
 * import { fractionOf, heldWithin } from "hotline-scoring/exact";
 *
 * heldWithin(fractionOf("-0.5"), fractionOf(0), fractionOf(10)); // => 0
 * heldWithin(fractionOf("9.36"), fractionOf(0), fractionOf(10)); // => 234/25
 * ```
 */
export function heldWithin(value: Amount, floor: Amount, cap: Amount): Fraction {
  const [held, least, most] = [value, floor, cap].map((amount) => fractionAs("heldWithin", amount));
  return heldBetween(held as Fraction, least as Fraction, most as Fraction);
}
