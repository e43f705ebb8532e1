// An independent reckoning, in plain bigint pairs that are never reduced: nothing of src is used here.

/** A numerator and a denominator above 0. */
export type Pair = readonly [bigint, bigint];

export const ZERO_PAIR: Pair = [0n, 1n];

export const add = ([a, b]: Pair, [c, d]: Pair): Pair => [a * d + c * b, b * d];
export const subtract = ([a, b]: Pair, [c, d]: Pair): Pair => [a * d - c * b, b * d];
export const multiply = ([a, b]: Pair, [c, d]: Pair): Pair => [a * c, b * d];
export const isLess = ([a, b]: Pair, [c, d]: Pair): boolean => a * d < c * b;
export const smaller = (a: Pair, b: Pair): Pair => (isLess(a, b) ? a : b);
export const larger = (a: Pair, b: Pair): Pair => (isLess(a, b) ? b : a);

/** Decimal or percent text. */
export function pairOf(text: string): Pair {
  const percent = text.endsWith("%");
  const [whole = "", decimals = ""] = text.replace("%", "").split(".");
  const places = decimals.length + (percent ? 2 : 0);
  return [BigInt(whole + decimals), 10n ** BigInt(places)];
}

/** Rounded half away from zero, as text. */
export function publishedText([above, below]: Pair, places: number): string {
  const scale = 10n ** BigInt(places);
  const size = above < 0n ? -above : above;
  const rounded = (2n * size * scale + below) / (2n * below);
  const digits = rounded.toString().padStart(places + 1, "0");
  const sign = above < 0n && rounded > 0n ? "-" : "";
  if (places === 0) return sign + digits;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** full marks × rate. */
export const byProportion = (fullMarks: Pair, rate: Pair): Pair => multiply(fullMarks, rate);

/** full marks, and so many points less for each percentage point past the target; not below 0. */
export function bySlope(fullMarks: Pair, past: Pair, perPoint: Pair): Pair {
  const lost = multiply(multiply(larger(past, ZERO_PAIR), [100n, 1n]), perPoint);
  return larger(subtract(fullMarks, lost), ZERO_PAIR);
}
