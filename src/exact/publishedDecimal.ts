import { type Decimal, ExactDecimal } from "./exactDecimal.js";
import type { Amount } from "./fractionOf.js";
import { decimalText } from "./numberText.js";
import type { RoundingMode } from "./rounded.js";

/**
 * A value as it is published 公布值: rounded once, as a `Decimal`.
 *
 * @param value - any number that can be read exactly
 * @param places - decimal places kept, from 0 to 20, both included
 * @param mode - how to round; 四舍五入 unless told otherwise
 * @returns the rounded value; its `toFixed(places)` is the text that a bulletin prints
 * @throws RangeError when the places or the mode are not among those allowed
 * @example
 * ```ts
 * import { fractionOf, publishedDecimal } from "hotline-scoring";
 *
 * publishedDecimal(fractionOf("745/36"), 2); // => 20.69
 * publishedDecimal(fractionOf("99.3"), 2).toFixed(2); // => "99.30"
 * ```
 */
export function publishedDecimal(
  value: Amount,
  places: number,
  mode: RoundingMode = "halfExpand",
): Decimal {
  return new ExactDecimal(decimalText(value, places, mode));
}
