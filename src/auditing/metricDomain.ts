import { compare, dividedBy } from "../exact/arithmetic.js";
import { type Fraction, ONE, ZERO } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import type { MetricDefinition } from "../model/metricDefinition.js";
import type { Rounding } from "../model/rounding.js";
import type { Scheme } from "../model/scheme.js";
import { possibleFractions } from "./possibleFractions.js";
import { type ScoreRange, unroundedRange } from "./range.js";
import { cellOf, type TableRow } from "./tableRow.js";

/** @internal the values that a metric of a unit may have had, by all that is printed of it */
export interface MetricDomain {
  /** The simplest first; never empty. */
  readonly values: readonly Fraction[];
  /** Whether these are all. */
  readonly isComplete: boolean;
  /** The least and the most that it may have been, where not all are listed. */
  readonly range?: ScoreRange | undefined;
}

/** @internal how the metrics of a row are to be read */
export interface DomainTerms {
  readonly scheme: Scheme;
  /** How percentages are printed, in places of the fraction itself. */
  readonly percentages: Rounding;
}

/** @internal the values of a metric in a row; nothing where the row does not tell */
export function metricDomain(
  row: TableRow,
  metric: string,
  terms: DomainTerms,
): MetricDomain | undefined {
  const definition = terms.scheme.metrics[metric];
  if (definition === undefined) return undefined;
  if (definition.kind !== "rate") {
    const value =
      definition.kind === "count" ? countIn(row, { metric }) : pointsIn(row, metric, terms.scheme);
    return value === undefined ? undefined : { values: [value], isComplete: true };
  }
  const counted = countedRate(row, metric, terms.scheme);
  return counted === undefined
    ? printedRate(row, metric, terms)
    : { values: [counted], isComplete: true };
}

/** @internal the whole number in a cell, from 0 */
export function countIn(
  row: TableRow,
  column: { metric: string } | { count: string },
): Fraction | undefined {
  const figure = cellOf(row, column)?.figure;
  if (figure === undefined || figure.isPercentage) return undefined;
  const { value } = figure;
  return value.denominator === 1n && value.above >= 0 ? value : undefined;
}

/** Points as they are printed, or as the score that they are. */
function pointsIn(row: TableRow, metric: string, { dimensions }: Scheme): Fraction | undefined {
  const own = cellOf(row, { metric })?.figure;
  if (own !== undefined) return own.value;
  const same = dimensions.find(
    (one) =>
      "measure" in one &&
      "given" in one.measure &&
      one.measure.given === metric &&
      one.rule.kind === "given",
  );
  return same === undefined ? undefined : cellOf(row, { score: same.id })?.figure?.value;
}

/** @internal a rate by the counts printed beside it, held at its cap; nothing where they make no rate */
export function countedRate(
  row: TableRow,
  metric: string,
  { metrics }: Pick<Scheme, "metrics">,
): Fraction | undefined {
  const definition = metrics[metric];
  if (definition?.kind !== "rate" || definition.of === undefined) return undefined;
  const [count, of] = [countIn(row, { count: metric }), countIn(row, { metric: definition.of })];
  if (count === undefined || of === undefined || of.above <= 0) return undefined;
  const share = dividedBy(count, of);
  const most = capOf(definition);
  return compare(share, most) > 0 ? (definition.cap === undefined ? undefined : most) : share;
}

function capOf({ cap }: Extract<MetricDefinition, { kind: "rate" }>): Fraction {
  return cap === undefined ? ONE : fractionOf(cap);
}

/** @internal the fractions that a printed rate may stand for, of the tickets or of what it is a share of */
export function printedRate(
  row: TableRow,
  metric: string,
  { scheme, percentages }: DomainTerms,
): MetricDomain | undefined {
  const definition = scheme.metrics[metric];
  const figure = cellOf(row, { metric })?.figure;
  if (definition?.kind !== "rate" || figure === undefined) return undefined;
  const rounding = { ...percentages, places: Math.max(percentages.places, placesOf(figure)) };
  const largest = countIn(row, { metric: definition.of ?? scheme.volume });
  const most = capOf(definition);
  if (largest === undefined || largest.above <= 0) {
    const holds = figure.value.above >= 0 && compare(figure.value, most) <= 0;
    return holds
      ? { values: [figure.value], isComplete: false, range: rangeOf(figure.value, rounding, most) }
      : undefined;
  }
  const { fractions, isComplete } = possibleFractions(
    figure.value,
    Number(largest.numerator),
    rounding,
    most,
  );
  if (fractions.length === 0) return undefined;
  return isComplete
    ? { values: fractions, isComplete }
    : { values: fractions, isComplete, range: rangeOf(figure.value, rounding, most) };
}

/** @internal decimal places of the fraction that a figure was printed to */
export function placesOf({
  places,
  isPercentage,
}: {
  places: number;
  isPercentage: boolean;
}): number {
  return isPercentage ? places + 2 : places;
}

/** All that prints so lies between these. */
function rangeOf(value: Fraction, rounding: Rounding, cap: Fraction): ScoreRange {
  const { least, most } = unroundedRange(value, rounding);
  return { least: least.above < 0 ? ZERO : least, most: compare(most, cap) > 0 ? cap : most };
}
