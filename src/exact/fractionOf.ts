import type { Decimal } from "decimal.js";
import { ExactFraction, type Fraction, fraction, ratio } from "./fraction.js";
import { shown } from "./shown.js";

export type { Decimal };

/**
 * A number that can be read exactly: decimal text (`"19.3"`), percent text (`"52.78%"`), fraction text
 * (`"19/36"`), a number, a `bigint`, a `Decimal`, or a {@link Fraction}.
 */
export type Amount = string | number | bigint | Decimal | Fraction;

/** Digits, and digits after a point, with a percent sign; at most 1,000 characters, not below 0, no exponent, no blanks. */
export const PERCENT_TEXT: RegExp = /^(?=.{1,1000}$)\+?\d+(\.\d+)?%$/;

/** Percent text of any sign. */
export const SIGNED_PERCENT_TEXT: RegExp = /^(?=.{1,1000}$)[+-]?\d+(\.\d+)?%$/;

/** Decimal or fraction text, of any sign: `"19.3"`, `"1/15"`. */
export const POINTS_TEXT: RegExp = /^(?=.{1,1000}$)[+-]?\d+(\.\d+|\/0*[1-9]\d*)?$/;

/** Decimal, fraction or percent text, of any sign. */
export const EDGE_TEXT: RegExp = /^(?=.{1,1000}$)[+-]?\d+(\.\d+|\/0*[1-9]\d*|(\.\d+)?%)?$/;

const LONGEST_NUMBER = 1000;
const NUMBER_TEXT = /^(?:\+|(-))?(\d+)(?:\.(\d+))?(%?)$/;
const FRACTION_TEXT = /^(?:\+|(-))?(\d+)\/(\d+)$/;
const MOST_SIGNIFICANT_DIGITS = 15;

/**
 * The exact value of a number, however it is written.
 *
 * A number with a fraction is read by its shortest decimal text: 19.3 is 193/10, not the binary float
 * nearest to it. A number that needs more than 15 significant digits (0.1 + 0.2 does) is refused, since
 * nobody meant those digits.
 *
 * @param amount - decimal text, percent text, fraction text (at most 1,000 characters), a finite number, a
 * `bigint`, a `Decimal` or a fraction
 * @returns the value in lowest terms; percent text is divided by 100
 * @throws RangeError when it is none of these
 * @example
 * ```ts
 * import { fractionOf } from "hotline-scoring/exact";
 *
 * fractionOf("52.78%"); // => 2639/5000
 * fractionOf(19.3); // => 193/10
 * fractionOf("-38/72"); // => -19/36
 * fractionOf(0.1 + 0.2); // throws fractionOf requires a number such as "19.3"
 * fractionOf("19,3"); // throws fractionOf requires a number such as "19.3"
 * ```
 */
export function fractionOf(amount: Amount): Fraction {
  return fractionAs("fractionOf", amount);
}

/** {@link fractionOf} on behalf of another function, whose name the error begins with. */
export function fractionAs(caller: string, amount: Amount): Fraction {
  const fraction = readAmount(amount);
  if (fraction !== undefined) return fraction;
  throw new RangeError(
    `${caller} requires a number such as "19.3", "52.78%" or "19/36" (text of at most ${LONGEST_NUMBER} characters, numbers of at most ${MOST_SIGNIFICANT_DIGITS} significant digits), not ${shown(amount)}`,
  );
}

/**
 * Whether {@link fractionOf} can read a value.
 *
 * @param value - anything at all
 * @returns true when `fractionOf(value)` gives a fraction, false when it throws
 * @example
 * ```ts
 * import { isAmount } from "hotline-scoring/exact";
 *
 * isAmount("19.3"); // => true
 * isAmount("１９．３"); // => false
 * isAmount(Number.NaN); // => false
 * ```
 */
export function isAmount(value: unknown): value is Amount {
  return readAmount(value) !== undefined;
}

function readAmount(amount: unknown): Fraction | undefined {
  if (amount instanceof ExactFraction) return amount;
  if (typeof amount === "string") return readText(amount);
  if (typeof amount === "number") return readNumber(amount);
  if (typeof amount === "bigint") return fraction(amount, 1n);
  return isDecimal(amount) ? readDecimal(amount) : fractionOfOther(amount);
}

/** Whether a value is a fraction, of this copy of the package or of another. */
export function isFraction(value: unknown): value is Fraction {
  return value instanceof ExactFraction || fractionOfOther(value) !== undefined;
}

/** A fraction of another copy of this package, such as the CommonJS one beside the ES module; undefined if it is none. */
function fractionOfOther(value: unknown): Fraction | undefined {
  const { numerator, denominator } = (value ?? {}) as Partial<Fraction>;
  const isFraction = typeof numerator === "bigint" && typeof denominator === "bigint";
  return isFraction && denominator > 0n ? fraction(numerator, denominator) : undefined;
}

