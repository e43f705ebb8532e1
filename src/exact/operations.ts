import { ExactFraction, type Fraction, inLowestTerms } from "./fraction.js";
import { type Rounding, roundedTo } from "./rounded.js";
import {
  differenceStep,
  heldBetween,
  orderOf,
  productStep,
  quotientStep,
  totalStep,
} from "./steps.js";

/** Which of several values a choice fell on: those before it in the list were passed over. */
export interface Choice {
  /** What was looked at. */
  readonly value: Fraction;
  /** For each that could be chosen, how the value would have to stand to an edge. */
  readonly cases: readonly ChoiceCase[];
  readonly otherwise: Fraction;
  /** The place of the one that was chosen; past the end where none was. */
  readonly chosen: number;
}

export interface ChoiceCase {
  readonly word: "from" | "above" | "to" | "below" | "is";
  readonly edge: Fraction;
  readonly result: Fraction;
}

/**
 * What formulas are made of. A formula is written once, over these; what they do beside working it out is
 * for the caller to say: nothing (`exactly`), or note how each value came to be (`recording`).
 */
export interface Operations<Step extends string = string> {
  readonly sum: (values: readonly Fraction[]) => Fraction;
  readonly difference: (a: Fraction, b: Fraction) => Fraction;
  readonly product: (a: Fraction, b: Fraction) => Fraction;
  /** a ÷ b; b must be above 0 */
  readonly quotient: (a: Fraction, b: Fraction) => Fraction;
  /** A share of two counts, the second of them above 0. */
  readonly share: (count: number, of: number) => Fraction;
  readonly lesser: (a: Fraction, b: Fraction) => Fraction;
  readonly greater: (a: Fraction, b: Fraction) => Fraction;
  readonly held: (value: Fraction, least: Fraction, most: Fraction) => Fraction;
  readonly rounded: (value: Fraction, rounding: Rounding) => Fraction;
  readonly chosen: (choice: Choice) => Fraction;
  /** A value that is found by looking at others, rather than worked out of them. */
  readonly found: (value: Fraction, among: readonly Fraction[]) => Fraction;
  /** The same value, with what it is called: one of the steps that a formula declares, so that phrases can rely on it. */
  readonly named: (name: Step, value: Fraction) => Fraction;
  /** The same value, in lowest terms. */
  readonly settled: (value: Fraction) => Fraction;
  /** The same values of a scheme, at any depth, each with the key that it stands under. */
  readonly terms: <Terms>(terms: Terms) => Terms;
}

/** Worked out, and no more; results need not be in lowest terms. */
export const exactly: Operations = {
  sum: totalStep,
  difference: differenceStep,
  product: productStep,
  quotient: quotientStep,
  share: (count, of) => new ExactFraction(count, of),
  lesser: (a, b) => (orderOf(a, b) <= 0 ? a : b),
  greater: (a, b) => (orderOf(a, b) >= 0 ? a : b),
  held: heldBetween,
  rounded: roundedTo,
  chosen: ({ cases, otherwise, chosen }) => cases[chosen]?.result ?? otherwise,
  found: (value) => value,
  named: (_name, value) => value,
  settled: inLowestTerms,
  terms: (terms) => terms,
};
