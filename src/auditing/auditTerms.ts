import { times } from "../exact/arithmetic.js";
import type { Fraction } from "../exact/fraction.js";
import { amountInFull } from "../exact/numberText.js";
import { roundedTo } from "../exact/rounded.js";
import type { CategorisedPoints } from "../month/dimensionFacts.js";
import type { Scheme } from "../scheme/scheme.js";
import type { ScorePrinting } from "../sheet/scorePrinting.js";
import { cellOf, type TableRow } from "../sheet/tableRow.js";
import type { Rounding } from "../words/rounding.js";
import type { UnitAsScored } from "./asScored.js";
import { type CompiledScheme, compiledScheme } from "./compiledScheme.js";
import type { OtherChoice } from "./finding.js";
import { countedRate, type DomainTerms, printedRate } from "./metricDomain.js";
import { printsAs } from "./printing.js";

/** A scheme by another choice, which the table may have been made by. */
export interface SchemeByChoice {
  readonly choice: OtherChoice;
  readonly compiled: CompiledScheme;
}

/** Whether a scheme has a group at all. */
export function appliesTo(group: string): (one: SchemeByChoice) => boolean {
  return ({ compiled }) => compiled.scheme.groups.some(({ id }) => id === group);
}

/** What a table is held against. */
export interface AuditTerms extends DomainTerms {
  /** How scores and totals are printed. */
  readonly printing: ScorePrinting;
  /** The metrics of points that may have been rounded when they were printed, and to how many places. */
  readonly roundedPoints: ReadonlyMap<string, number>;
  readonly compiled: CompiledScheme;
  readonly others: readonly SchemeByChoice[];
  /** The adjustments of a unit, by its name; undefined where none were brought. */
  readonly adjustmentsOf: ((unit: string) => readonly CategorisedPoints[]) | undefined;
  /** What each row comes to by the rules as it stands. */
  readonly asScored?: ((row: TableRow) => UnitAsScored | undefined) | undefined;
}

/**
 * How percentages are printed, in places of the fraction: to so many as is said, or to as many as the most exact of
 * them, where that is not more than the scheme publishes points to; to more, only where several are
 */
export function percentagesOf(scheme: Scheme, rows: readonly TableRow[], said?: number): Rounding {
  const { published, rates } = scheme.rounding;
  const printed = rows
    .flatMap(({ cells }) =>
      cells.flatMap(({ figure }) => (figure?.isPercentage ? [figure.places] : [])),
    )
    .sort((a, b) => b - a);
  const [, second = 0] = printed;
  const most = printed.find((places) => places <= published.places) ?? 0;
  const places = (said ?? Math.max(second, most)) + 2;
  // rates may be printed as they were scored, or rounded where points are cut off: the counts tell
  const scored = rates === "exact" ? [] : [{ ...rates, places: rates.places + 2 }];
  const [first, ...others] = [
    ...scored.filter((one) => one.places >= places),
    ...[...new Set([published.mode, "halfExpand" as const])].map((mode) => ({ places, mode })),
  ];
  const misprints = (rounding: Rounding) => misprintsBy(rounding, scheme, rows);
  return others.reduce(
    (found, one) => (misprints(one) < misprints(found) ? one : found),
    first as Rounding,
  );
}

/** How many rates print neither as their counts do nor, without counts, as some fraction does. */
function misprintsBy(percentages: Rounding, scheme: Scheme, rows: readonly TableRow[]): number {
  const rates = Object.keys(scheme.metrics).filter((id) => scheme.metrics[id]?.kind === "rate");
  return rows.reduce((sum, row) => {
    const wrong = rates.filter((metric) => {
      const figure = cellOf(row, { metric })?.figure;
      if (figure === undefined) return false;
      const counted = countedRate(row, metric, scheme);
      return counted === undefined
        ? printedRate(row, metric, { scheme, percentages }) === undefined
        : !printsAs(counted, figure, percentages);
    });
    return sum + wrong.length;
  }, 0);
}

/** Points as they would be published. */
export function pointsText(exact: Fraction, rounding: Rounding): string {
  return amountInFull(roundedTo(exact, rounding));
}

/** A rate as it would be printed, to no fewer places than the scheme publishes points. */
export function rateText(
  exact: Fraction,
  { places, mode }: Rounding,
  { rounding }: Pick<Scheme, "rounding">,
): string {
  const most = Math.max(places, rounding.published.places + 2);
  return `${amountInFull(roundedTo(times(exact, 100), { places: most - 2, mode }))}%`;
}

/** The choices by which a table may have been made instead: rates rounded first, or another scheme of the hotline. */
export function otherChoices(
  scheme: Scheme,
  percentages: Rounding,
  history: readonly Scheme[],
): SchemeByChoice[] {
  const rates = { places: percentages.places - 2, mode: percentages.mode };
  const rounded: Scheme = { ...scheme, rounding: { ...scheme.rounding, rates } };
  const text = {
    zh: `先把率舍入到百分数 ${rates.places} 位小数、再计分`,
    en: `rates are rounded to ${rates.places} places of a percentage before they are scored`,
  };
  return [
    ...(scheme.rounding.rates === "exact"
      ? [{ choice: { kind: "roundedRates" as const, text }, compiled: compiledScheme(rounded) }]
      : []),
    ...history.map((other) => ({
      choice: {
        kind: "scheme" as const,
        text: {
          zh: `按方案“${other.name.zh}”计算`,
          en: `the scores are worked out by the scheme "${other.name.en}"`,
        },
      },
      compiled: compiledScheme(other),
    })),
  ];
}
