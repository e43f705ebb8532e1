import { metricIdSchema } from "../words/id.js";
import { sealed } from "../words/shape.js";
import {
  itself,
  type MeasureOfMetrics,
  type MeasureWords,
  nothingMore,
  unbounded,
  withoutFlaws,
} from "./measureDefinition.js";

const schema = sealed({
  given: metricIdSchema,
});

/** Points awarded by people 评定分: `{ given: "knowledgeBase" }`. There is always data. */
export interface GivenMeasure {
  /** The id of points awarded by people 评定分. */
  readonly given: string;
}

export const givenMeasure: MeasureOfMetrics<GivenMeasure> = {
  schema,
  quantity: () => "points",
  uses: ({ given }) => [{ id: given, key: "given", kinds: ["points"] }],
  value: itself,
  flaws: withoutFlaws,
};

export const givenWords: MeasureWords<GivenMeasure> = {
  range: unbounded,
  isMonotone: true,
  steps: {},
  phrase: nothingMore,
  page: { words: ({ given }, nameOf) => nameOf(given) },
};
