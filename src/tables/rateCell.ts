import { times } from "../exact/arithmetic.js";
import { fraction } from "../exact/fraction.js";
import { percentText } from "../exact/numberText.js";
import type { PartialShare, Share } from "../model/metricValue.js";
import { isBlank, plainText } from "./printedFigure.js";
import { simplestFraction } from "./simplestFraction.js";
import type { Cell } from "./tableRow.js";

/** As many decimals as are shown of what a spreadsheet divided; fewer were written by a person. */
const DECIMALS_OF_A_QUOTIENT = 13;
/** Below it, no two fractions show the same digits. */
const LARGEST_WHOLE = 1_000_000n;
const MOST_PLACES = 22;
const SHARE = /^(\d{1,16}(?:\.\d{1,20})?)\/(\d{1,16})$/;

/**
 * @internal a rate as it stands in a cell: percent text, or a share. `19/36` is that share, and so is a number whose digits
 * are those of a division by at most a million; a dash is a share of nothing. Nothing where it is none of these.
 */
export function rateInCell({
  text,
  figure,
}: Pick<Cell, "text" | "figure">): string | Share | PartialShare | undefined {
  const plain = plainText(text).replace(/ /g, "");
  const [, count, of] = SHARE.exec(plain) ?? [];
  if (count !== undefined) {
    return { count: count.includes(".") ? count : Number(count), of: Number(of) };
  }
  if (plain !== "" && isBlank(text)) return { count: 0, of: 0 };
  if (figure === undefined || figure.value.above < 0) return undefined;
  if (plain.endsWith("%")) return plain.replaceAll(",", "");
  const { value, isPercentage, places } = figure;
  const placesOfShare = isPercentage ? places + 2 : places;
  if (placesOfShare > MOST_PLACES) return undefined;
  if (placesOfShare >= DECIMALS_OF_A_QUOTIENT) {
    // the last of 15 digits may be off by one
    const digit = fraction(1n, 10n ** BigInt(DECIMALS_OF_A_QUOTIENT + 1));
    const { numerator, denominator } = simplestFraction(value, times(value, digit));
    if (denominator <= LARGEST_WHOLE) return { count: Number(numerator), of: Number(denominator) };
  }
  return percentText(value, Math.max(0, placesOfShare - 2));
}
