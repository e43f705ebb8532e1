import { allowing, anyOf, type Schema } from "../words/shape.js";
import type { Text } from "../words/text.js";
import { type ChangeMeasure, changeMeasure, changeWords } from "./change.js";
import { type CountMeasure, countMeasure, countWords } from "./count.js";
import { type GivenMeasure, givenMeasure, givenWords } from "./given.js";
import type { MeasureOfMetrics, MeasureWords, WordsOfMeasure } from "./measureDefinition.js";
import { type ProductMeasure, productMeasure, productWords } from "./product.js";
import { type RateMeasure, rateMeasure, rateWords } from "./rate.js";
import { type RatioMeasure, ratioMeasure, ratioWords } from "./ratioOfCounts.js";
import { type RemainderMeasure, remainderMeasure, remainderWords } from "./remainder.js";
import { type MeanMeasure, meanMeasure, meanWords } from "./weightedMean.js";
import { type SumMeasure, sumMeasure, sumWords } from "./weightedSum.js";

/** A quantity of a unit by its own metrics 本单位指标数据的计分依据. */
export type PlainMeasure =
  | RateMeasure
  | CountMeasure
  | MeanMeasure
  | GivenMeasure
  | SumMeasure
  | RemainderMeasure
  | RatioMeasure
  | ChangeMeasure
  | ProductMeasure;

/** Every measure of a unit by its own metrics, by the key that names it. */
export const plainMeasures = {
  // those that are used most stand first: a scheme's measure is held against each in turn
  rate: rateMeasure,
  count: countMeasure,
  mean: meanMeasure,
  given: givenMeasure,
  sum: sumMeasure,
  remainder: remainderMeasure,
  ratio: ratioMeasure,
  change: changeMeasure,
  product: productMeasure,
};

/** What is said of each of them. */
export const wordsOfPlainMeasures: WordsOf<typeof plainMeasures> = {
  rate: rateWords,
  count: countWords,
  mean: meanWords,
  given: givenWords,
  sum: sumWords,
  remainder: remainderWords,
  ratio: ratioWords,
  change: changeWords,
  product: productWords,
};

/** The words that each measure of a table must have. */
export type WordsOf<Table> = { readonly [Key in keyof Table]: WordsOfMeasure<Table[Key]> };

/** The measure that the schema of a definition parses to. */
export type MeasureOf<Definition> = Definition extends {
  readonly quantity: (measure: infer M, kindOf: never) => unknown;
}
  ? M
  : never;

/** The key that names a measure. */
export function measureKey<Key extends string>(
  table: Readonly<Record<Key, unknown>>,
  measure: object,
): Key {
  return (Object.keys(table) as Key[]).find((key) => key in measure) as Key;
}

/** Any of several measures, by the keys that name them. */
export function anyMeasure<One extends Schema>(
  table: Readonly<Record<string, { readonly schema: One }>>,
) {
  const keys = Object.keys(table);
  return anyOf(
    Object.values(table).map(({ schema }) => schema),
    allowing(
      `恰含 ${keys.join("、")} 之一的计分依据`,
      `a measure with exactly one of the keys ${keys.join(", ")}`,
    ),
  );
}

export const plainMeasureSchema = anyMeasure<Schema<PlainMeasure>>(plainMeasures);

/** The definition of a measure of metrics; one that the table leaves out does not compile. */
export function definitionOfPlain(
  measure: MeasureOf<(typeof plainMeasures)[keyof typeof plainMeasures]>,
): MeasureOfMetrics<PlainMeasure> {
  return plainMeasures[measureKey(plainMeasures, measure)] as MeasureOfMetrics<PlainMeasure>;
}

/** What is said of a measure of metrics. */
export function wordsOfPlain(measure: PlainMeasure): MeasureWords<PlainMeasure> {
  return wordsOfPlainMeasures[measureKey(plainMeasures, measure)] as MeasureWords<PlainMeasure>;
}

/** What a measure of metrics looks at, in a few words. */
export function pageWordsOfPlain(measure: PlainMeasure, nameOf: (metric: string) => Text): Text {
  return wordsOfPlain(measure).page.words(measure, nameOf);
}
