import { compare, dividedBy, minus, plus, times } from "../exact/arithmetic.js";
import { type Fraction, fraction } from "../exact/fraction.js";
import { percentText } from "../exact/numberText.js";
import type { PartialShare, Share } from "../month/metricValue.js";
import { plainText } from "../words/heading.js";
import { isBlank, type PrintedFigure, withoutNoise } from "./printedFigure.js";

/** The fraction with the least denominator within a distance of a value; neither is below 0. */
export function simplestFraction(value: Fraction, distance: Fraction): Fraction {
  const least = minus(value, distance);
  return least.above <= 0 ? fraction(0n, 1n) : simplestBetween(least, plus(value, distance));
}

/** By continued fractions: the whole part that both have, and then the simplest of what is left, turned over. */
function simplestBetween(least: Fraction, most: Fraction): Fraction {
  const whole = least.numerator / least.denominator;
  const floor = fraction(whole, 1n);
  if (compare(floor, least) === 0) return floor;
  const next = fraction(whole + 1n, 1n);
  if (compare(next, most) <= 0) return next;
  const [low, high] = [minus(least, floor), minus(most, floor)];
  const rest = simplestBetween(turned(high), turned(low));
  return plus(floor, turned(rest));
}

function turned({ numerator, denominator }: Fraction): Fraction {
  return fraction(denominator, numerator);
}

/** The decimals of a quotient as spreadsheets show it; a person writes fewer. */
const DECIMALS_OF_A_QUOTIENT = 13;
/** Below it, no two fractions show the same digits. */
const LARGEST_WHOLE = 1_000_000n;
const MOST_PLACES = 22;
const SHARE = /^(\d{1,16}(?:\.\d{1,20})?)\/(\d{1,16})$/;

/** A rate as a month has it: percent text, or a share. */
export type RateInCell = string | Share | PartialShare;

/** Whether a rate is of nothing, and so has no data. */
export function isOfNothing(rate: RateInCell | undefined): boolean {
  return typeof rate === "object" && rate.of === 0 && Number(rate.count) === 0;
}

/** The figure in a cell of rates that holds a share, `19/36`; undefined where it holds none, or one of nothing. */
export function shareFigure(text: string): PrintedFigure | undefined {
  const [, count = "", of = ""] = SHARE.exec(plainText(text).replace(/ /g, "")) ?? [];
  if (Number(of) === 0) return undefined;
  return { value: dividedBy(count, of), isPercentage: false, places: 0, isExact: true };
}

/**
 * A rate as it stands in a cell: percent text, or a share. `19/36` is that share, and so is a number whose digits
 * are those of a division by at most a million; a dash is a share of nothing. Undefined where it is none of these.
 */
export function rateInCell({
  text,
  figure,
}: {
  readonly text: string;
  readonly figure: PrintedFigure | undefined;
}): RateInCell | undefined {
  const plain = plainText(text).replace(/ /g, "");
  const [, count, of] = SHARE.exec(plain) ?? [];
  if (count !== undefined) {
    return { count: count.includes(".") ? count : Number(count), of: Number(of) };
  }
  if (plain !== "" && isBlank(text)) return { count: 0, of: 0 };
  if (figure === undefined || figure.value.above < 0) return undefined;
  const { value, isPercentage, places } = figure;
  const placesOfShare = isPercentage ? places + 2 : places;
  if (placesOfShare > MOST_PLACES && !plain.endsWith("%")) return undefined;
  if (placesOfShare >= DECIMALS_OF_A_QUOTIENT && placesOfShare <= MOST_PLACES) {
    // the last of 15 digits may be off by one
    const digit = fraction(1n, 10n ** BigInt(DECIMALS_OF_A_QUOTIENT + 1));
    const { numerator, denominator } = simplestFraction(value, times(value, digit));
    if (denominator <= LARGEST_WHOLE) return { count: Number(numerator), of: Number(denominator) };
  }
  if (plain.endsWith("%")) return withoutNoise(plain.replace(/,/g, ""));
  return percentText(value, Math.max(0, placesOfShare - 2));
}
