import { compare, minus } from "../exact/arithmetic.js";
import { type Fraction, ONE } from "../exact/fraction.js";
import { type Amount, fractionAs, fractionOf } from "../exact/fractionOf.js";
import { metricIdSchema } from "../words/id.js";
import { sealed } from "../words/shape.js";
import { type MeasureOfMetrics, type MeasureWords, mostOfRates } from "./measureDefinition.js";

const schema = sealed({
  remainder: metricIdSchema,
});

/**
 * What is left of a rate 剩余比例（1 − 率）, such as the share not returned: `{ remainder: "returned" }`. See the function `remainder`.
 *
 * Formula: `1 − count ÷ of`. No data where `of` is 0. A rate whose cap is above 100 % is refused, as nothing is left
 * of it.
 */
export interface RemainderMeasure {
  /** The id of a rate 率 that is never above 100 %. */
  readonly remainder: string;
}

/**
 * What is left of a rate 剩余比例（1 − 率）.
 *
 * Formula: `1 − rate`.
 *
 * @param rate - a share of something
 * @returns the rest of it, exact; from 0 to 1, both included, for a rate from 0 to 100 %
 * @throws RangeError when the rate is not a number
 * @example
 * ```ts
 * import { remainder } from "hotline-scoring/rules";
 *
 * remainder("3/40"); // => 37/40
 * remainder("100%"); // => 0
 * ```
 */
export function remainder(rate: Amount): Fraction {
  return minus(1, fractionAs("remainder", rate));
}

const notAboveWhole = { zh: "cap 不超过 100% 的率", en: "a rate whose cap is not above 100%" };

export const remainderMeasure: MeasureOfMetrics<RemainderMeasure> = {
  schema,
  quantity: () => "share",
  uses: (measure) => [{ id: measure.remainder, key: "remainder", kinds: ["rate"] }],
  value:
    (_measure, by) =>
    ([rate]) =>
      by.difference(ONE, rate as Fraction),
  flaws: (measure, metrics) => {
    const rate = metrics[measure.remainder];
    const cap = rate !== undefined && "cap" in rate ? rate.cap : undefined;
    if (cap === undefined || compare(fractionOf(cap), ONE) <= 0) return [];
    return [{ key: "remainder", allowed: notAboveWhole }];
  },
};

export const remainderWords: MeasureWords<RemainderMeasure> = {
  range: (measure, metrics) => ({
    least: minus(ONE, mostOfRates([measure.remainder], metrics)),
    most: ONE,
  }),
  isMonotone: true,
  steps: {},
  phrase: (value) => ({ zh: `其余 ${value}`, en: `the rest ${value}` }),
  page: {
    words: (measure, nameOf) => {
      const { zh, en } = nameOf(measure.remainder);
      return { zh: `100%减去${zh}`, en: `100% less ${en.toLowerCase()}` };
    },
  },
};
