import { type Fraction, inLowestTerms } from "../exact/fraction.js";
import { exactly, type Operations } from "../exact/operations.js";
import { orderOf } from "../exact/steps.js";
import type { Flaw, Quantity } from "../measures/measureDefinition.js";
import type { ByGroup } from "../words/byGroup.js";
import type { Schema } from "../words/shape.js";
import type { EdgeWord } from "./edges.js";
import type { Target } from "./target.js";

/** @internal the least of several values, at least one */
export function leastOf(values: readonly Fraction[]): Fraction | undefined {
  return [...values].sort(orderOf)[0];
}

/** @internal the greatest of several values, at least one */
export function mostOf(values: readonly Fraction[]): Fraction | undefined {
  return [...values].sort(orderOf).at(-1);
}

/** @internal a measure at which points change, and on which side of it */
export interface Turn {
  readonly key: string;
  readonly at: Fraction;
  /** Where the measure must lie for the turn to matter. */
  readonly side: EdgeWord;
}

/** @internal an edge of a rule, and where it stands in the rule */
export type EdgePlace = readonly [key: string, edge: ByGroup<string | number>];

/**
 * @internal how points follow from the measure, once the terms are settled: they are given where the formula is made, but
 * for a target that differs from unit to unit. The points need not be in lowest terms.
 */
export type Formula<Terms> = (
  terms: Terms,
  by: Operations,
) => (measure: Fraction, target?: Fraction) => Fraction;

/** @internal the points of one measure, in lowest terms */
export function pointsBy<Terms>(
  formula: Formula<Terms>,
  terms: Terms,
  measure: Fraction,
): Fraction {
  return inLowestTerms(formula(terms, exactly)(measure));
}

/**
 * @internal all there is to a rule. `R` is how a scheme states it; `Terms` is the same with the values of one group,
 * and with what the dimension is worth.
 */
export interface RuleDefinition<R, Terms> {
  readonly schema: Schema<R>;
  /** The quantities it can be asked about. */
  readonly takes: readonly Quantity[];
  readonly formula: Formula<Terms>;
  /** What the measure is held against, where that may differ from unit to unit. */
  readonly target?: (rule: R) => ByGroup<string> | Target;
  readonly edges?: (rule: R) => readonly EdgePlace[];
  /** Where it contradicts itself, with the values of one group. */
  readonly flaws?: (terms: Terms) => readonly Flaw[];
  /** The least and the most it gives, for a measure that comes to `greatest` at most; nothing where there is no end. */
  readonly least?: (terms: Terms) => Fraction | undefined;
  readonly most?: (terms: Terms, greatest?: Fraction) => Fraction | undefined;
  /** The points it gives from one end of the measure to the other, where they go by steps. */
  readonly ladder?: (terms: Terms) => readonly Fraction[];
  /** The measures at which its points change: where none can be reached, the rule has no effect there. */
  readonly turns?: (terms: Terms) => readonly Turn[];
}
