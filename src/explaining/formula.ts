import { compare, minus, times } from "../exact/arithmetic.js";
import { type Fraction, fraction, ZERO } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { decimalText } from "../exact/numberText.js";
import { powerOfTen, type RoundingMode, roundedTo } from "../exact/rounded.js";
import { orderOf } from "../exact/steps.js";
import type { Rounding } from "../words/rounding.js";

/** A spreadsheet formula without its `=`, and its outermost operation, which decides where it needs brackets. */
export interface Formula {
  readonly text: string;
  readonly binds: Binding;
}

type Binding = "sum" | "product" | "whole";

const strength: Record<Binding, number> = { sum: 0, product: 1, whole: 2 };

/** A formula that never needs brackets, such as a call. */
export function whole(text: string): Formula {
  return { text, binds: "whole" };
}

/** Its text, in brackets where another operation would bind more tightly. */
export function bound(formula: Formula, binds: Binding): string {
  return strength[formula.binds] < strength[binds] ? `(${formula.text})` : formula.text;
}

/** All of them added; 0 for none. */
export function sumFormula(formulas: readonly Formula[]): Formula {
  const [only] = formulas;
  if (only === undefined) return whole("0");
  if (formulas.length === 1) return only;
  return { text: formulas.map(({ text }) => text).join("+"), binds: "sum" };
}

/** A − b. */
export function differenceFormula(a: Formula, b: Formula): Formula {
  return { text: `${a.text}-${bound(b, "product")}`, binds: "sum" };
}

/** A × b. */
export function productFormula(a: Formula, b: Formula): Formula {
  return { text: `${bound(a, "product")}*${bound(b, "product")}`, binds: "product" };
}

/** A ÷ b. */
export function quotientFormula(a: Formula, b: Formula): Formula {
  return { text: `${bound(a, "product")}/${bound(b, "whole")}`, binds: "product" };
}

const MOST_DIGITS = 15;
const PLACES_OF_THE_REST = 20;

/** A value as a spreadsheet reads it: a decimal where that is exact, else a quotient of two whole numbers. */
export function numberFormula(value: Fraction): Formula {
  for (let places = 0; places < MOST_DIGITS; places += 1) {
    const text = decimalText(value, places);
    if (text.replace(/\D/g, "").length > MOST_DIGITS) break;
    if (orderOf(fractionOf(text), value) === 0) return signed(text);
  }
  const { numerator, denominator } = value;
  const longest = Math.max(`${numerator}`.length, `${denominator}`.length);
  if (longest <= MOST_DIGITS) return { text: `${numerator}/${denominator}`, binds: "product" };
  // more digits than a spreadsheet holds
  return signed(decimalText(value, PLACES_OF_THE_REST).replace(/\.?0+$/, ""));
}

function signed(text: string): Formula {
  return whole(text.startsWith("-") ? `(${text})` : text);
}

/** How near to another a value may be that binary floats, as spreadsheets use them, might take the one for the other. */
const NOISE = /* @__PURE__ */ fractionOf("1/1000000000");
/** The same as a share of a large value. */
const NOISE_OF_ONE = /* @__PURE__ */ fractionOf("1/10000000000000");
/** Noise up to this is gone after rounding to so many places. */
const CLEANED = /* @__PURE__ */ fractionOf("1/10000000");
const PLACES_OF_NOISE = 6;

/** What rounds a number to a whole one: the functions that all spreadsheets have, and understand alike below 0. */
type Rounded = (formula: string) => string;

const away: Rounded = (formula) => `ROUNDUP(${formula},0)`;
const towards: Rounded = (formula) => `ROUNDDOWN(${formula},0)`;

/** What becomes of a value between two results; of the ways to the nearest, of one just in the middle. */
function turned(mode: RoundingMode, negative: boolean): Rounded {
  const [higher, lower] = negative ? [towards, away] : [away, towards];
  const turns: Record<RoundingMode, Rounded> = {
    expand: away,
    trunc: towards,
    ceil: higher,
    floor: lower,
    halfExpand: away,
    halfTrunc: towards,
    halfCeil: higher,
    halfFloor: lower,
    halfEven: (formula) => `2*ROUND((${formula})/2,0)`,
  };
  return turns[mode];
}

/**
 * A formula rounded, of whose exact value it is known where it lies. Where the rounding turns just there, the
 * noise of binary floats is rounded away first; where no float could tell on which side it lies, the result stands for it.
 */
export function roundingFormula(formula: Formula, exact: Fraction, rounding: Rounding): Formula {
  const { places, mode, increment = 1 } = rounding;
  const nearest = mode.startsWith("half");
  const scaled = times(exact, fraction(powerOfTen(places), BigInt(increment)));
  const turn = turnBy(scaled, nearest);
  const distance = distanceBetween(scaled, turn);
  const noise = noiseOf(scaled);
  const isTold = distance.above === 0 ? compare(noise, CLEANED) <= 0 : compare(distance, noise) > 0;
  if (!isTold) return numberFormula(roundedTo(exact, rounding));
  if (nearest && distance.above !== 0 && increment === 1) {
    return whole(`ROUND(${formula.text},${places})`);
  }
  const power = numberFormula(fraction(powerOfTen(places), BigInt(increment)));
  const isUnit = places === 0 && increment === 1;
  const raw = isUnit ? formula : productFormula(formula, power);
  const clean = distance.above === 0 ? `ROUND(${raw.text},${PLACES_OF_NOISE})` : raw.text;
  const turnedTo =
    nearest && distance.above !== 0 ? `ROUND(${clean},0)` : turned(mode, exact.above < 0)(clean);
  const result: Formula = { text: turnedTo, binds: "product" };
  return isUnit ? result : quotientFormula(result, power);
}

/** What floats may be off by in a value of some size. */
function noiseOf(value: Fraction): Fraction {
  const relative = times(distanceBetween(value, ZERO), NOISE_OF_ONE);
  return compare(relative, NOISE) > 0 ? relative : NOISE;
}

/** The nearest value at which the rounding turns: halfway between whole numbers, or at them. */
function turnBy(scaled: Fraction, nearest: boolean): Fraction {
  if (!nearest) return roundedTo(scaled, { places: 0, mode: "halfEven" });
  return minus(roundedTo(minus(scaled, "1/2"), { places: 0, mode: "halfEven" }), "-1/2");
}

/** How far one value lies from another. */
export function distanceBetween(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? minus(a, b) : minus(b, a);
}

/** Whether two values are so near that floats might take one for the other. */
export function isNoise(distance: Fraction): boolean {
  return compare(distance, NOISE) <= 0;
}
