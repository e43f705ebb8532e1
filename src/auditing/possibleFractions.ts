import { compare } from "../exact/arithmetic.js";
import { type Fraction, ONE, ratio } from "../exact/fraction.js";
import type { Rounding } from "../words/rounding.js";
import { publishes } from "./printing.js";

/** The fractions that a printed rate may stand for, the simplest first. */
export interface PossibleFractions {
  readonly fractions: readonly Fraction[];
  /** Whether these are all of them; of very many only the simplest are listed. */
  readonly isComplete: boolean;
}

const MOST_LISTED = 300;
const MOST_TRIED = 100_000;
const SLACK = 1e-9;

/**
 * The fractions with a denominator of at most `largest` that print as a rate does, in lowest terms, up to the
 * cap; `rounding` is in places of the fraction itself
 */
export function possibleFractions(
  printed: Fraction,
  largest: number,
  rounding: Rounding,
  cap: Fraction = ONE,
): PossibleFractions {
  const fractions: Fraction[] = [];
  const [value, most, unit] = [quotientOf(printed), quotientOf(cap), 10 ** -rounding.places];
  if (value - unit > most || value + unit < 0) return { fractions, isComplete: true };
  const denominators = Math.min(largest, MOST_TRIED);
  for (let below = 1; below <= denominators; below += 1) {
    if (fractions.length >= MOST_LISTED) return { fractions, isComplete: false };
    // what floats may be mistaken in is looked at as well
    const first = Math.max(0, Math.ceil((value - unit) * below - SLACK * below));
    const last = Math.floor(Math.min(value + unit, most) * below + SLACK * below);
    for (let above = first; above <= last; above += 1) {
      const fraction = ratio(above, below);
      if (fraction.below !== below || compare(fraction, cap) > 0) continue;
      if (publishes(fraction, printed, rounding)) fractions.push(fraction);
    }
  }
  return { fractions, isComplete: largest <= MOST_TRIED };
}

function quotientOf({ numerator, denominator }: Fraction): number {
  return Number(numerator) / Number(denominator);
}
