import type { Fraction } from "../exact/fraction.js";
import { roundedTo } from "../exact/rounded.js";
import { amountText, shareText } from "../model/amountText.js";
import type { CategorisedPoints } from "../model/dimensionFacts.js";
import type { Rounding } from "../model/rounding.js";
import type { Scheme } from "../model/scheme.js";
import { cellOf, type TableRow } from "../tables/tableRow.js";
import type { CompiledScheme } from "./compiledScheme.js";
import type { OtherChoice } from "./finding.js";
import { countedRate, type DomainTerms, printedRate } from "./metricDomain.js";
import { publishes } from "./publishes.js";

/** @internal a scheme by another choice, which the table may have been made by */
export interface SchemeByChoice {
  readonly choice: OtherChoice;
  readonly compiled: CompiledScheme;
}

/** @internal whether a scheme has a group at all */
export function appliesTo(group: string): (one: SchemeByChoice) => boolean {
  return ({ compiled }) => compiled.scheme.groups.some(({ id }) => id === group);
}

/** @internal what a table is held against */
export interface AuditTerms extends DomainTerms {
  readonly compiled: CompiledScheme;
  readonly others: readonly SchemeByChoice[];
  /** The adjustments of a unit, by its name; nothing where none were brought. */
  readonly adjustmentsOf: ((unit: string) => readonly CategorisedPoints[]) | undefined;
}

/**
 * @internal how percentages are printed, in places of the fraction: to so many as is said, or to as many as the most exact of
 * them, where that is not more than the scheme publishes points to; to more, only where several are
 */
export function percentagesOf(scheme: Scheme, rows: readonly TableRow[], said?: number): Rounding {
  const { published } = scheme.rounding;
  const printed = rows
    .flatMap(({ cells }) =>
      [...cells.values()].flatMap(({ figure }) => (figure?.isPercentage ? [figure.places] : [])),
    )
    .sort((a, b) => b - a);
  const [, second = 0] = printed;
  const most = printed.find((places) => places <= published.places) ?? 0;
  const places = (said ?? Math.max(second, most)) + 2;
  // points may be cut off where rates are rounded: the counts tell
  const [first, ...others] = [...new Set([published.mode, "halfExpand" as const])].map((mode) => ({
    places,
    mode,
  }));
  const misprints = (rounding: Rounding) => misprintsBy(rounding, scheme, rows);
  return others.reduce(
    (found, one) => (misprints(one) < misprints(found) ? one : found),
    first as Rounding,
  );
}

/** How many rates do not print as their counts do, or as any fraction does. */
function misprintsBy(percentages: Rounding, scheme: Scheme, rows: readonly TableRow[]): number {
  const rates = Object.keys(scheme.metrics).filter((id) => scheme.metrics[id]?.kind === "rate");
  return rows.reduce((sum, row) => {
    const wrong = rates.filter((metric) => {
      const figure = cellOf(row, { metric })?.figure;
      if (figure === undefined) return false;
      const counted = countedRate(row, metric, scheme);
      return counted === undefined
        ? printedRate(row, metric, { scheme, percentages }) === undefined
        : !publishes(counted, figure.value, percentages);
    });
    return sum + wrong.length;
  }, 0);
}

/** @internal points as they would be published */
export function pointsText(exact: Fraction, { places, mode }: Rounding): string {
  return amountText(roundedTo(exact, places, mode));
}

/** @internal a rate as it would be printed, to no fewer places than the scheme publishes points */
export function rateText(
  exact: Fraction,
  { places, mode }: Rounding,
  { rounding }: Pick<Scheme, "rounding">,
): string {
  return shareText(roundedTo(exact, Math.max(places, rounding.published.places + 2), mode));
}
