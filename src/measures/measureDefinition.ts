import { type Fraction, ONE, ZERO } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import type { Operations } from "../exact/operations.js";
import { orderOf } from "../exact/steps.js";
import type { MetricDefinition } from "../words/metricDefinition.js";
import type { Schema } from "../words/shape.js";
import type { Text } from "../words/text.js";
import type { Scope } from "./comparing.js";
import type { Quantity } from "./quantity.js";
import type { Told, WordsOfSteps } from "./told.js";

/** A contradiction within a part of a scheme: its place, and what is allowed there. */
export interface Flaw {
  readonly key: string;
  readonly allowed: Text;
}

/** A metric that a measure is made of. */
export interface MetricUse {
  readonly id: string;
  /** Where the measure names it. */
  readonly key: string;
  readonly kinds: readonly MetricDefinition["kind"][];
  /** Whether the measure divides by it, and so has no value where it is 0. */
  readonly divides?: boolean;
  /** Which of several measures within it names the metric, where another of them may name it too. */
  readonly part?: number;
}

/** The kind of a metric of the scheme. */
export type KindOf = (metric: string) => MetricDefinition["kind"] | undefined;

/** The metrics of the scheme. */
export type Metrics = Readonly<Record<string, MetricDefinition>>;

/** The least and the most that a measure can come to; undefined where there is no end. */
export interface MeasureRange {
  readonly least?: Fraction;
  readonly most?: Fraction;
}

/** What a phrase about a measure may name beside its steps: the metrics, and the adjustments that were counted. */
export interface Observed {
  readonly nameOf: NameOf;
  readonly kindOf: KindOf;
  readonly adjustments: readonly CountedAdjustment[];
}

/** An adjustment that a measure counts, as a phrase names it. */
export interface CountedAdjustment {
  readonly category: string;
  readonly points: string;
  readonly reason: string;
}

/** What metrics, and the dimensions whose scores are looked at, are called. */
export type NameOf = (id: string, of?: "dimension") => Text;

/** What every measure states. `M` is how a scheme states it. */
interface Described<M> {
  readonly schema: Schema<M>;
  readonly quantity: (measure: M, kindOf: KindOf) => Quantity;
  /** Its contradictions, once all its metrics are known to exist. */
  readonly flaws: (measure: M, metrics: Metrics) => readonly Flaw[];
}

/**
 * The other half of the definition of a measure, of the same `Step`: what is said and known of it. It stands apart, so that a page
 * that only scores does not carry the sentences, and in the same file. A step that is renamed in the formula does not
 * compile until its phrase follows, and no measure compiles without its words.
 */
export interface MeasureWords<M, Step extends string = never> {
  /** The ends between which it lies. */
  readonly range: (measure: M, metrics: Metrics) => MeasureRange;
  /** Whether it only rises, or only falls, as one of its metrics goes up and the others stay. */
  readonly isMonotone: boolean;
  /** What there is to say of each step that its formula names. */
  readonly steps: WordsOfSteps<Step>;
  /** Its result in words; undefined where it is a single metric, which the sentence states anyway. */
  readonly phrase: (
    value: string,
    measure: M,
    told: Told<Step>,
    observed: Observed,
  ) => Text | undefined;
  /** What a dimension looks at, in a few words, as a table of rules has it. */
  readonly page: { readonly words: (measure: M, nameOf: NameOf) => Text };
}

/** The words that a measure must have, by its definition. */
export type WordsOfMeasure<Definition> =
  Definition extends MeasureOfMetrics<infer M, infer Step>
    ? MeasureWords<M, Step>
    : Definition extends MeasureOfStanding<infer M, infer _Of, infer Step>
      ? MeasureWords<M, Step>
      : Definition extends MeasureOfAdjustments<infer M>
        ? MeasureWords<M>
        : Definition extends MeasureOfScores<infer M>
          ? MeasureWords<M>
          : never;

/** A measure of a unit's own metrics. */
export interface MeasureOfMetrics<M, Step extends string = never> extends Described<M> {
  readonly uses: (measure: M) => readonly MetricUse[];
  /** Its value, from the metrics in the order of `uses`; undefined where it cannot be formed. */
  readonly value: (
    measure: M,
    by: Operations<Step>,
  ) => (figures: readonly Fraction[]) => Fraction | undefined;
}

/** A measure of a unit's adjustments. */
export interface MeasureOfAdjustments<M> extends Described<M> {
  /** Whether an adjustment counts. */
  readonly counts: (measure: M) => (points: Fraction, category: string) => boolean;
}

/** A measure of the scores that a unit has in other dimensions. */
export interface MeasureOfScores<M> extends Described<M> {
  /** The ids of the dimensions whose scores are added; or the basic total, of all dimensions that are not extra. */
  readonly scores: (measure: M) => readonly string[] | "basicTotal";
  /** Where the measure names each of them. */
  readonly keyOf: (index: number) => string;
}

/** A measure of where a unit stands among others. */
export interface MeasureOfStanding<M, Of, Step extends string> extends Described<M> {
  /** The measure by which they are compared. */
  readonly of: (measure: M) => Of;
  readonly among: (measure: M) => Scope;
  /** Given all values, the standing of one of them; undefined where it cannot be formed. */
  readonly standing: (measure: M) => Standing<Step>;
}

/** The standing of each of several values among all of them; undefined where it cannot be formed. */
export type Standing<Step extends string = string> = (
  values: readonly Fraction[],
  by: Operations<Step>,
) => (value: Fraction) => Fraction | undefined;

/** The value of a measure that is one metric by itself. */
export function itself(): (figures: readonly Fraction[]) => Fraction | undefined {
  return ([figure]) => figure;
}

/** No contradiction beyond what the schema already refuses. */
export function withoutFlaws(): readonly Flaw[] {
  return [];
}

/** Any number. */
export function unbounded(): MeasureRange {
  return {};
}

/** Any number from 0. */
export function fromZero(): MeasureRange {
  return { least: ZERO };
}

/** From nothing to the whole. */
export function withinWhole(): MeasureRange {
  return { least: ZERO, most: ONE };
}

/** The most that any of several rates can come to: a cap may lie above 100 % or below. */
export function mostOfRates(rates: readonly string[], metrics: Metrics): Fraction {
  const caps = rates.map((id) => {
    const definition = metrics[id];
    const cap = definition?.kind === "rate" ? definition.cap : undefined;
    return cap === undefined ? ONE : fractionOf(cap);
  });
  return caps.reduce((most, cap) => (orderOf(cap, most) > 0 ? cap : most), caps[0] ?? ONE);
}

/** No phrase for a single metric: the sentence states the metric anyway. */
export function nothingMore(): undefined {
  return undefined;
}
