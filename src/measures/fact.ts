import { metricIdSchema } from "../words/id.js";
import { sealed } from "../words/shape.js";
import {
  itself,
  type MeasureOfMetrics,
  type MeasureWords,
  nothingMore,
  withinWhole,
  withoutFlaws,
} from "./measureDefinition.js";

const schema = sealed({
  fact: metricIdSchema,
});

/** Whether something is so 是否: `{ fact: "planInPlace" }`. There is always data: a fact holds, or it does not. */
export interface FactMeasure {
  /** The id of a fact 是否类指标. */
  readonly fact: string;
}

export const factMeasure: MeasureOfMetrics<FactMeasure> = {
  schema,
  quantity: () => "fact",
  uses: ({ fact }) => [{ id: fact, key: "fact", kinds: ["fact"] }],
  value: itself,
  flaws: withoutFlaws,
};

export const factWords: MeasureWords<FactMeasure> = {
  range: withinWhole,
  isMonotone: true,
  steps: {},
  phrase: nothingMore,
  page: { words: ({ fact }, nameOf) => nameOf(fact) },
};
