import type { Schema } from "../words/shape.js";
import {
  type DistanceToMeanMeasure,
  distanceToMeanMeasure,
  distanceToMeanWords,
} from "./distanceToMean.js";
import type {
  MeasureOfAdjustments,
  MeasureOfMetrics,
  MeasureOfStanding,
  MeasureWords,
  MetricUse,
} from "./measureDefinition.js";
import {
  anyMeasure,
  type MeasureOf,
  measureKey,
  type OwnMeasure,
  ownMeasures,
  type WordsOf,
  wordsOfOwnMeasures,
} from "./ownMeasures.js";
import { type RankMeasure, rankMeasure, rankWords } from "./rankAmong.js";
import { type RatioToBestMeasure, ratioToBestMeasure, ratioToBestWords } from "./ratioToBest.js";
import {
  type ShareOfTotalMeasure,
  shareOfTotalMeasure,
  shareOfTotalWords,
} from "./shareOfTotal.js";

/**
 * The quantity that a dimension looks at 计分依据: of the unit by itself ({@link RateMeasure}, {@link RemainderMeasure},
 * {@link MeanMeasure}, {@link CountMeasure}, {@link SumMeasure}, {@link RatioMeasure}, {@link GivenMeasure},
 * {@link AdjustmentsMeasure}, {@link ChangeMeasure}), or of where it stands among others ({@link RankMeasure},
 * {@link RatioToBestMeasure}, {@link DistanceToMeanMeasure}, {@link ShareOfTotalMeasure}).
 */
export type Measure =
  | OwnMeasure
  | RankMeasure
  | RatioToBestMeasure
  | DistanceToMeanMeasure
  | ShareOfTotalMeasure;

/** Every measure, by the key that names it. */
export const measures = {
  ...ownMeasures,
  rankOf: rankMeasure,
  ratioToBest: ratioToBestMeasure,
  distanceToMean: distanceToMeanMeasure,
  shareOfTotal: shareOfTotalMeasure,
};

/** What is said of those that compare units. */
const wordsOfMeasures: WordsOf<Omit<typeof measures, keyof typeof ownMeasures>> = {
  rankOf: rankWords,
  ratioToBest: ratioToBestWords,
  distanceToMean: distanceToMeanWords,
  shareOfTotal: shareOfTotalWords,
};

/** What is said of a measure. */
export function wordsOfMeasure(measure: Measure): MeasureWords<Measure, string> {
  const key = measureKey(measures, measure);
  const words = key in wordsOfOwnMeasures ? wordsOfOwnMeasures : wordsOfMeasures;
  return words[key as never] as MeasureWords<Measure, string>;
}

export const measureSchema = anyMeasure<Schema<Measure>>(measures);

/** What kind of measure one is. */
export type Definition =
  | MeasureOfMetrics<Measure, string>
  | MeasureOfAdjustments<Measure>
  | MeasureOfStanding<Measure, OwnMeasure, string>;

/** The definition of a measure; one that the table leaves out does not compile. */
export function definitionOf(
  measure: MeasureOf<(typeof measures)[keyof typeof measures]>,
): Definition {
  return measures[measureKey(measures, measure)] as Definition;
}

/** The measure that units are compared by; undefined where a measure compares none. */
export function comparedMeasure(measure: Measure): OwnMeasure | undefined {
  const definition = definitionOf(measure);
  return isStanding(definition) ? definition.of(measure) : undefined;
}

/** Whether a measure is of where a unit stands among others. */
export function isStanding(
  definition: Definition,
): definition is MeasureOfStanding<Measure, OwnMeasure, string> {
  return "standing" in definition;
}

/** The metrics that a measure is made of, those of the measure within it included. */
export function usesOf(measure: Measure): readonly MetricUse[] {
  const definition = definitionOf(measure);
  if ("uses" in definition) return definition.uses(measure);
  if (!isStanding(definition)) return [];
  const outer = measureKey(measures, measure);
  return usesOf(definition.of(measure)).map((use) => ({ ...use, key: `${outer}.${use.key}` }));
}