function readNumber(value: number): Fraction | undefined {
  if (Number.isSafeInteger(value)) return ratio(value, 1);
  if (!Number.isFinite(value) || Number.isInteger(value)) return undefined;
  // the shortest text that gives the number back: 0.1, or 1e-7
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  const [whole, decimals = ""] = mantissa.split(".");
  const digits = `${whole}${decimals}`;
  const isRead = digits.replace(/^-?0*/, "").length <= MOST_SIGNIFICANT_DIGITS;
  return isRead ? decimalFraction(digits, decimals.length - Number(exponent)) : undefined;
}

/** Whether a value is a `Decimal` of decimal.js, of whichever copy, as `Decimal.isDecimal` tells. */
export function isDecimal(value: unknown): value is Decimal {
  const { toStringTag } = (value ?? {}) as { readonly toStringTag?: unknown };
  return typeof value === "object" && toStringTag === "[object Decimal]";
}

/** What is said to be a Decimal may be anything: its parts are looked at once, and held against what a Decimal is. */
function readDecimal(value: Decimal): Fraction | undefined {
  const { s, e, d } = value;
  if (!Array.isArray(d) || d.length === 0 || d.length >= LONGEST_NUMBER) return undefined;
  const words: unknown[] = Array.from(d);
  const sound =
    (s === 1 || s === -1) &&
    Number.isSafeInteger(e) &&
    (words.length === 1 || (words[0] !== 0 && words[words.length - 1] !== 0)) &&
    words.every((word) => Number.isSafeInteger(word) && Number(word) >= 0 && Number(word) < 1e7);
  if (!sound) return undefined;
  const digits = words.map((word, place) => String(word).padStart(place && 7, "0")).join("");
  const places = digits.length - 1 - e;
  // as long as the same in decimal text
  return Math.max(digits.length - Math.min(e, 0), e + 1) < LONGEST_NUMBER
    ? decimalFraction(`${s < 0 ? "-" : ""}${digits}`, places)
    : undefined;
}

function readText(text: string): Fraction | undefined {
  if (text.length > LONGEST_NUMBER) return undefined;
  const [, sign = "", whole, decimals = "", percent] = NUMBER_TEXT.exec(text) ?? [];
  if (whole === undefined) return readFractionText(text);
  return decimalFraction(`${sign}${whole}${decimals}`, decimals.length + (percent ? 2 : 0));
}

/** An integer in digits, divided by so many tens. */
function decimalFraction(digits: string, places: number): Fraction {
  if (places < 0) return decimalFraction(`${digits}${"0".repeat(-places)}`, 0);
  return digits.length < MOST_SIGNIFICANT_DIGITS && places < MOST_SIGNIFICANT_DIGITS
    ? ratio(Number(digits), Number(`1e${places}`))
    : fraction(BigInt(digits), 10n ** BigInt(places));
}

function readFractionText(text: string): Fraction | undefined {
  const [, sign = "", numerator, denominator] = FRACTION_TEXT.exec(text) ?? [];
  if (numerator === undefined || denominator === undefined) return undefined;
  const below = BigInt(denominator);
  return below === 0n ? undefined : fraction(BigInt(`${sign}${numerator}`), below);
}

const OUR_TEXT = /^(-?\d+)(?:\/(\d+))?$/;

/** A value that we wrote ourselves, as a whole number or a fraction of any length: `"745/36"` */
export function exactOf(text: string): Fraction {
  const [, above, below = "1"] = OUR_TEXT.exec(text) ?? [];
  return above === undefined ? fractionOf(text) : fraction(BigInt(above), BigInt(below));
}

const LONGEST_EXACT = 1_000_000;
const QUICKLY_CUT = 1_000;

/** Whether a value is text that a fraction writes itself as, of at most a million characters. */
export function isExactText(value: unknown): value is string {
  if (typeof value !== "string" || value.length > LONGEST_EXACT) return false;
  if (!EXACT_TEXT.test(value)) return false;
  // whether a long one could be cut takes long to find out, and makes no difference to its value
  return value.length > QUICKLY_CUT || `${exactOf(value)}` === value;
}

const EXACT_TEXT = /^-?(?:0|[1-9]\d*)(?:\/[1-9]\d*)?$/;

/** The value of such a text, as it stands. */
export function storedFraction(text: string): Fraction {
  if (text.length <= QUICKLY_CUT) return exactOf(text);
  const [above = "0", below = "1"] = text.split("/");
  return new ExactFraction(BigInt(above), BigInt(below));
}

/** The exact value of an amount that must not be below 0. */
export function requireNotNegative(rule: string, what: string, amount: Amount): Fraction {
  const value = fractionAs(`${rule} ${what}`, amount);
  if (value.above >= 0) return value;
  const article = /^[aeiou]/.test(what) ? "an" : "a";
  throw new RangeError(`${rule} requires ${article} ${what} of 0 or more, not ${value}`);
}
