import { times } from "../exact/arithmetic.js";
import { type Fraction, ONE, ZERO } from "../exact/fraction.js";
import { type Amount, fractionAs } from "../exact/fractionOf.js";
import { exactly, type Operations } from "../exact/operations.js";
import { metricIdSchema } from "../words/id.js";
import { allowing, listOfSeveral, sealed } from "../words/shape.js";
import {
  type MeasureOfMetrics,
  type MeasureWords,
  mostOfRates,
  withoutFlaws,
} from "./measureDefinition.js";

const several = allowing("至少含两个率的列表", "a list of at least two rates");

const schema = sealed({
  product: listOfSeveral(metricIdSchema, several),
});

/**
 * The product of several rates 率的乘积, such as the share contacted of the share completed: `{ product: ["completed", "contacted"] }`.
 * See the function `product`.
 *
 * Formula: `rate × rate × …`. No data where one of the rates has none. A rate that is named twice is refused.
 */
export interface ProductMeasure {
  /** The ids of the rates 各个率, at least two. */
  readonly product: readonly string[];
}

/**
 * The product of several rates 率的乘积.
 *
 * Formula: `rate × rate × …`.
 *
 * @param rates - the rates, at least one
 * @returns the product, exact; from 0 to 1, both included, for rates up to 100 %
 * @throws RangeError when there is no rate, or one is not a number
 * @example
 * ```ts
 * import { product } from "hotline-scoring/rules";
 *
 * product(["90%", "4/5"]); // => 18/25
 * product([]); // throws product requires at least one rate
 * ```
 */
export function product(rates: readonly Amount[]): Fraction {
  if (!Array.isArray(rates) || rates.length === 0) {
    throw new RangeError("product requires at least one rate");
  }
  const read = Array.from(rates, (rate: Amount) => fractionAs("product", rate));
  return times(productBy(exactly)(read), ONE);
}

function productBy(by: Operations<never>): (rates: readonly Fraction[]) => Fraction {
  return ([first = ONE, ...rest]) => rest.reduce((sofar, rate) => by.product(sofar, rate), first);
}

export const productMeasure: MeasureOfMetrics<ProductMeasure> = {
  schema,
  quantity: () => "share",
  uses: (measure) =>
    measure.product.map((id, index) => ({ id, key: `product[${index}]`, kinds: ["rate"] })),
  value: (_measure, by) => productBy(by),
  flaws: withoutFlaws,
};

export const productWords: MeasureWords<ProductMeasure> = {
  range: (measure, metrics) => ({
    least: ZERO,
    most: measure.product.map((id) => mostOfRates([id], metrics)).reduce((a, b) => times(a, b)),
  }),
  isMonotone: true,
  steps: {},
  phrase: (value) => ({ zh: `相乘得 ${value}`, en: `multiplied, ${value}` }),
  page: {
    words: (measure, nameOf) => {
      const names = measure.product.map((id) => nameOf(id));
      return {
        zh: `${names.map(({ zh }) => zh).join("×")}`,
        en: names.map(({ en }) => en.toLowerCase()).join(" × "),
      };
    },
  },
};
