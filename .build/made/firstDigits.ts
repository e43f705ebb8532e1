import { decimalText, type Fraction, fractionOf } from "hotline-scoring";

const MOST_PLACES = 10;

/** A value in decimals: all of them where they end, else the first four places. */
export function firstDigits(value: Fraction): string {
  const text = decimalText(value, MOST_PLACES);
  const ends = `${fractionOf(text)}` === `${value}`;
  return ends ? text.replace(/\.?0+$/, "") : `${decimalText(value, 4, "trunc")}…`;
}
