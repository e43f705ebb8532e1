import { dividedBy } from "../exact/arithmetic.js";
import { type Fraction, HUNDRED } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { madeVisible, plainText, withoutUnseen } from "../words/heading.js";

/** A figure as it was printed. */
export interface PrintedFigure {
  readonly value: Fraction;
  readonly isPercentage: boolean;
  /** Decimal places that were printed. */
  readonly places: number;
  /** That it stands as the fraction that it is, such as `19/36`, and was not rounded. */
  readonly isExact?: true;
}

const FIGURE = /^[+-]?\d{1,30}(?:\.(\d{1,30}))?(%?)$/;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?=[.%]|$)/;

/** A name as it is written, on one line, without blanks around it, and with single ones within it only. */
export function tidyName(text: string): string {
  const seen = withoutUnseen(text);
  if (!/\s/.test(seen)) return seen;
  return seen
    .replace(/(?<=\P{ASCII})\s*[\r\n]\s*(?=\P{ASCII})/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

const MOST_QUOTED = 60;

/** A text as a message quotes it: not more of it than can be read. */
export function quotable(text: string): string {
  const seen = madeVisible(text);
  return seen.length > MOST_QUOTED ? `${seen.slice(0, MOST_QUOTED)}…` : seen;
}

/** Whether a cell says that there is nothing in it. */
export function isBlank(text: string): boolean {
  return /^(?:|-+|—+|–+|\/|无|不计入|不考核|不参与排名)$/.test(plainText(text));
}

/** As many significant digits as a spreadsheet's arithmetic keeps; a percentage with more was put together by it. */
const SIGNIFICANT_DIGITS = 15;

/** A percentage without the noise of a spreadsheet's arithmetic: 57% for 56.99999999999999%. */
export function withoutNoise(text: string): string {
  const [, number = ""] = /^([+-]?\d+\.\d+)%$/.exec(text) ?? [];
  const digits = number.replace(/^[+-]?0*\.?0*|\./g, "");
  if (digits.length <= SIGNIFICANT_DIGITS) return text;
  const clean = Number(number).toPrecision(SIGNIFICANT_DIGITS - 1);
  const isNoise = /\.\d*?0{4,}$|e/.test(clean);
  return isNoise ? `${Number(clean)}%` : text;
}

/** What a cell says, where it is a figure; full-width digits, commas between thousands and marks of footnotes are read as well. */
export function printedFigure(text: string): PrintedFigure | undefined {
  const plain = plainText(text)
    .replace(/(?<=[\d%])[*※†‡]+$/, "")
    .replace(/(?<=\d)\s+(?=%)/, "")
    .replace(/^第?(\d+)名$/, "$1")
    .replace(/(?<=\d) ?(?:件|起|家|个|分|条|通)$/, "");
  const digits = GROUPED.test(plain) ? plain.replace(/,/g, "") : plain;
  const [whole, decimals = "", percent] = FIGURE.exec(withoutNoise(digits)) ?? [];
  if (whole === undefined) return undefined;
  const number = fractionOf(whole.replace("%", ""));
  const isPercentage = percent === "%";
  return {
    value: isPercentage ? dividedBy(number, HUNDRED) : number,
    isPercentage,
    places: decimals.length,
  };
}
