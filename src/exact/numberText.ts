import { HUNDRED } from "./fraction.js";
import { type Amount, fractionAs } from "./fractionOf.js";
import { powerOfTen, type RoundingMode, requireRounding, scaledInteger } from "./rounded.js";
import { productStep } from "./steps.js";

/**
 * A value as decimal text with a fixed number of places, as bulletins print it: `99.30`.
 *
 * @param value - any number that can be read exactly
 * @param places - decimal places shown, from 0 to 20, both included
 * @param mode - how to round; 四舍五入 unless told otherwise
 * @returns plain decimal text: no exponent, no separators, no minus before zero
 * @throws RangeError when the places or the mode are not among those allowed
 * @example
 * ```ts
 * import { decimalText, fractionOf } from "hotline-scoring";
 *
 * decimalText(fractionOf("745/36"), 2); // => "20.69"
 * decimalText(fractionOf("99.3"), 2); // => "99.30"
 * decimalText(fractionOf("-1/3"), 0); // => "0"
 * ```
 */
export function decimalText(
  value: Amount,
  places: number,
  mode: RoundingMode = "halfExpand",
): string {
  requireRounding("decimalText", places, mode);
  const scaled = BigInt(scaledInteger(fractionAs("decimalText", value), places, mode));
  const sign = scaled < 0n ? "-" : "";
  const size = scaled < 0n ? -scaled : scaled;
  const whole = `${sign}${size / powerOfTen(places)}`;
  if (places === 0) return whole;
  return `${whole}.${`${size % powerOfTen(places)}`.padStart(places, "0")}`;
}

/**
 * A rate as percent text with a fixed number of places: `52.78%`.
 *
 * @param value - a rate; 1 is 100 %
 * @param places - decimal places of the percentage, from 0 to 20, both included
 * @param mode - how to round; 四舍五入 unless told otherwise
 * @returns percent text
 * @throws RangeError when the places or the mode are not among those allowed
 * @example
 * ```ts
 * import { fractionOf, percentText } from "hotline-scoring";
 *
 * percentText(fractionOf("19/36"), 2); // => "52.78%"
 * ```
 */
export function percentText(
  value: Amount,
  places: number,
  mode: RoundingMode = "halfExpand",
): string {
  return `${decimalText(productStep(fractionAs("percentText", value), HUNDRED), places, mode)}%`;
}
