import { decimalText, percentText } from "../exact/numberText.js";
import { isPercentage, type Quantity } from "../measures/measureDefinition.js";

/** @internal how many decimal places a working shows of a number or a percentage */
export const PLACES_SHOWN = 2;

/** @internal a number as a person reads it: rounded, without needless zeros */
export function shownNumber(exact: string): string {
  return withoutZeros(decimalText(exact, PLACES_SHOWN));
}

/** @internal a share in percent */
export function shownShare(exact: string): string {
  return `${withoutZeros(percentText(exact, PLACES_SHOWN).slice(0, -1))}%`;
}

/** @internal a share as a number of percentage points */
export function shownPercentagePoints(exact: string): string {
  return shownShare(exact).slice(0, -1);
}

/** @internal a value of some quantity */
export function shownQuantity(exact: string, quantity: Quantity): string {
  return isPercentage(quantity) ? shownShare(exact) : shownNumber(exact);
}

function withoutZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
