import { compare, dividedBy } from "../exact/arithmetic.js";
import { type Fraction, ONE, ratio, ZERO } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import type { Scheme } from "../scheme/scheme.js";
import { isBlank } from "../sheet/printedFigure.js";
import { isOfNothing } from "../sheet/rateCell.js";
import { countIn, type RowMetric, rowMetric } from "../sheet/rowMetric.js";
import { type Cell, cellOf, countCellOf, type TableRow, wholeIn } from "../sheet/tableRow.js";
import { isMade, type RateDefinition } from "../words/metricDefinition.js";
import type { Rounding } from "../words/rounding.js";
import { printingOf, publishes, type ScoreRange, unroundedRange } from "./printing.js";

/** The values that a metric of a unit may have had, by all that is printed of it. */
export interface MetricDomain {
  /** The simplest first; none where the row says that there is no data. */
  readonly values: readonly Fraction[];
  /** Whether these are all. */
  readonly isComplete: boolean;
  /** The least and the most that it may have been, where not all are listed. */
  readonly range?: ScoreRange | undefined;
}

/** How the metrics of a row are to be read. */
export interface DomainTerms {
  readonly scheme: Scheme;
  /** How percentages are printed, in places of the fraction itself. */
  readonly percentages: Rounding;
}

/** The values of a metric in a row; undefined where the row does not tell. */
export function metricDomain(
  row: TableRow,
  metric: string,
  terms: DomainTerms,
): MetricDomain | undefined {
  const definition = terms.scheme.metrics[metric];
  if (definition === undefined) return undefined;
  const said = rowMetric(row, metric, terms.scheme);
  if (definition.kind !== "rate") return only(said.amount);
  const counted = only(countedRate(row, metric, terms.scheme));
  if (counted !== undefined) return counted;
  if (hasNoData(row, said, definition)) return NO_DATA;
  return isMade(definition) ? undefined : printedRate(row, metric, terms);
}

function only(value: Fraction | undefined): MetricDomain | undefined {
  return value === undefined ? undefined : { values: [value], isComplete: true };
}

/** A rate of nothing. */
const NO_DATA: MetricDomain = { values: [], isComplete: true };

/** Whether a row says that there is nothing to be a share of: 0 of 0, or a blank where a rate would stand. */
function hasNoData(row: TableRow, said: RowMetric, { of, count }: RateDefinition): boolean {
  const { own, counted, amount, rate } = said;
  if (own?.figure !== undefined && count === undefined) return false;
  const whole = of === undefined ? undefined : countIn(row, { metric: of });
  if (amount !== undefined && whole !== undefined) return amount.above === 0 && whole.above === 0;
  const isNone = own !== undefined && (isBlank(own.text) || isOfNothing(rate));
  return isNone && (counted === undefined || isBlank(counted.text));
}

/** The cell of what a rate is a share of: of the metric that the scheme says, or under a heading of its own. */
export function wholeCell(
  row: TableRow,
  metric: string,
  { of }: Pick<RateDefinition, "of">,
): Cell | undefined {
  return of === undefined ? cellOf(row, { whole: metric }) : countCellOf(row, { metric: of });
}

/** A rate by the counts printed beside it, before any cap; undefined where they make no rate. */
export function countedRate(
  row: TableRow,
  metric: string,
  scheme: Pick<Scheme, "metrics" | "dimensions">,
): Fraction | undefined {
  const definition = scheme.metrics[metric];
  if (definition?.kind !== "rate") return undefined;
  const { amount } = rowMetric(row, metric, scheme);
  const of = wholeIn(wholeCell(row, metric, definition));
  if (amount === undefined || amount.above < 0 || of === undefined || of.above <= 0)
    return undefined;
  const share = dividedBy(amount, of);
  return compare(share, ONE) > 0 && definition.cap === undefined ? undefined : share;
}

/** The most that a rate counts for. */
export function capOf({ cap }: RateDefinition): Fraction {
  return cap === undefined ? ONE : fractionOf(cap);
}

