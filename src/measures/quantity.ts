import type { Fraction } from "../exact/fraction.js";
import { HUNDRED } from "../exact/fraction.js";
import { exactOf } from "../exact/fractionOf.js";
import { amountText, decimalText, shareText } from "../exact/numberText.js";
import { productStep } from "../exact/steps.js";

/**
 * What a measure comes to: a share of something, the difference of two shares, a number of items, a count per count, a
 * number of any sign, points, or a place among others.
 */
export const quantities = [
  "share",
  "signedShare",
  "items",
  "ratio",
  "signedNumber",
  "points",
  "place",
] as const;

/** What kind of number a measure gives 计分依据的量: a share, a count of items, a ratio, points, a place, or one that may be below 0. */
export type Quantity = (typeof quantities)[number];

/** Whether a quantity is written in percent. */
export function isPercentage(quantity: Quantity): boolean {
  return quantity === "share" || quantity === "signedShare";
}

/** How many decimal places are shown of a number or a percentage that was worked out. */
export const PLACES_SHOWN = 2;
/** How many are shown of what would otherwise look like 0. */
export const MORE_PLACES = 6;

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

/** A number that was given, in full. */
export function givenNumber(exact: string): string {
  return amountText(exactOf(exact));
}

/** A value of some quantity that was given, in full. */
export function givenQuantity(exact: string, quantity: Quantity): string {
  return isPercentage(quantity) ? shareText(exactOf(exact)) : givenNumber(exact);
}

/** What is not 0 is not shown as 0, as long as some more places help. */
function rounded(value: Fraction): string {
  const text = withoutZeros(decimalText(value, PLACES_SHOWN));
  return text === "0" && value.above !== 0 ? withoutZeros(decimalText(value, MORE_PLACES)) : text;
}

function withoutZeros(text: string): string {
  return text.replace(/\.?0+$/, "");
}
