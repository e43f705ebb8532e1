import { times } from "../exact/arithmetic.js";
import type { Fraction } from "../exact/fraction.js";
import { HUNDRED, ONE } from "../exact/fraction.js";
import { exactOf } from "../exact/fractionOf.js";
import { amountInFull, amountText, decimalText } from "../exact/numberText.js";
import { orderOf, productStep, quotientStep } from "../exact/steps.js";

/**
 * What a measure comes to: a share of something, the difference of two shares, a number of items, a count per count, a
 * number of any sign, points, a place among others, or a fact: 1 where it holds, 0 where it does not.
 */
export const quantities = [
  "share",
  "signedShare",
  "items",
  "ratio",
  "signedNumber",
  "points",
  "place",
  "fact",
] as const;

/** What kind of number a measure gives 计分依据的量: a share, a count of items, a ratio, points, a place, one that may be below 0, or a fact that holds or does not. */
export type Quantity = (typeof quantities)[number];

/** All that a rule can hold against edges: everything but a fact, which either holds or does not. */
export const measuredQuantities = quantities.filter((quantity) => quantity !== "fact");

/** Whether a quantity is written in percent. */
export function isPercentage(quantity: Quantity): boolean {
  return quantity === "share" || quantity === "signedShare";
}

/** How many decimal places are shown of a number or a percentage that was worked out and has more than a few. */
const PLACES_SHOWN = 2;
/** How many a number may have to be shown in full. */
const MOST_PLACES_IN_FULL = 4;
const ALL_PLACES = 10_000n;
/** How many are shown of what would otherwise look like 0. */
const MORE_PLACES = 6;

/** A number that was worked out, as a person reads it: rounded, without needless zeros. */
export function shownNumber(exact: string): string {
  return rounded(exactOf(exact));
}

/** A share that was worked out, as a number of percentage points. */
export function shownPercentagePoints(exact: string): string {
  return rounded(productStep(exactOf(exact), HUNDRED));
}

/** A value of some quantity that was worked out. */
export function shownQuantity(exact: string, quantity: Quantity): string {
  return isPercentage(quantity) ? `${shownPercentagePoints(exact)}%` : shownNumber(exact);
}

const MOST_PLACES_BESIDE = 12;

/** A value that was worked out, with as many places as tell it from each edge that it is held against. */
export function shownBeside(exact: string, quantity: Quantity, edges: readonly string[]): string {
  if (edges.length === 0) return shownQuantity(exact, quantity);
  const scale = (text: string) =>
    isPercentage(quantity) ? productStep(exactOf(text), HUNDRED) : exactOf(text);
  const [value, others] = [scale(exact), edges.map(scale)];
  const sign = isPercentage(quantity) ? "%" : "";
  for (let places = placesShown(value); places <= MOST_PLACES_BESIDE; places += 1) {
    const text = withoutZeros(decimalText(value, places));
    const shown = exactOf(text);
    const isTold = others.every((edge) => orderOf(shown, edge) === orderOf(value, edge));
    if (isTold && (shown.above !== 0 || value.above === 0)) return `${text}${sign}`;
  }
  return `${amountText(value)}${sign}`;
}

/** A number that was given, in full. */
export function givenNumber(exact: string): string {
  return amountInFull(exactOf(exact));
}

/** A value of some quantity that was given, in full. */
export function givenQuantity(exact: string, quantity: Quantity): string {
  if (!isPercentage(quantity)) return givenNumber(exact);
  return `${amountInFull(times(exactOf(exact), HUNDRED))}%`;
}

function rounded(value: Fraction): string {
  return withoutZeros(decimalText(value, placesShown(value)));
}

/** How many places a number that was worked out is read with: all where they are few; what is not 0 is not shown as 0, as long as some more places help. */
function placesShown(value: Fraction): number {
  if ((value.numerator * ALL_PLACES) % value.denominator === 0n) return MOST_PLACES_IN_FULL;
  const isNone = withoutZeros(decimalText(value, PLACES_SHOWN)) === "0";
  return isNone ? MORE_PLACES : PLACES_SHOWN;
}

/** A value of some quantity, read with as many places as are shown of what was worked out. */
export function asShown(value: Fraction, quantity: Quantity, workedOut: Fraction): Fraction {
  const scale = isPercentage(quantity) ? HUNDRED : ONE;
  const places = placesShown(productStep(workedOut, scale));
  return quotientStep(exactOf(decimalText(productStep(value, scale), places)), scale);
}

function withoutZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
