import { type Fraction, fraction } from "./fraction.js";
import { fractionOf } from "./fractionOf.js";

const OUR_TEXT = /^(-?\d+)(?:\/(\d+))?$/;

/** @internal a value that we wrote ourselves, as a whole number or a fraction of any length: `"745/36"` */
export function exactOf(text: string): Fraction {
  const [, above, below = "1"] = OUR_TEXT.exec(text) ?? [];
  return above === undefined ? fractionOf(text) : fraction(BigInt(above), BigInt(below));
}
