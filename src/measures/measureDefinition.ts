import type { Fraction } from "../exact/fraction.js";
import type { Operations } from "../exact/operations.js";
import type { MetricDefinition } from "../words/metricDefinition.js";
import type { Schema } from "../words/shape.js";
import type { Text } from "../words/text.js";
import type { Scope } from "./comparing.js";

/** @internal where a part of a scheme contradicts itself: the place in it, and what may stand there */
export interface Flaw {
  readonly key: string;
  readonly allowed: Text;
}

/**
 * @internal what a measure comes to: a share of something, the difference of two shares, a number of items, a count
 * per count, a number of any sign, points, or a place among others
 */
export const quantities = [
  "share",
  "signedShare",
  "items",
  "ratio",
  "signedNumber",
  "points",
  "place",
] as const;

/** @internal one of {@link quantities} */
export type Quantity = (typeof quantities)[number];

/** @internal whether a quantity is written in percent */
export function isPercentage(quantity: Quantity): boolean {
  return quantity === "share" || quantity === "signedShare";
}

/** @internal a metric that a measure is made of */
export interface MetricUse {
  readonly id: string;
  /** Where the measure names it. */
  readonly key: string;
  readonly kinds: readonly MetricDefinition["kind"][];
  /** Whether the measure divides by it, so that it says nothing where it is 0. */
  readonly divides?: boolean;
}

/** @internal the kind of a metric of the scheme */
export type KindOf = (metric: string) => MetricDefinition["kind"] | undefined;

/** @internal the metrics of the scheme */
export type Metrics = Readonly<Record<string, MetricDefinition>>;

interface Described<M> {
  readonly schema: Schema<M>;
  readonly quantity: (measure: M, kindOf: KindOf) => Quantity;
  /** Where it contradicts itself, given that its metrics are there. */
  readonly flaws?: (measure: M, metrics: Metrics) => readonly Flaw[];
}

/** @internal a measure of a unit's own metrics */
export interface MetricMeasure<M> extends Described<M> {
  readonly uses: (measure: M) => readonly MetricUse[];
  /** What it comes to, of the metrics in the order of `uses`; none where it cannot be formed. Left out: the metric itself. */
  readonly value?: (
    measure: M,
    by: Operations,
  ) => (figures: readonly Fraction[]) => Fraction | undefined;
}

/** @internal a measure of a unit's adjustments */
export interface AdjustmentMeasure<M> extends Described<M> {
  /** Whether an adjustment counts. */
  readonly counts: (measure: M) => (points: Fraction, category: string) => boolean;
}

/** @internal a measure of where a unit stands among others */
export interface StandingMeasure<M, Of> extends Described<M> {
  /** The measure in which they are held together. */
  readonly of: (measure: M) => Of;
  readonly among: (measure: M) => Scope;
  /** Of all values, what one of them comes to; none where it cannot be formed. */
  readonly standing: (measure: M) => Standing;
}

/** @internal */
export type Standing = (
  values: readonly Fraction[],
  by: Operations,
) => (value: Fraction) => Fraction | undefined;
