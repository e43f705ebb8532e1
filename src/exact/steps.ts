import {
  bigDivisor,
  ExactFraction,
  type Fraction,
  fitted,
  type Integer,
  inLowestTerms,
  isExact,
  isSmall,
  ZERO,
} from "./fraction.js";

// Steps on the way to a result: exact, but not brought to lowest terms, which costs more than the step itself.
// Each is worked in safe integers as long as they hold every part of it, and otherwise in bigints.

/** A + b. */
export function sumStep(a: Fraction, b: Fraction): Fraction {
  if (isSmall(a) && isSmall(b)) {
    const widening = a.below % b.below === 0 ? 1 : b.below;
    const whole = a.below * widening;
    const left = a.above * widening;
    const right = b.above * (whole / b.below);
    if (isExact(whole) && isExact(left) && isExact(right) && isExact(left + right)) {
      return new ExactFraction(left + right, whole);
    }
  }
  return bigSum(inLowestTerms(a), inLowestTerms(b));
}

// Bigints stay in lowest terms, by what the two sides have in common: the long way round, through the common divisor of
// the result, takes seconds where a thousand rates of different denominators are added.

function bigSum(a: Fraction, b: Fraction): Fraction {
  const [left, right] = [a.denominator, b.denominator];
  const common = positive(bigDivisor(left, right));
  const above = a.numerator * (right / common) + b.numerator * (left / common);
  const rest = positive(bigDivisor(above, common));
  return fitted(above / rest, (left / common) * (right / rest));
}

function bigProduct(a: Fraction, b: Fraction): Fraction {
  const first = positive(bigDivisor(a.numerator, b.denominator));
  const second = positive(bigDivisor(b.numerator, a.denominator));
  return fitted(
    (a.numerator / first) * (b.numerator / second),
    (a.denominator / second) * (b.denominator / first),
  );
}

function positive(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** A − b. */
export function differenceStep(a: Fraction, b: Fraction): Fraction {
  return sumStep(a, new ExactFraction(-b.above, b.below));
}

/** A × b. */
export function productStep(a: Fraction, b: Fraction): Fraction {
  if (isSmall(a) && isSmall(b)) {
    const product = a.above * b.above;
    const whole = a.below * b.below;
    if (isExact(product) && isExact(whole)) return new ExactFraction(product, whole);
  }
  return bigProduct(inLowestTerms(a), inLowestTerms(b));
}

/** a ÷ b; b must be above 0. */
export function quotientStep(a: Fraction, b: Fraction): Fraction {
  return productStep(a, new ExactFraction(b.below, b.above));
}

/** All of them added; 0 for none. */
export function totalStep(values: readonly Fraction[]): Fraction {
  return values.reduce(sumStep, ZERO);
}

/** The order of two values, in lowest terms or not. */
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

/** A value held between two bounds, both included. */
export function heldBetween(value: Fraction, least: Fraction, most: Fraction): Fraction {
  if (orderOf(value, least) < 0) return least;
  return orderOf(value, most) > 0 ? most : value;
}

/**
 * The sum of any number of values, exactly. Those of one denominator are added first, and the rest in pairs,
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
