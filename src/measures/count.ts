import { metricIdSchema } from "../words/id.js";
import { sealed } from "../words/shape.js";
import {
  fromZero,
  itself,
  type MeasureOfMetrics,
  type MeasureWords,
  nothingMore,
  withoutFlaws,
} from "./measureDefinition.js";

const schema = sealed({
  count: metricIdSchema,
});

/** A count 数量, as it was observed: `{ count: "rejections" }`. There is always data: 0 is a count. */
export interface CountMeasure {
  /** The id of a count 数量. */
  readonly count: string;
}

export const countMeasure: MeasureOfMetrics<CountMeasure> = {
  schema,
  quantity: () => "items",
  uses: ({ count }) => [{ id: count, key: "count", kinds: ["count"] }],
  value: itself,
  flaws: withoutFlaws,
};

export const countWords: MeasureWords<CountMeasure> = {
  range: fromZero,
  isMonotone: true,
  steps: {},
  phrase: nothingMore,
  page: { words: ({ count }, nameOf) => nameOf(count) },
};
