import { compare } from "../exact/arithmetic.js";
import { type Fraction, ONE, ratio } from "../exact/fraction.js";
import { type RoundingMode, roundedTo } from "../exact/rounded.js";
import type { Rounding } from "../model/rounding.js";

/** @internal the fractions that a printed rate may stand for, the simplest first */
export interface PossibleFractions {
  readonly fractions: readonly Fraction[];
  /** Whether these are all of them; of very many only the simplest are listed. */
  readonly isComplete: boolean;
}

const MOST_LISTED = 300;

/**
 * @internal the fractions with a denominator of at most `largest` that print as a rate does, in lowest terms, up to the
 * cap; `rounding` is in places of the fraction itself
 */
export function possibleFractions(
  printed: Fraction,
  largest: number,
  { places, mode }: Rounding,
  cap: Fraction = ONE,
): PossibleFractions {
  const fractions: Fraction[] = [];
  const unit = 10 ** -places;
  const value = Number(printed.numerator) / Number(printed.denominator);
  for (let below = 1; below <= largest; below += 1) {
    if (fractions.length >= MOST_LISTED) return { fractions, isComplete: false };
    const last = Math.ceil((value + unit) * below);
    for (let above = Math.max(0, Math.floor((value - unit) * below)); above <= last; above += 1) {
      // most are out of reach: those need no fraction to be told so
      if (Math.abs(above - value * below) > unit * below * 1.001) continue;
      const fraction = ratio(above, below);
      if (fraction.below !== below || compare(fraction, cap) > 0) continue;
      if (printsAs(fraction, printed, places, mode)) fractions.push(fraction);
    }
  }
  return { fractions, isComplete: true };
}

/** @internal whether a value, rounded, is what was printed */
export function printsAs(
  value: Fraction,
  printed: Fraction,
  places: number,
  mode: RoundingMode,
): boolean {
  return compare(roundedTo(value, places, mode), printed) === 0;
}
