import type { Fraction } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { decimalText } from "../exact/numberText.js";
import { orderOf } from "../exact/steps.js";

/** @internal a spreadsheet formula without its sign `=`, and what holds it together: its last operation, or nothing that could come apart */
export interface Formula {
  readonly text: string;
  readonly binds: Binding;
}

type Binding = "sum" | "product" | "whole";

const strength: Record<Binding, number> = { sum: 0, product: 1, whole: 2 };

/** @internal a formula that cannot come apart, such as a call */
export function whole(text: string): Formula {
  return { text, binds: "whole" };
}

/** @internal its text, in brackets where it would come apart beside another operation */
export function bound(formula: Formula, binds: Binding): string {
  return strength[formula.binds] < strength[binds] ? `(${formula.text})` : formula.text;
}

/** @internal all of them added; 0 for none */
export function sumFormula(formulas: readonly Formula[]): Formula {
  const [only] = formulas;
  if (only === undefined) return whole("0");
  if (formulas.length === 1) return only;
  return { text: formulas.map(({ text }) => text).join("+"), binds: "sum" };
}

/** @internal a − b */
export function differenceFormula(a: Formula, b: Formula): Formula {
  return { text: `${a.text}-${bound(b, "product")}`, binds: "sum" };
}

/** @internal a × b */
export function productFormula(a: Formula, b: Formula): Formula {
  return { text: `${bound(a, "product")}*${bound(b, "product")}`, binds: "product" };
}

/** @internal a ÷ b */
export function quotientFormula(a: Formula, b: Formula): Formula {
  return { text: `${bound(a, "product")}/${bound(b, "whole")}`, binds: "product" };
}

const MOST_DIGITS = 15;
const PLACES_OF_THE_REST = 20;

/** @internal a value as a spreadsheet reads it: a decimal where that is exact, else a quotient of two whole numbers */
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
