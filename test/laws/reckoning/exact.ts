// Fractions of two bigints, and how they are rounded and written. Nothing of src is used here.

import type { PointsJson, RoundingJson } from "./schemeJson.js";

/** A numerator, and a denominator above 0, in lowest terms. */
export type Exact = readonly [bigint, bigint];

export const ZERO: Exact = [0n, 1n];
export const ONE: Exact = [1n, 1n];
export const HUNDRED: Exact = [100n, 1n];

function exact(above: bigint, below: bigint): Exact {
  let [divisor, rest] = [above < 0n ? -above : above, below < 0n ? -below : below];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  const signed = below < 0n ? -divisor : divisor;
  return [above / signed, below / signed];
}

export const add = ([a, b]: Exact, [c, d]: Exact) => exact(a * d + c * b, b * d);
export const subtract = ([a, b]: Exact, [c, d]: Exact) => exact(a * d - c * b, b * d);
export const multiply = ([a, b]: Exact, [c, d]: Exact) => exact(a * c, b * d);
export const divide = ([a, b]: Exact, [c, d]: Exact) => exact(a * d, b * c);
export const sumOf = (values: readonly Exact[]) => values.reduce(add, ZERO);
export const whole = (value: bigint | number): Exact => [BigInt(value), 1n];
export const meanOf = (values: readonly Exact[]) => divide(sumOf(values), whole(values.length));

/** Below 0 where the first is less, 0 where they are equal, above 0 where it is more. */
export const order = ([a, b]: Exact, [c, d]: Exact) => (a * d < c * b ? -1 : a * d > c * b ? 1 : 0);
export const smaller = (a: Exact, b: Exact) => (order(a, b) < 0 ? a : b);
export const larger = (a: Exact, b: Exact) => (order(a, b) > 0 ? a : b);

/** Text of a fraction, decimal or percent text, or a number that is written as its shortest decimal text. */
export function exactOf(amount: PointsJson): Exact {
  const text = `${amount}`;
  const [above = "", below] = text.split("/");
  if (below !== undefined) return exact(BigInt(above), BigInt(below));
  const digits = text.replace("%", "");
  const [integer = "", decimals = ""] = digits.split(".");
  const places = decimals.length + (text.endsWith("%") ? 2 : 0);
  return exact(BigInt(integer + decimals), 10n ** BigInt(places));
}

/** `"745/36"`, or `"20"` for a whole number. */
export const exactText = ([above, below]: Exact) =>
  below === 1n ? `${above}` : `${above}/${below}`;

export const floorOf = ([above, below]: Exact) =>
  above / below - (above < 0n && above % below !== 0n ? 1n : 0n);

/** Which of two neighbouring integers a value between them goes to; `half` compares it with their middle. */
function chosen(mode: string, low: bigint, negative: boolean, half: number): bigint {
  const high = low + 1n;
  const [nearZero, farFromZero] = negative ? [high, low] : [low, high];
  if (mode === "ceil") return high;
  if (mode === "floor") return low;
  if (mode === "expand") return farFromZero;
  if (mode === "trunc") return nearZero;
  if (half !== 0) return half > 0 ? high : low;
  if (mode === "halfCeil") return high;
  if (mode === "halfFloor") return low;
  if (mode === "halfExpand") return farFromZero;
  if (mode === "halfTrunc") return nearZero;
  return low % 2n === 0n ? low : high;
}

/** A value as a multiple of increment × 10^-places. */
export function roundedTo(value: Exact, { places, mode, increment = 1 }: RoundingJson): Exact {
  const unit = exact(BigInt(increment), 10n ** BigInt(places));
  const units = divide(value, unit);
  const low = floorOf(units);
  const rest = subtract(units, whole(low));
  if (order(rest, ZERO) === 0) return value;
  return multiply(unit, whole(chosen(mode, low, order(value, ZERO) < 0, order(rest, [1n, 2n]))));
}

/** Plain decimal text of a value that decimals hold, without zeros at its end. */
export function plainText([above, below]: Exact): string {
  let places = 0;
  while (10n ** BigInt(places) % below !== 0n) places += 1;
  const scaled = (above * 10n ** BigInt(places)) / below;
  const digits = `${scaled < 0n ? -scaled : scaled}`.padStart(places + 1, "0");
  const point = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return above < 0n ? `-${text}` : text;
}

/** Decimal text if that is exact, else that of a fraction. */
export function textInFull([above, below]: Exact): string {
  let rest = below;
  for (const factor of [2n, 5n]) while (rest % factor === 0n) rest /= factor;
  return rest === 1n ? plainText([above, below]) : exactText([above, below]);
}

/** A whole number that a number holds. */
export const numberIn = ([above, below]: Exact) => Number(above / below);
