import type { Fraction } from "../exact/fraction.js";
import { HUNDRED } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { decimalText } from "../exact/numberText.js";
import { orderOf, productStep } from "../exact/steps.js";

const MOST_PLACES_SHOWN = 6;

/** @internal a number as a scheme would write it: decimal text where that is exact and short, else a fraction */
export function amountText(value: Fraction): string {
  const text = decimalText(value, MOST_PLACES_SHOWN).replace(/\.?0+$/, "");
  return orderOf(fractionOf(text), value) === 0 ? text : `${value}`;
}

/** @internal the same in percent */
export function shareText(value: Fraction): string {
  return `${amountText(productStep(value, HUNDRED))}%`;
}
