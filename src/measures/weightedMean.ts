import { sumOf } from "../exact/arithmetic.js";
import { type Fraction, inLowestTerms, ONE, ZERO } from "../exact/fraction.js";
import { type Amount, fractionAs, fractionOf } from "../exact/fractionOf.js";
import { exactly, type Operations } from "../exact/operations.js";
import { positivePointsSchema } from "../words/amounts.js";
import { metricIdSchema } from "../words/id.js";
import { allowing, anyOf, listOfAtLeast, sealed } from "../words/shape.js";
import {
  type MeasureOfMetrics,
  type MeasureWords,
  mostOfRates,
  withoutFlaws,
} from "./measureDefinition.js";
import { givenNumber } from "./quantity.js";

const weightedRate = sealed({
  rate: metricIdSchema,
  weight: positivePointsSchema,
});

const rates = allowing(
  '率的列表，形如 ["a", "b"] 或 [{ rate, weight }, …]',
  'a list of rates such as ["a", "b"] or [{ rate, weight }, …]',
);

const schema = sealed({
  mean: listOfAtLeast(
    1,
    anyOf(
      [metricIdSchema, weightedRate],
      allowing("率的标识，或 { rate, weight }", "the id of a rate, or { rate, weight }"),
    ),
    rates,
  ),
});

/** A rate in a mean 加权的率, with its weight 权重. */
export interface WeightedRate {
  /** How much it weighs 权重 beside the others; above 0. */
  readonly weight: string | number;
  /** The id of a rate 率. */
  readonly rate: string;
}

/**
 * The mean of several rates 平均值, weighted or not: `{ mean: ["a", "b"] }`, or
 * `{ mean: [{ rate: "a", weight: "4" }, { rate: "b", weight: "6" }] }`. See the function `weightedMean`.
 *
 * Formula: `Σ weight × rate ÷ Σ weight`; a bare id weighs 1. No data where one of the rates has none. A rate that is
 * named twice is refused.
 */
export interface MeanMeasure {
  /** The rates 各个率: the id of each, which weighs 1, or the id and its weight. */
  readonly mean: readonly (string | WeightedRate)[];
}

/**
 * The mean of several values, each with its weight 加权平均.
 *
 * Formula: `Σ weight × value ÷ Σ weight`. The weights need not add up to anything.
 *
 * @param values - the values, at least one
 * @param weights - a weight above 0 for each; left out, all weigh the same 算术平均
 * @returns the mean, exact; not less than the least value, nor more than the greatest
 * @throws RangeError when a value or a weight is not a number, a weight is not above 0, or their numbers differ
 * @example
 * ```ts
 * import { weightedMean } from "hotline-scoring/rules";
 *
 * weightedMean(["19/36", "100%"]); // => 55/72
 * weightedMean(["80%", "95%"], [4, 6]); // => 89/100
 * weightedMean([]); // throws weightedMean requires at least one value
 * ```
 */
export function weightedMean(
  values: readonly Amount[],
  weights: readonly Amount[] = Array.isArray(values) ? values.map(() => 1) : [],
): Fraction {
  if (!Array.isArray(values) || values.length === 0) {
    throw new RangeError("weightedMean requires at least one value");
  }
  if (!Array.isArray(weights) || weights.length !== values.length) {
    throw new RangeError("weightedMean requires a weight for each value");
  }
  const heavy = Array.from(weights, (weight: Amount) => fractionAs("weightedMean weight", weight));
  if (heavy.some(({ above }) => above <= 0)) {
    throw new RangeError("weightedMean requires weights above 0");
  }
  const read = Array.from(values, (value: Amount) => fractionAs("weightedMean", value));
  return inLowestTerms(meanWith(heavy, exactly)(read));
}

function meanWith(
  weights: readonly Fraction[],
  by: Operations<never>,
): (values: readonly Fraction[]) => Fraction {
  const whole = sumOf(weights);
  if (weights.every((weight) => weight === ONE)) {
    return (values) => by.quotient(by.sum(values), whole);
  }
  const weighed = (value: Fraction, index: number) => by.product(value, weights[index] as Fraction);
  return (values) => by.quotient(by.sum(values.map(weighed)), whole);
}

export const meanMeasure: MeasureOfMetrics<MeanMeasure> = {
  schema,
  quantity: () => "share",
  uses: ({ mean }) =>
    mean.map((one, index) => {
      const key = typeof one === "string" ? `mean[${index}]` : `mean[${index}].rate`;
      return { id: idOf(one), key, kinds: ["rate"] };
    }),
  value: ({ mean }, by) =>
    meanWith(
      mean.map((one) => (typeof one === "string" ? ONE : fractionOf(one.weight))),
      by,
    ),
  flaws: withoutFlaws,
};

export const meanWords: MeasureWords<MeanMeasure> = {
  range: ({ mean }, metrics) => ({ least: ZERO, most: mostOfRates(mean.map(idOf), metrics) }),
  isMonotone: true,
  steps: {},
  phrase: (value, { mean }) => {
    const weights = mean.map((one) =>
      typeof one === "string" ? "1" : givenNumber(`${fractionOf(one.weight)}`),
    );
    if (weights.every((weight) => weight === "1")) {
      return { zh: `平均 ${value}`, en: `mean ${value}` };
    }
    return {
      zh: `加权平均（权重 ${weights.join("、")}）${value}`,
      en: `weighted mean (weights ${weights.join(", ")}) ${value}`,
    };
  },
  page: {
    words: ({ mean }, nameOf) => {
      const names = mean.map((one) => nameOf(idOf(one)));
      return {
        zh: `${names.map(({ zh }) => zh).join("与")}的平均值`,
        en: `mean of ${names.map(({ en }) => en.toLowerCase()).join(" and ")}`,
      };
    },
  },
};

function idOf(one: string | WeightedRate): string {
  return typeof one === "string" ? one : one.rate;
}
