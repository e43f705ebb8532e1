import type { Schema } from "../words/shape.js";
import type { Text } from "../words/text.js";
import { type AdjustmentsMeasure, adjustmentsMeasure, adjustmentsWords } from "./adjustments.js";
import {
  type HigherOfMeasure,
  higherOfMeasure,
  higherOfWords,
  type LowerOfMeasure,
  lowerOfMeasure,
  lowerOfWords,
} from "./lowerOrHigher.js";
import type { Flaw, KindOf, MeasureOfMetrics, MeasureWords, NameOf } from "./measureDefinition.js";
import {
  anyMeasure,
  type MeasureOf,
  measureKey,
  type PlainMeasure,
  plainMeasures,
  type WordsOf,
  wordsOfPlainMeasures,
} from "./plainMeasures.js";
import { type Quantity, shownQuantity } from "./quantity.js";
import {
  type BasicTotalMeasure,
  basicTotalMeasure,
  basicTotalWords,
  type ScoreMeasure,
  type ScoresMeasure,
  scoreMeasure,
  scoresMeasure,
  scoresWords,
  scoreWords,
} from "./scores.js";

/** A quantity of a unit by itself, without regard to others 本单位自身的计分依据. */
export type OwnMeasure =
  | PlainMeasure
  | AdjustmentsMeasure
  | LowerOfMeasure
  | HigherOfMeasure
  | ScoreMeasure
  | ScoresMeasure
  | BasicTotalMeasure;

/** Every measure of a unit by itself, by the key that names it. */
export const ownMeasures = {
  ...plainMeasures,
  adjustments: adjustmentsMeasure,
  lowerOf: lowerOfMeasure,
  higherOf: higherOfMeasure,
  score: scoreMeasure,
  scores: scoresMeasure,
  total: basicTotalMeasure,
};

/** What is said of each of them. */
export const wordsOfOwnMeasures: WordsOf<typeof ownMeasures> = {
  ...wordsOfPlainMeasures,
  adjustments: adjustmentsWords,
  lowerOf: lowerOfWords,
  higherOf: higherOfWords,
  score: scoreWords,
  scores: scoresWords,
  total: basicTotalWords,
};

export const ownMeasureSchema = anyMeasure<Schema<OwnMeasure>>(ownMeasures);

// a measure that the table leaves out does not compile where this is called
function definitionOfOwn(
  measure: MeasureOf<(typeof ownMeasures)[keyof typeof ownMeasures]>,
): Pick<MeasureOfMetrics<OwnMeasure>, "quantity"> {
  return ownMeasures[measureKey(ownMeasures, measure)] as Pick<
    MeasureOfMetrics<OwnMeasure>,
    "quantity"
  >;
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
export function wordsOfOwn(measure: OwnMeasure, nameOf: NameOf): Text {
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
