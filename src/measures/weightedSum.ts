import { type Fraction, inLowestTerms } from "../exact/fraction.js";
import { type Amount, fractionAs, fractionOf } from "../exact/fractionOf.js";
import { exactly, type Operations } from "../exact/operations.js";
import { notNegativePointsSchema } from "../words/amounts.js";
import { metricIdSchema } from "../words/id.js";
import { listOfSome, sealed } from "../words/shape.js";
import {
  fromZero,
  type MeasureOfMetrics,
  type MeasureWords,
  withoutFlaws,
} from "./measureDefinition.js";
import { givenNumber } from "./quantity.js";

const weightedCount = sealed({
  count: metricIdSchema,
  weight: notNegativePointsSchema,
});

const schema = sealed({ sum: listOfSome(weightedCount) });

/** A count in a sum 加权的数量, with its weight 权重. */
export interface WeightedCount {
  /** The id of a count 数量. */
  readonly count: string;
  /** What one of it counts for 权重; 0 or more. */
  readonly weight: string | number;
}

/**
 * The sum of several counts 数量之和, each with its weight:
 * `{ sum: [{ count: "returned", weight: "1" }, { count: "returnedTwice", weight: "2" }] }`. See the function `weightedSum`.
 *
 * Formula: `Σ weight × count`. There is always data. A count that is named twice is refused.
 */
export interface SumMeasure {
  /** The counts 各项数量, each with its weight. */
  readonly sum: readonly WeightedCount[];
}

/**
 * The sum of several values, each with its weight 加权求和.
 *
 * Formula: `Σ weight × value`.
 *
 * @param values - the values
 * @param weights - a weight for each
 * @returns the sum, exact; 0 for no values
 * @throws RangeError when a value or a weight is not a number, or their numbers differ
 * @example
 * ```ts
 * import { weightedSum } from "hotline-scoring/rules";
 *
 * weightedSum([3, 2], [1, "0.5"]); // => 4
 * ```
 */
export function weightedSum(values: readonly Amount[], weights: readonly Amount[]): Fraction {
  if (!Array.isArray(values) || !Array.isArray(weights) || weights.length !== values.length) {
    throw new RangeError("weightedSum requires a list of values, and a weight for each");
  }
  const read = Array.from(values, (value: Amount) => fractionAs("weightedSum", value));
  const heavy = Array.from(weights, (weight: Amount) => fractionAs("weightedSum weight", weight));
  return inLowestTerms(sumWith(heavy, exactly)(read));
}

function sumWith(
  weights: readonly Fraction[],
  by: Operations<never>,
): (values: readonly Fraction[]) => Fraction {
  return (values) =>
    by.sum(values.map((value, index) => by.product(value, weights[index] as Fraction)));
}

export const sumMeasure: MeasureOfMetrics<SumMeasure> = {
  schema,
  quantity: () => "items",
  uses: ({ sum }) =>
    sum.map(({ count }, index) => ({ id: count, key: `sum[${index}].count`, kinds: ["count"] })),
  value: ({ sum }, by) =>
    sumWith(
      sum.map(({ weight }) => fractionOf(weight)),
      by,
    ),
  flaws: withoutFlaws,
};

export const sumWords: MeasureWords<SumMeasure> = {
  range: fromZero,
  isMonotone: true,
  steps: {},
  phrase: (value, { sum }) => {
    const weights = sum.map(({ weight }) => givenNumber(`${fractionOf(weight)}`));
    if (weights.every((weight) => weight === "1")) {
      return { zh: `合计 ${value}`, en: `together ${value}` };
    }
    return {
      zh: `各按权重 ${weights.join("、")} 合计 ${value}`,
      en: `weighed ${weights.join(", ")}, together ${value}`,
    };
  },
  page: {
    words: ({ sum }, nameOf) => {
      const names = sum.map(({ count }) => nameOf(count));
      return {
        zh: `${names.map(({ zh }) => zh).join("、")}之和`,
        en: `sum of ${names.map(({ en }) => en.toLowerCase()).join(" and ")}`,
      };
    },
  },
};
