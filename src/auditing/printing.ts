import { compare, minus, plus } from "../exact/arithmetic.js";
import { type Fraction, ratio } from "../exact/fraction.js";
import { powerOfTen, roundedTo, scaledInteger } from "../exact/rounded.js";
import { orderOf } from "../exact/steps.js";
import type { Scheme } from "../scheme/scheme.js";
import type { PrintedFigure } from "../sheet/printedFigure.js";
import type { Rounding } from "../words/rounding.js";

/** What a value lies between, both included. */
export interface ScoreRange {
  readonly least: Fraction;
  readonly most: Fraction;
}

/** Whether some value of a range could have been published as the printed one. */
export function mayPublish(
  { least, most }: ScoreRange,
  printed: Fraction,
  rounding: Rounding,
): boolean {
  const [first, last] = [least, most].map((one) => roundedTo(one, rounding));
  return compare(first as Fraction, printed) <= 0 && compare(last as Fraction, printed) >= 0;
}

/** The ends between which a printed value lay before it was rounded. */
export function unroundedRange(
  printed: Fraction,
  { places, mode, increment = 1 }: Rounding,
): ScoreRange {
  const unit = ratio(increment, (mode.startsWith("half") ? 2 : 1) * 10 ** places);
  return { least: minus(printed, unit), most: plus(printed, unit) };
}

/** The range from the least to the most of some values; undefined where there are none. */
export function rangeOf(values: readonly Fraction[]): ScoreRange | undefined {
  const [first, ...rest] = values;
  if (first === undefined) return undefined;
  return rest.reduce<ScoreRange>(
    ({ least, most }, value) => ({
      least: orderOf(value, least) < 0 ? value : least,
      most: orderOf(value, most) > 0 ? value : most,
    }),
    { least: first, most: first },
  );
}

/** What two ranges have in common; they must overlap. */
export function overlap(a: ScoreRange, b: ScoreRange): ScoreRange {
  return {
    least: orderOf(a.least, b.least) >= 0 ? a.least : b.least,
    most: orderOf(a.most, b.most) <= 0 ? a.most : b.most,
  };
}

/** Decimal places of the fraction that a figure was printed to. */
export function placesOf({ places, isPercentage }: Omit<PrintedFigure, "value">): number {
  return isPercentage ? places + 2 : places;
}

/** A share that stands as a number is as exact as a percentage of two places, or more so. */
const LEAST_PLACES_OF_SHARES = 4;

/** How a rate prints: to as many places as the others of its table, or as it has itself. */
export function printingOf(figure: PrintedFigure | undefined, percentages: Rounding): Rounding {
  const least = figure?.isPercentage === false ? LEAST_PLACES_OF_SHARES : 0;
  const places = figure === undefined ? 0 : Math.max(placesOf(figure), least);
  return places > percentages.places ? { places, mode: percentages.mode } : percentages;
}

/** Whether an exact value, rounded, is what was printed. */
export function publishes(exact: Fraction, printed: Fraction, rounding: Rounding): boolean {
  const scaled = BigInt(scaledInteger(exact, rounding));
  return scaled * printed.denominator === printed.numerator * powerOfTen(rounding.places);
}

/** Whether an exact rate is what a cell says: the fraction that stands there, or one that prints so. */
export function printsAs(exact: Fraction, figure: PrintedFigure, percentages: Rounding): boolean {
  return figure.isExact
    ? compare(exact, figure.value) === 0
    : publishes(exact, figure.value, printingOf(figure, percentages));
}

/** Whether a rate is printed as it is rounded before it is scored. */
export function printsAsScored(
  exact: Fraction,
  { value, isExact }: PrintedFigure,
  { rounding: { rates } }: Pick<Scheme, "rounding">,
): boolean {
  if (rates === "exact" || isExact) return false;
  return publishes(exact, value, { ...rates, places: rates.places + 2 });
}

/** The ends between which a printed rate lay before it was rounded. */
export function rangeBehind(figure: PrintedFigure, percentages: Rounding): ScoreRange {
  const { value, isExact } = figure;
  if (isExact) return { least: value, most: value };
  return unroundedRange(value, printingOf(figure, percentages));
}
