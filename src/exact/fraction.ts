/** An integer: a safe one as a number, any other as a `bigint` */
export type Integer = number | bigint;

const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Whether an integer is held by a number without loss. */
export function isSafe(value: bigint): boolean {
  return value <= LARGEST_SAFE && value >= -LARGEST_SAFE;
}

/**
 * Whether the result of one operation on safe integers is exact: a sum or a product that leaves the safe
 * integers never rounds back into them
 */
export function isExact(result: number): boolean {
  return result <= Number.MAX_SAFE_INTEGER && result >= -Number.MAX_SAFE_INTEGER;
}

/** How fractions are kept: a class, since `JSON.stringify` and text templates ask an object how it is written. */
export class ExactFraction {
  /** @internal numbers where both integers are safe ones, else both `bigint`: exact either way, and fast for nearly all */
  readonly above: Integer;
  /** @internal */
  readonly below: Integer;

  /** @internal */
  constructor(above: Integer, below: Integer) {
    this.above = above;
    this.below = below;
  }

  /** The number above the line, with the sign. */
  get numerator(): bigint {
    return BigInt(this.above);
  }

  /** The number below the line; 1 or more. */
  get denominator(): bigint {
    return BigInt(this.below);
  }

  /** `"745/36"`, or `"20"` for a whole number; {@link fractionOf} reads it back where it has at most 1,000 characters. */
  toString(): string {
    return this.below === 1 || this.below === 1n ? `${this.above}` : `${this.above}/${this.below}`;
  }

  /** The same text as {@link toString}, so that JSON never holds a binary float. */
  toJSON(): string {
    return this.toString();
  }
}

/**
 * An exact fraction 比值: two integers of any size, in lowest terms, the denominator above zero. Made by {@link fraction} or
 * {@link fractionOf}; in text and in JSON it is `"745/36"`.
 */
export interface Fraction extends ExactFraction {}

/**
 * The fraction of two integers, in lowest terms.
 *
 * @param numerator - any integer
 * @param denominator - any integer but 0
 * @returns `numerator / denominator`, the sign above the line
 * @throws RangeError when the denominator is 0, or either is not a `bigint`
 * @example
 * ```ts
 * import { fraction } from "hotline-scoring/exact";
 *
 * fraction(38n, 72n); // => 19/36
 * fraction(40n, -2n); // => -20
 * fraction(1n, 0n); // throws fraction requires a denominator other than 0
 * ```
 */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  if (typeof numerator !== "bigint" || typeof denominator !== "bigint") {
    throw new RangeError("fraction requires two bigints, such as fraction(19n, 36n)");
  }
  if (denominator === 0n) throw new RangeError("fraction requires a denominator other than 0");
  const divisor = bigDivisor(numerator, denominator);
  const sign = divisor < 0n === denominator < 0n ? divisor : -divisor;
  return fitted(numerator / sign, denominator / sign);
}

/** The greatest common divisor of two integers, with any sign; quick where one of them is small. */
export function bigDivisor(a: bigint, b: bigint): bigint {
  let [divisor, rest] = [a, b];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return divisor;
}

/** {@link fraction} of two safe integers, the denominator above 0; a numerator of −0 becomes 0. */
export function ratio(numerator: number, denominator: number): Fraction {
  if (denominator === 1) return new ExactFraction(numerator + 0, 1);
  const divisor = commonDivisor(denominator, Math.abs(numerator));
  return new ExactFraction(numerator / divisor + 0, denominator / divisor);
}

function commonDivisor(larger: number, smaller: number): number {
  let [divisor, rest] = [larger, smaller];
  // down to 32 bits, where the remainder is a machine instruction
  while (rest > 0x7fffffff) [divisor, rest] = [rest, divisor % rest];
  if (rest === 0) return divisor;
  let [small, smallRest] = [rest | 0, (divisor % rest) | 0];
  while (smallRest !== 0) [small, smallRest] = [smallRest, (small % smallRest) | 0];
  return small;
}

/** A fraction whose two integers are numbers. */
interface SmallFraction extends Fraction {
  readonly above: number;
  readonly below: number;
}

/** The two integers are always of one kind. */
export function isSmall(value: Fraction): value is SmallFraction {
  return typeof value.above === "number";
}

/** Two integers in lowest terms as a fraction, the denominator above 0: as numbers where these hold both. */
export function fitted(numerator: bigint, denominator: bigint): Fraction {
  return isSafe(numerator) && isSafe(denominator)
    ? new ExactFraction(Number(numerator), Number(denominator))
    : new ExactFraction(numerator, denominator);
}

/** The same value in lowest terms. */
export function inLowestTerms(value: Fraction): Fraction {
  // bigints are brought there as they are made
  return isSmall(value) ? ratio(value.above, value.below) : value;
}

export const ZERO: Fraction = /* @__PURE__ */ Object.freeze(new ExactFraction(0, 1));

export const ONE: Fraction = /* @__PURE__ */ Object.freeze(new ExactFraction(1, 1));

export const HUNDRED: Fraction = /* @__PURE__ */ Object.freeze(new ExactFraction(100, 1));
