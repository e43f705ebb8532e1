import { type Fraction, inLowestTerms, ratio } from "../exact/fraction.js";
import { type Amount, fractionAs } from "../exact/fractionOf.js";
import { exactly } from "../exact/operations.js";
import { grandTotal } from "../exact/steps.js";
import { sealed } from "../words/shape.js";
import { oneOfValues, type Scope, scopeNames, scopeSchema } from "./comparing.js";
import {
  type MeasureOfStanding,
  type MeasureWords,
  type Standing,
  unbounded,
  withoutFlaws,
} from "./measureDefinition.js";
import {
  type OwnMeasure,
  ownMeasureSchema,
  quantityOfOwn,
  shownOfOwn,
  wordsOfOwn,
} from "./ownMeasures.js";
import { isPercentage } from "./quantity.js";

const schema = sealed({
  distanceToMean: ownMeasureSchema,
  among: scopeSchema,
});

/**
 * How far a unit lies from the mean 与平均值之差: `{ distanceToMean: { rate: "satisfaction" }, among: "all" }`. See the
 * function `distanceToMean`.
 *
 * Formula: `value − Σ values ÷ number of values`, itself among them; above 0 for more than the mean. In percentage
 * points where the measure is a share.
 */
export interface DistanceToMeanMeasure {
  /** The measure that units are compared by 比较的依据. */
  readonly distanceToMean: OwnMeasure;
  /** Among which units 比较范围. */
  readonly among: Scope;
}

/**
 * How far a value lies from the mean of several 与平均值之差.
 *
 * Formula: `value − Σ values ÷ number of values`.
 *
 * @param value - one of the values
 * @param values - all of them, in any order, itself included; at least one
 * @returns the distance, exact; above 0 for more than the mean
 * @throws RangeError when a value is not a number, or not among the values
 * @example
 * ```ts
 * import { distanceToMean } from "hotline-scoring/rules";
 *
 * distanceToMean("90%", ["90%", "80%", "85%"]); // => 1/20
 * distanceToMean(1, [1, 1, 2]); // => -1/3
 * ```
 */
export function distanceToMean(value: Amount, values: readonly Amount[]): Fraction {
  if (!Array.isArray(values) || values.length === 0) {
    throw new RangeError("distanceToMean requires a list of at least one value");
  }
  const read = Array.from(values, (one: Amount) => fractionAs("distanceToMean", one));
  const own = oneOfValues("distanceToMean", fractionAs("distanceToMean", value), read);
  return inLowestTerms(distances(read, exactly)(own) as Fraction);
}

/** The steps that its formula names. */
type Step = "number" | "total" | "mean";

const distances: Standing<Step> = (values, by) => {
  if (values.length === 0) return () => undefined;
  const number = by.named("number", ratio(values.length, 1));
  const mean = by.quotient(by.named("total", grandTotal(values)), number);
  return (value) => by.difference(value, by.named("mean", mean));
};

export const distanceToMeanMeasure: MeasureOfStanding<DistanceToMeanMeasure, OwnMeasure, Step> = {
  schema,
  quantity: (measure, kindOf) =>
    isPercentage(quantityOfOwn(measure.distanceToMean, kindOf)) ? "signedShare" : "signedNumber",
  of: (measure) => measure.distanceToMean,
  among: ({ among }) => among,
  standing: () => distances,
  flaws: withoutFlaws,
};

export const distanceToMeanWords: MeasureWords<DistanceToMeanMeasure, Step> = {
  range: unbounded,
  isMonotone: true,
  steps: {
    number: { shownAs: "number", name: null },
    total: { shownAs: "number", name: null },
    mean: { shownAs: "number", name: null },
  },
  phrase: (value, measure, told, { kindOf }) => {
    const mean = shownOfOwn(told.exact("mean"), measure.distanceToMean, kindOf);
    return { zh: `与平均值 ${mean} 之差 ${value}`, en: `from the mean of ${mean}, ${value}` };
  },
  page: {
    words: (measure, nameOf) => {
      const own = wordsOfOwn(measure.distanceToMean, nameOf);
      const scope = scopeNames[measure.among];
      return {
        zh: `${own.zh}与${scope.zh}平均值之差`,
        en: `distance of ${own.en.toLowerCase()} to the mean of ${scope.en}`,
      };
    },
  },
};