/** The fractions that a printed rate may stand for, of the tickets or of what it is a share of. */
export function printedRate(
  row: TableRow,
  metric: string,
  { scheme, percentages }: DomainTerms,
): MetricDomain | undefined {
  const definition = scheme.metrics[metric];
  const figure = cellOf(row, { metric })?.figure;
  if (definition?.kind !== "rate" || figure === undefined) return undefined;
  const rounding = printingOf(figure, percentages);
  const largest = largestWhole(row, metric, scheme);
  const most = capOf(definition);
  const { value, isExact } = figure;
  // printed as it was before the cap
  if (definition.cap !== undefined && compare(value, most) > 0) return only(most);
  if (isExact) return compare(value, most) > 0 ? undefined : only(value);
  const range = () => rangeOf(value, rounding, most);
  if (largest === undefined || largest.above <= 0 || definition.partialCredit === true) {
    if (value.above < 0 || compare(value, most) > 0) return undefined;
    // what it is a share of is not said: shares of the unit's tickets come to mind first, and rule nothing out
    const tickets = definition.partialCredit ? undefined : countIn(row, { metric: scheme.volume });
    const likely = Number(tickets?.numerator ?? 0);
    const { fractions } = possibleFractions(value, likely, rounding, most);
    const isThere = fractions.some((one) => compare(one, value) === 0);
    return {
      values: isThere ? fractions : [...fractions, value],
      ...{ isComplete: false, range: range() },
    };
  }
  const { fractions, isComplete } = possibleFractions(
    value,
    Number(largest.numerator),
    rounding,
    most,
  );
  // a rate above its cap is printed as the cap
  const isCap = definition.cap !== undefined && publishes(most, value, rounding);
  const values =
    isCap && !fractions.some((one) => compare(one, most) === 0) ? [...fractions, most] : fractions;
  if (isComplete) return values.length === 0 ? undefined : { values, isComplete };
  return { values: values.length === 0 ? [value] : values, isComplete, range: range() };
}

/** The most that a rate may be a share of, as far as the scheme says; undefined where it does not, or the row does not tell. */
export function largestWhole(row: TableRow, metric: string, scheme: Scheme): Fraction | undefined {
  const definition = scheme.metrics[metric];
  if (definition?.kind !== "rate") return undefined;
  const own = wholeIn(cellOf(row, { whole: metric }));
  const whole = definition.of ?? definition.within;
  return whole === undefined ? own : (own ?? countIn(row, { metric: whole }));
}

/** The ends between which every value that prints so lies. */
function rangeOf(value: Fraction, rounding: Rounding, cap: Fraction): ScoreRange {
  const { least, most } = unroundedRange(value, rounding);
  return { least: least.above < 0 ? ZERO : least, most: compare(most, cap) > 0 ? cap : most };
}

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
  const [value, most, reach] = [quotientOf(printed), quotientOf(cap), reachOf(rounding)];
  const [lower, upper] = [value - reach.down, value + reach.up];
  if (lower - SLACK > most || upper + SLACK < 0) return { fractions, isComplete: true };
  const denominators = Math.min(largest, MOST_TRIED);
  for (let below = 1; below <= denominators; below += 1) {
    if (fractions.length >= MOST_LISTED) return { fractions, isComplete: false };
    // a little more on each side, in case floats are off
    const first = Math.max(0, Math.ceil((lower - SLACK) * below));
    const last = Math.floor((Math.min(upper, most) + SLACK) * below);
    for (let above = first; above <= last; above += 1) {
      const fraction = ratio(above, below);
      if (fraction.below !== below || compare(fraction, cap) > 0) continue;
      if (publishes(fraction, printed, rounding)) fractions.push(fraction);
    }
  }
  return { fractions, isComplete: largest <= MOST_TRIED };
}

/** How far below and above what is printed a rate may lie, which is never below 0. */
function reachOf({ places, mode, increment = 1 }: Rounding): {
  readonly down: number;
  readonly up: number;
} {
  const unit = increment * 10 ** -places;
  if (mode.startsWith("half")) return { down: unit / 2, up: unit / 2 };
  return mode === "floor" || mode === "trunc" ? { down: 0, up: unit } : { down: unit, up: 0 };
}

function quotientOf({ numerator, denominator }: Fraction): number {
  return Number(numerator) / Number(denominator);
}
