import { allowing, anyOf, type Schema } from "../words/shape.js";
import type { Text } from "../words/text.js";
import { type AdjustmentsMeasure, adjustmentsMeasure, adjustmentsWords } from "./adjustments.js";
import { type ChangeMeasure, changeMeasure, changeWords } from "./change.js";
import { type CountMeasure, countMeasure, countWords } from "./count.js";
import { type GivenMeasure, givenMeasure, givenWords } from "./given.js";
import type {
  Flaw,
  KindOf,
  MeasureOfAdjustments,
  MeasureOfMetrics,
  MeasureWords,
  WordsOfMeasure,
} from "./measureDefinition.js";
import { type Quantity, shownQuantity } from "./quantity.js";
import { type RateMeasure, rateMeasure, rateWords } from "./rate.js";
import { type RatioMeasure, ratioMeasure, ratioWords } from "./ratioOfCounts.js";
import { type RemainderMeasure, remainderMeasure, remainderWords } from "./remainder.js";
import { type MeanMeasure, meanMeasure, meanWords } from "./weightedMean.js";
import { type SumMeasure, sumMeasure, sumWords } from "./weightedSum.js";

/** A quantity of a unit by itself, without regard to others 本单位自身的计分依据. */
export type OwnMeasure =
  | RateMeasure
  | CountMeasure
  | MeanMeasure
  | GivenMeasure
  | AdjustmentsMeasure
  | SumMeasure
  | RemainderMeasure
  | RatioMeasure
  | ChangeMeasure;

/** Every measure of a unit by itself, by the key that names it. */
export const ownMeasures = {
  // those that are used most stand first: a scheme's measure is held against each in turn
  rate: rateMeasure,
  count: countMeasure,
  mean: meanMeasure,
  given: givenMeasure,
  adjustments: adjustmentsMeasure,
  sum: sumMeasure,
  remainder: remainderMeasure,
  ratio: ratioMeasure,
  change: changeMeasure,
};

/** What is said of each of them. */
export const wordsOfOwnMeasures: WordsOf<typeof ownMeasures> = {
  rate: rateWords,
  count: countWords,
  mean: meanWords,
  given: givenWords,
  adjustments: adjustmentsWords,
  sum: sumWords,
  remainder: remainderWords,
  ratio: ratioWords,
  change: changeWords,
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

export const ownMeasureSchema = anyMeasure<Schema<OwnMeasure>>(ownMeasures);

// a measure that the table leaves out does not compile where this is called
function definitionOfOwn(
  measure: MeasureOf<(typeof ownMeasures)[keyof typeof ownMeasures]>,
): MeasureOfMetrics<OwnMeasure> | MeasureOfAdjustments<OwnMeasure> {
  return ownMeasures[measureKey(ownMeasures, measure)] as MeasureOfMetrics<OwnMeasure>;
}

/** What a measure of a unit by itself comes to. */
export function quantityOfOwn(measure: OwnMeasure, kindOf: KindOf): Quantity {
  return definitionOfOwn(measure).quantity(measure, kindOf);
}

/** A value of a measure of a unit by itself, as a reader sees it. */
export function shownOfOwn(exact: string, measure: OwnMeasure, kindOf: KindOf): string {
  return shownQuantity(exact, quantityOfOwn(measure, kindOf));
}

/** What a measure of a unit by itself looks at, in a few words. */
export function wordsOfOwn(measure: OwnMeasure, nameOf: (metric: string) => Text): Text {
  const words = wordsOfOwnMeasures[measureKey(ownMeasures, measure)] as MeasureWords<OwnMeasure>;
  return words.page.words(measure, nameOf);
}

const neverBelow = {
  zh: "不会小于 0 的计分依据（率、数量、比值等）",
  en: "a measure that is never below 0, such as a rate or a count",
};

/** The flaw of a measure that divides by values which may be below 0. */
export function belowZeroFlaws(key: string, of: OwnMeasure, kindOf: KindOf): Flaw[] {
  const signed = ["signedShare", "signedNumber", "points"].includes(quantityOfOwn(of, kindOf));
  return signed ? [{ key, allowed: neverBelow }] : [];
}
