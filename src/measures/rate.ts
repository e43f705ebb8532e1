import { idSchema } from "../words/id.js";
import { type Inferred, sealed } from "../words/shape.js";
import type { MetricMeasure } from "./measureDefinition.js";

const schema = sealed({
  /** The id of a rate 率. */
  rate: idSchema,
});

/**
 * A rate 率, as it was observed: `{ rate: "completedOnTime" }`.
 *
 * Formula: `count ÷ of`. No data where `of` is 0.
 */
export interface RateMeasure extends Inferred<typeof schema> {}

/** @internal */
export const rateMeasure: MetricMeasure<RateMeasure> = {
  schema,
  quantity: () => "share",
  uses: ({ rate }) => [{ id: rate, key: "rate", kinds: ["rate"] }],
};
