import { compare, decimalText, fractionOf, percentText } from "hotline-scoring";

const SHORT = 4;

/** A value as mathematics: in percent or as a decimal where that is exact and short, else as a fraction. */
export function mathNumber(exact: string, isShare = false): string {
  return shortText(exact, isShare) ?? fractionText(exact);
}

/** What a value is roughly, with its sign of equality; undefined where it is written in full. */
export function roughly(exact: string, isShare = false): string {
  if (shortText(exact, isShare) !== undefined) return "";
  const value = fractionOf(exact);
  const text = isShare ? percentText(value, 2) : decimalText(value, SHORT);
  return ` \\approx ${text.replace("%", "\\%")}`;
}

function shortText(exact: string, isShare: boolean): string | undefined {
  const value = fractionOf(exact);
  const text = decimalText(value, isShare ? SHORT + 2 : SHORT);
  if (compare(value, text) !== 0) return undefined;
  const written = isShare ? percentText(value, SHORT) : text;
  return written.replace(/\.?0+(?=%?$)/, "").replace("%", "\\%");
}

/** A fraction as it is written by hand. */
function fractionText(exact: string): string {
  const { numerator, denominator } = fractionOf(exact);
  const sign = numerator < 0n ? "-" : "";
  return `${sign}\\frac{${numerator < 0n ? -numerator : numerator}}{${denominator}}`;
}
