import { ZERO } from "../exact/fraction.js";
import { metricIdSchema } from "../words/id.js";
import { sealed } from "../words/shape.js";
import {
  itself,
  type MeasureOfMetrics,
  type MeasureWords,
  mostOfRates,
  nothingMore,
  withoutFlaws,
} from "./measureDefinition.js";

const schema = sealed({
  rate: metricIdSchema,
});

/**
 * A rate 率, as it was observed: `{ rate: "completedOnTime" }`.
 *
 * Formula: `count ÷ of`. No data where `of` is 0.
 */
export interface RateMeasure {
  /** The id of a rate 率. */
  readonly rate: string;
}

export const rateMeasure: MeasureOfMetrics<RateMeasure> = {
  schema,
  quantity: () => "share",
  uses: ({ rate }) => [{ id: rate, key: "rate", kinds: ["rate"] }],
  value: itself,
  flaws: withoutFlaws,
};

export const rateWords: MeasureWords<RateMeasure> = {
  range: ({ rate }, metrics) => ({ least: ZERO, most: mostOfRates([rate], metrics) }),
  isMonotone: true,
  steps: {},
  phrase: nothingMore,
  page: { words: ({ rate }, nameOf) => nameOf(rate) },
};
