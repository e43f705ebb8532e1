import { compare, dividedBy } from "../exact/arithmetic.js";
import { type Fraction, ONE, ZERO } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import type { Dimension } from "../scheme/dimension.js";
import type { Scheme } from "../scheme/scheme.js";
import { isBlank } from "../sheet/printedFigure.js";
import { type Cell, cellOf, type TableRow } from "../sheet/tableRow.js";
import type { RateDefinition } from "../words/metricDefinition.js";
import type { Rounding } from "../words/rounding.js";
import { possibleFractions } from "./possibleFractions.js";
import { printingOf, type ScoreRange, unroundedRange } from "./printing.js";

/** @internal points as they are printed, or as the score that they are */
export function pointsIn(
  row: TableRow,
  metric: string,
  scheme: Pick<Scheme, "dimensions">,
): Fraction | undefined {
  return pointsCell(row, metric, scheme)?.figure?.value;
}

/** @internal the cell of points awarded by people, or of the score that they are; the first of them that has a figure */
export function pointsCell(
  row: TableRow,
  metric: string,
  { dimensions }: Pick<Scheme, "dimensions">,
): Cell | undefined {
  const own = cellOf(row, { metric });
  if (own?.figure !== undefined) return own;
  const same = dimensions.find((one) => awardedIn(one) === metric);
  const score = same === undefined ? undefined : cellOf(row, { score: same.id });
  return score?.figure === undefined ? (own ?? score) : score;
}

/** @internal the metric whose points are the score of a dimension as they are; nothing where its score follows from more */
export function awardedIn(dimension: Dimension): string | undefined {
  if (!("measure" in dimension) || !("given" in dimension.measure)) return undefined;
  return dimension.rule.kind === "given" ? dimension.measure.given : undefined;
}

/** @internal the values that a metric of a unit may have had, by all that is printed of it */
export interface MetricDomain {
  /** The simplest first; none where the row says that there is no data. */
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
  if (definition.kind === "count") return only(countIn(row, { metric }));
  if (definition.kind === "points") return only(pointsIn(row, metric, terms.scheme));
  const counted = only(countedRate(row, metric, terms.scheme));
  if (counted !== undefined) return counted;
  return hasNoData(row, metric, definition) ? NO_DATA : printedRate(row, metric, terms);
}

function only(value: Fraction | undefined): MetricDomain | undefined {
  return value === undefined ? undefined : { values: [value], isComplete: true };
}

/** @internal a rate of nothing */
const NO_DATA: MetricDomain = { values: [], isComplete: true };

/** Whether a row says that there is nothing to be a share of: 0 of 0, or a blank where a rate would stand. */
function hasNoData(row: TableRow, metric: string, { of }: RateDefinition): boolean {
  const [rate, count] = [cellOf(row, { metric }), cellOf(row, { count: metric })];
  if (rate?.figure !== undefined) return false;
  const below = of === undefined ? undefined : countIn(row, { metric: of });
  const above = countIn(row, { count: metric });
  if (above !== undefined && below !== undefined) return above.above === 0 && below.above === 0;
  return rate !== undefined && isBlank(rate.text) && (count === undefined || isBlank(count.text));
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

/** @internal a rate by the counts printed beside it, before any cap; nothing where they make no rate */
export function countedRate(
  row: TableRow,
  metric: string,
  { metrics }: Pick<Scheme, "metrics">,
): Fraction | undefined {
  const definition = metrics[metric];
  if (definition?.kind !== "rate" || definition.of === undefined) return undefined;
  const count = definition.partialCredit ? amountIn(row, metric) : countIn(row, { count: metric });
  const of = countIn(row, { metric: definition.of });
  if (count === undefined || of === undefined || of.above <= 0) return undefined;
  const share = dividedBy(count, of);
  return compare(share, ONE) > 0 && definition.cap === undefined ? undefined : share;
}

/** What stands where part of a case may count: any figure from 0. */
function amountIn(row: TableRow, metric: string): Fraction | undefined {
  const figure = cellOf(row, { count: metric })?.figure;
  return figure === undefined || figure.isPercentage || figure.value.above < 0
    ? undefined
    : figure.value;
}

/** @internal the most that a rate counts for */
export function capOf({ cap }: RateDefinition): Fraction {
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
  const rounding = printingOf(figure, percentages);
  const largest = countIn(row, { metric: definition.of ?? scheme.volume });
  const most = capOf(definition);
  const { value } = figure;
  // printed as it was before the cap
  if (definition.cap !== undefined && compare(value, most) > 0) return only(most);
  const range = () => rangeOf(value, rounding, most);
  const isOpen = largest === undefined || largest.above <= 0 || definition.partialCredit === true;
  if (isOpen) {
    const holds = value.above >= 0 && compare(value, most) <= 0;
    return holds ? { values: [value], isComplete: false, range: range() } : undefined;
  }
  const { fractions, isComplete } = possibleFractions(
    value,
    Number(largest.numerator),
    rounding,
    most,
  );
  // a rate above its cap is printed as the cap
  const isCap = definition.cap !== undefined && compare(value, most) === 0;
  const values =
    isCap && !fractions.some((one) => compare(one, most) === 0) ? [...fractions, most] : fractions;
  if (isComplete) return values.length === 0 ? undefined : { values, isComplete };
  return { values: values.length === 0 ? [value] : values, isComplete, range: range() };
}

/** All that prints so lies between these. */
function rangeOf(value: Fraction, rounding: Rounding, cap: Fraction): ScoreRange {
  const { least, most } = unroundedRange(value, rounding);
  return { least: least.above < 0 ? ZERO : least, most: compare(most, cap) > 0 ? cap : most };
}
