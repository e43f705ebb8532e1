import type { Schema } from "../words/shape.js";
import {
  type DistanceToMeanMeasure,
  distanceToMeanMeasure,
  distanceToMeanWords,
} from "./distanceToMean.js";
import { type FactMeasure, factMeasure, factWords } from "./fact.js";
import type {
  MeasureOfAdjustments,
  MeasureOfMetrics,
  MeasureOfScores,
  MeasureOfStanding,
  MeasureWords,
  MetricUse,
} from "./measureDefinition.js";
import { type MinMaxMeasure, minMaxMeasure, minMaxWords } from "./minMax.js";
import { type OwnMeasure, ownMeasures, wordsOfOwnMeasures } from "./ownMeasures.js";
import { anyMeasure, type MeasureOf, measureKey, type WordsOf } from "./plainMeasures.js";
import { type RankMeasure, rankMeasure, rankWords } from "./rankAmong.js";
import { type RatioToBestMeasure, ratioToBestMeasure, ratioToBestWords } from "./ratioToBest.js";
import {
  type ShareOfTotalMeasure,
  shareOfTotalMeasure,
  shareOfTotalWords,
} from "./shareOfTotal.js";

/**
 * The quantity that a dimension looks at 计分依据: of the unit by itself ({@link RateMeasure}, {@link RemainderMeasure},
 * {@link MeanMeasure}, {@link ProductMeasure}, {@link LowerOfMeasure} or {@link HigherOfMeasure} of several that are
 * a {@link PlainMeasure}, {@link CountMeasure},
 * {@link SumMeasure}, {@link RatioMeasure}, {@link GivenMeasure}, {@link AdjustmentsMeasure}, {@link ChangeMeasure},
 * {@link FactMeasure}), of its scores ({@link ScoreMeasure}, {@link ScoresMeasure}, {@link BasicTotalMeasure}), or of
 * where it stands among others ({@link RankMeasure}, {@link RatioToBestMeasure}, {@link DistanceToMeanMeasure},
 * {@link ShareOfTotalMeasure}, {@link MinMaxMeasure}).
 */
export type Measure =
  | OwnMeasure
  | FactMeasure
  | RankMeasure
  | RatioToBestMeasure
  | DistanceToMeanMeasure
  | ShareOfTotalMeasure
  | MinMaxMeasure;

/** Every measure, by the key that names it. */
export const measures = {
  ...ownMeasures,
  fact: factMeasure,
  rankOf: rankMeasure,
  ratioToBest: ratioToBestMeasure,
  distanceToMean: distanceToMeanMeasure,
  shareOfTotal: shareOfTotalMeasure,
  minMax: minMaxMeasure,
};

/** What is said of those that are no measures of a unit by itself, to be compared. */
const wordsOfMeasures: WordsOf<Omit<typeof measures, keyof typeof ownMeasures>> = {
  fact: factWords,
  rankOf: rankWords,
  ratioToBest: ratioToBestWords,
  distanceToMean: distanceToMeanWords,
  shareOfTotal: shareOfTotalWords,
  minMax: minMaxWords,
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
  | MeasureOfScores<Measure>
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

/** The dimensions whose scores a measure looks at, that of the measure within it included; undefined where it looks at none. */
export function scoresIn(measure: Measure): readonly string[] | "basicTotal" | undefined {
  const definition = definitionOf(measure);
  if ("scores" in definition) return definition.scores(measure);
  return isStanding(definition) ? scoresIn(definition.of(measure)) : undefined;
}
