import { type Fraction, fraction, type Integer, isExact, isSmall, ratio } from "./fraction.js";
import { type Amount, fractionAs } from "./fractionOf.js";
import { shown } from "./shown.js";

/**
 * The ways to round 舍入方式, by their names in ECMA-402. `halfExpand` is 四舍五入: to the nearest, and
 * from the middle away from zero. `halfEven` is 四舍六入五成双, `trunc` drops the rest (去尾).
 */
export const roundingModes = [
  "ceil",
  "floor",
  "expand",
  "trunc",
  "halfCeil",
  "halfFloor",
  "halfExpand",
  "halfTrunc",
  "halfEven",
] as const;

/** One of {@link roundingModes}. */
export type RoundingMode = (typeof roundingModes)[number];

/** The most decimal places that may be asked for. */
export const MOST_PLACES = 20;

/**
 * One rounding 舍入: to how many places, in what steps, and how.
 */
export interface Rounding {
  /** Decimal places 小数位数 kept, from 0 to 20, both included. */
  readonly places: number;
  /** How to round 舍入方式, by its ECMA-402 name; `halfExpand` is 四舍五入. */
  readonly mode: RoundingMode;
  /** The steps rounded to 舍入间隔, in units of the last place, as in ECMA-402: 5 with one place is to 0.5, 1.0, 1.5, …; 1 unless stated. */
  readonly increment?: number | undefined;
}

/**
 * Whether a value between two results goes to the one farther from zero. `half` is below 0 when the one nearer zero
 * is the nearer one, above 0 when the far one is, 0 in the middle; `odd`: whether the one nearer zero ends in an odd
 * digit.
 */
type GoesAway = (half: number, negative: boolean, odd: boolean) => boolean;

const goesAwayFromZero: Record<RoundingMode, GoesAway> = {
  ceil: (_half, negative) => !negative,
  floor: (_half, negative) => negative,
  expand: () => true,
  trunc: () => false,
  halfCeil: (half, negative) => (half === 0 ? !negative : half > 0),
  halfFloor: (half, negative) => (half === 0 ? negative : half > 0),
  halfExpand: (half) => half >= 0,
  halfTrunc: (half) => half > 0,
  halfEven: (half, _negative, odd) => (half === 0 ? odd : half > 0),
};

/** Value × 10^places, rounded to an integer that the increment divides. */
export function scaledInteger(value: Fraction, rounding: Rounding): Integer {
  const { places, mode, increment = 1 } = rounding;
  if (increment !== 1) return inSteps(value, rounding, increment);
  const power = SMALL_POWERS_OF_TEN[places];
  if (power !== undefined && isSmall(value)) {
    const scaled = value.above * power;
    if (isExact(scaled) && isExact(2 * value.below)) return quotient(scaled, value.below, mode);
  }
  return bigQuotient(value.numerator * powerOfTen(places), value.denominator, mode);
}

function inSteps(value: Fraction, { places, mode }: Rounding, increment: number): Integer {
  const [step, below] = [BigInt(increment), value.denominator * BigInt(increment)];
  return bigQuotient(value.numerator * powerOfTen(places), below, mode) * step;
}

function quotient(dividend: number, divisor: number, mode: RoundingMode): number {
  const rest = dividend % divisor;
  const towardsZero = (dividend - rest) / divisor;
  if (rest === 0) return towardsZero;
  const half = 2 * Math.abs(rest) - divisor;
  const away = goesAwayFromZero[mode](half, rest < 0, towardsZero % 2 !== 0);
  return towardsZero + (away ? Math.sign(rest) : 0);
}

function bigQuotient(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint {
  const rest = dividend % divisor;
  const towardsZero = dividend / divisor;
  if (rest === 0n) return towardsZero;
  const negative = rest < 0n;
  const twice = negative ? -2n * rest : 2n * rest;
  const half = twice === divisor ? 0 : twice > divisor ? 1 : -1;
  const away = goesAwayFromZero[mode](half, negative, towardsZero % 2n !== 0n);
  return towardsZero + (away ? (negative ? -1n : 1n) : 0n);
}

export function powerOfTen(places: number): bigint {
  return 10n ** BigInt(places);
}

const SMALL_POWERS_OF_TEN = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12];

/**
 * A value rounded 舍入 to decimal places.
 *
 * @param value - any number that can be read exactly
 * @param places - decimal places kept, from 0 to 20, both included
 * @param mode - how to round; 四舍五入 unless told otherwise
 * @returns the rounded value, as a fraction
 * @throws RangeError when the places or the mode are not among those allowed
 * @example
 * ```ts
 * import { fractionOf, rounded } from "hotline-scoring/exact";
 *
 * rounded(fractionOf("5/8"), 2); // => 63/100
 * rounded(fractionOf("5/8"), 2, "halfEven"); // => 31/50
 * rounded(fractionOf("-0.005"), 2); // => -1/100
 * rounded(fractionOf(1), 21); // throws rounded requires places from 0 to 20, not 21
 * ```
 */
export function rounded(
  value: Amount,
  places: number,
  mode: RoundingMode = "halfExpand",
): Fraction {
  requireRounding("rounded", places, mode);
  return roundedTo(fractionAs("rounded", value), { places, mode });
}

/** {@link rounded}, to any number of places and in any steps. */
export function roundedTo(value: Fraction, rounding: Rounding): Fraction {
  const { places } = rounding;
  const scaled = scaledInteger(value, rounding);
  const power = SMALL_POWERS_OF_TEN[places];
  return typeof scaled === "number" && power !== undefined
    ? ratio(scaled, power)
    : fraction(BigInt(scaled), powerOfTen(places));
}

export function requireRounding(caller: string, places: number, mode: RoundingMode): void {
  if (!Number.isInteger(places) || places < 0 || places > MOST_PLACES) {
    throw new RangeError(
      `${caller} requires places from 0 to ${MOST_PLACES}, not ${shown(places)}`,
    );
  }
  if (!roundingModes.includes(mode)) {
    throw new RangeError(
      `${caller} requires one of ${roundingModes.join(", ")}, not ${shown(mode)}`,
    );
  }
}
