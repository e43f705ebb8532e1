import type { Fraction } from "../exact/fraction.js";
import { roundedTo } from "../exact/rounded.js";
import { amountText, shareText } from "../model/amountText.js";
import type { CategorisedPoints } from "../model/dimensionFacts.js";
import type { Rounding } from "../model/rounding.js";
import type { Scheme } from "../model/scheme.js";
import type { CompiledScheme } from "./compiledScheme.js";
import type { OtherChoice } from "./finding.js";
import type { DomainTerms } from "./metricDomain.js";

/** @internal a scheme by another choice, which the table may have been made by */
export interface SchemeByChoice {
  readonly choice: OtherChoice;
  readonly compiled: CompiledScheme;
}

/** @internal what a table is held against */
export interface AuditTerms extends DomainTerms {
  readonly compiled: CompiledScheme;
  readonly others: readonly SchemeByChoice[];
  /** The adjustments of a unit, by its name; nothing where none were brought. */
  readonly adjustmentsOf: ((unit: string) => readonly CategorisedPoints[]) | undefined;
}

/** @internal how percentages are printed: to so many places, or to as many as the scheme publishes points */
export function percentagesOf({ rounding }: Scheme, places = rounding.published.places): Rounding {
  return { places: places + 2, mode: rounding.published.mode };
}

/** @internal points as they would be published */
export function pointsText(exact: Fraction, { places, mode }: Rounding): string {
  return amountText(roundedTo(exact, places, mode));
}

/** @internal a rate as it would be printed */
export function rateText(exact: Fraction, { places, mode }: Rounding): string {
  return shareText(roundedTo(exact, places, mode));
}
