import { compare } from "../exact/arithmetic.js";
import { type Fraction, inLowestTerms } from "../exact/fraction.js";
import { type Amount, fractionOf, requireNotNegative } from "../exact/fractionOf.js";
import { exactly, type Operations } from "../exact/operations.js";
import { positivePointsSchema } from "../words/amounts.js";
import { metricIdSchema } from "../words/id.js";
import { optional, sealed } from "../words/shape.js";
import {
  fromZero,
  type MeasureOfMetrics,
  type MeasureWords,
  withoutFlaws,
} from "./measureDefinition.js";
import { givenNumber } from "./quantity.js";

const schema = sealed({
  ratio: metricIdSchema,
  to: metricIdSchema,
  per: optional(positivePointsSchema),
});

/**
 * A count for each of another 比值, which may well exceed 1, such as complaints per thousand households 每千户投诉量:
 * `{ ratio: "complaints", to: "households", per: "1000" }`. See the function `ratioOfCounts`.
 *
 * Formula: `ratio ÷ to × per`. No data where `to` is 0.
 */
export interface RatioMeasure {
  /** The id of the count above the line 分子. */
  readonly ratio: string;
  /** The id of the count below the line 分母. */
  readonly to: string;
  /** For how many of those below the line it is stated 计算单位（每…）; 1 unless stated. */
  readonly per?: string | number | undefined;
}

/**
 * A count for each of another 比值.
 *
 * Formula: `count ÷ whole × per`.
 *
 * @param count - how many; 0 or more
 * @param whole - of how many; above 0
 * @param per - for how many of the whole it is stated, such as 1000
 * @returns the ratio, exact; 0 or more
 * @throws RangeError when a value is not a number or below 0, or the whole is 0
 * @example
 * ```ts
 * import { ratioOfCounts } from "hotline-scoring/rules";
 *
 * ratioOfCounts(18, 4500, 1000); // => 4
 * ratioOfCounts(5, 4); // => 5/4
 * ratioOfCounts(5, 0); // throws ratioOfCounts requires a whole other than 0
 * ```
 */
export function ratioOfCounts(count: Amount, whole: Amount, per: Amount = 1): Fraction {
  const divisor = requireNotNegative("ratioOfCounts", "whole", whole);
  if (divisor.above === 0) throw new RangeError("ratioOfCounts requires a whole other than 0");
  const items = requireNotNegative("ratioOfCounts", "count", count);
  const scale = requireNotNegative("ratioOfCounts", "per", per);
  return inLowestTerms(ratioWith(scale, exactly)(items, divisor));
}

function ratioWith(
  per: Fraction,
  by: Operations<never>,
): (count: Fraction, whole: Fraction) => Fraction {
  return (count, whole) => by.product(by.quotient(count, whole), per);
}

export const ratioMeasure: MeasureOfMetrics<RatioMeasure> = {
  schema,
  quantity: () => "ratio",
  uses: ({ ratio, to }) => [
    { id: ratio, key: "ratio", kinds: ["count"] },
    { id: to, key: "to", kinds: ["count"], divides: true },
  ],
  value: ({ per = 1 }, by) => {
    const ratio = ratioWith(fractionOf(per), by);
    return ([count, whole]) =>
      whole === undefined || whole.above === 0 ? undefined : ratio(count as Fraction, whole);
  },
  flaws: withoutFlaws,
};

export const ratioWords: MeasureWords<RatioMeasure> = {
  range: fromZero,
  isMonotone: true,
  steps: {},
  phrase: (value, { ratio, to, per }, _told, { nameOf }) => {
    const [above, below] = [nameOf(ratio), nameOf(to)];
    const scale =
      per === undefined || compare(fractionOf(per), 1) === 0
        ? ""
        : ` × ${givenNumber(`${fractionOf(per)}`)}`;
    return {
      zh: `${above.zh} ÷ ${below.zh}${scale} = ${value}`,
      en: `${above.en} ÷ ${below.en}${scale} = ${value}`,
    };
  },
  page: {
    words: ({ ratio, to, per = 1 }, nameOf) => {
      const [above, below] = [nameOf(ratio), nameOf(to)];
      return {
        zh: `每 ${per} 个${below.zh}的${above.zh}`,
        en: `${above.en.toLowerCase()} for every ${per} of ${below.en.toLowerCase()}`,
      };
    },
  },
};
