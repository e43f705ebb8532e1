import type { Decimal } from "decimal.js";
import { ExactDecimal } from "./exactDecimal.js";
import { type Fraction, HUNDRED, isExact } from "./fraction.js";
import { type Amount, fractionAs, fractionOf } from "./fractionOf.js";
import { type Rounding, type RoundingMode, requireRounding, scaledInteger } from "./rounded.js";
import { orderOf, productStep } from "./steps.js";

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
 * import { decimalText, fractionOf } from "hotline-scoring/exact";
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
  return roundedText(fractionAs("decimalText", value), { places, mode });
}

/** {@link decimalText}, in any steps. */
export function roundedText(value: Fraction, rounding: Rounding): string {
  const { places } = rounding;
  const scaled = scaledInteger(value, rounding);
  const digits = `${scaled < 0 ? -scaled : scaled}`.padStart(places + 1, "0");
  const whole = `${scaled < 0 ? "-" : ""}${digits.slice(0, digits.length - places)}`;
  return places === 0 ? whole : `${whole}.${digits.slice(-places)}`;
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
 * import { fractionOf, percentText } from "hotline-scoring/exact";
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
 * import { fractionOf, publishedDecimal } from "hotline-scoring/exact";
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

/** {@link publishedDecimal}, in any steps. */
export function roundedDecimal(value: Fraction, rounding: Rounding): Decimal {
  return new ExactDecimal(roundedText(value, rounding));
}

const MOST_PLACES_SHOWN = 6;

/** A number as a scheme would write it: decimal text where that is exact and short, else a fraction. */
export function amountText(value: Fraction): string {
  if (isLong(value)) return `${value}`;
  const text = decimalText(value, MOST_PLACES_SHOWN).replace(/\.?0+$/, "");
  return orderOf(fractionOf(text), value) === 0 ? text : `${value}`;
}

/** Whether a number surely needs more places than are shown, which is quickly seen of small integers. */
function isLong({ above, below }: Fraction): boolean {
  if (typeof above !== "number" || typeof below !== "number") return false;
  const rest = (above % below) * 10 ** MOST_PLACES_SHOWN;
  return isExact(rest) && rest % below !== 0;
}

/** The same in percent. */
export function shareText(value: Fraction): string {
  return `${amountText(productStep(value, HUNDRED))}%`;
}

const MOST_PLACES = 1_000;

/** A number in plain text, with all its digits and no others; a fraction where no decimal number is exact. */
export function amountInFull(amount: Amount): string {
  const value = fractionOf(amount);
  const { numerator, denominator } = value;
  let [places, scale] = [0, 1n];
  // a finite decimal has a denominator that divides a power of ten
  while (scale % denominator !== 0n) {
    if (places === MOST_PLACES) return `${value}`;
    places += 1;
    scale *= 10n;
  }
  const scaled = (numerator * scale) / denominator;
  const digits = `${scaled < 0n ? -scaled : scaled}`.padStart(places + 1, "0");
  const whole = `${scaled < 0n ? "-" : ""}${digits.slice(0, digits.length - places)}`;
  return places === 0 ? whole : `${whole}.${digits.slice(-places)}`;
}
