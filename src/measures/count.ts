import { idSchema } from "../words/id.js";
import { type Inferred, sealed } from "../words/shape.js";
import {
  fromZero,
  itself,
  type MeasureOfMetrics,
  type MeasureWords,
  nothingMore,
  withoutFlaws,
} from "./measureDefinition.js";

const schema = sealed({
  /** The id of a count 数量. */
  count: idSchema,
});

/** A count 数量, as it was observed: `{ count: "rejections" }`. There is always data: 0 is a count. */
export interface CountMeasure extends Inferred<typeof schema> {}

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
