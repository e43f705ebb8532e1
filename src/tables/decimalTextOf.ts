import { type Amount, fractionOf } from "../exact/fractionOf.js";

const MOST_PLACES = 1_000;

/** @internal a decimal number in plain text, with all its digits and no others */
export function decimalTextOf(amount: Amount): string {
  const { numerator, denominator } = fractionOf(amount);
  let [places, scale] = [0, 1n];
  // what is written in decimals has a denominator that some power of ten can be divided by
  while (scale % denominator !== 0n) {
    if (places === MOST_PLACES) {
      throw new RangeError(`a decimal number is required, not ${numerator}/${denominator}`);
    }
    places += 1;
    scale *= 10n;
  }
  const scaled = (numerator * scale) / denominator;
  const digits = `${scaled < 0n ? -scaled : scaled}`.padStart(places + 1, "0");
  const whole = `${scaled < 0n ? "-" : ""}${digits.slice(0, digits.length - places)}`;
  return places === 0 ? whole : `${whole}.${digits.slice(-places)}`;
}
