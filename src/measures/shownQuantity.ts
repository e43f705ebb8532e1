import { type Fraction, HUNDRED } from "../exact/fraction.js";
import { exactOf } from "../exact/fractionOf.js";
import { amountText, decimalText, shareText } from "../exact/numberText.js";
import { productStep } from "../exact/steps.js";
import { isPercentage, type Quantity } from "./measureDefinition.js";

/** @internal how many decimal places a working shows of a number or a percentage that was worked out */
export const PLACES_SHOWN = 2;
/** @internal how many it shows of what would otherwise look like 0 */
export const MORE_PLACES = 6;

/** @internal a number that was worked out, as a person reads it: rounded, without needless zeros */
export function shownNumber(exact: string): string {
  return rounded(exactOf(exact));
}

/** @internal a share that was worked out, in percent */
export function shownShare(exact: string): string {
  return `${shownPercentagePoints(exact)}%`;
}

/** @internal a share that was worked out, as a number of percentage points */
export function shownPercentagePoints(exact: string): string {
  return rounded(productStep(exactOf(exact), HUNDRED));
}

/** @internal a value of some quantity that was worked out */
export function shownQuantity(exact: string, quantity: Quantity): string {
  return isPercentage(quantity) ? shownShare(exact) : shownNumber(exact);
}

/** @internal a number that was given, in full */
export function givenNumber(exact: string): string {
  return amountText(exactOf(exact));
}

/** @internal a value of some quantity that was given, in full */
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
