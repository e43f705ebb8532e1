import { dimensionIdSchema } from "../words/id.js";
import { allowing, listOfSeveral, literal, sealed } from "../words/shape.js";
import type { Text } from "../words/text.js";
import {
  type MeasureOfScores,
  type MeasureWords,
  type NameOf,
  unbounded,
  withoutFlaws,
} from "./measureDefinition.js";

/**
 * The score of another dimension 另一指标的得分: `{ score: "satisfaction" }`, exact, as it counts in the total. No data where that
 * dimension is left out. A dimension cannot lean on itself, directly or by way of others.
 */
export interface ScoreMeasure {
  /** The id of the dimension 考核指标. */
  readonly score: string;
}

/** The sum of the scores of several dimensions 几项得分之和: `{ scores: ["onTime", "satisfaction"] }`. No data where one of them is left out. */
export interface ScoresMeasure {
  /** The ids of the dimensions 考核指标, at least two. */
  readonly scores: readonly string[];
}

/**
 * The total before extras 基本总分: `{ total: "basic" }`, for a bonus that is granted only from so many points on.
 *
 * Formula: `total.start + Σ scores` of the dimensions that are not extra; where some are left out, scaled as the total is.
 * Factors, conditions, floor and cap of the total do not count here.
 */
export interface BasicTotalMeasure {
  /** The total of the dimensions that are not extra 不含附加项的总分. */
  readonly total: "basic";
}

export const scoreMeasure: MeasureOfScores<ScoreMeasure> = {
  schema: sealed({ score: dimensionIdSchema }),
  quantity: () => "points",
  scores: ({ score }) => [score],
  keyOf: () => "score",
  flaws: withoutFlaws,
};

export const scoresMeasure: MeasureOfScores<ScoresMeasure> = {
  schema: sealed({
    scores: listOfSeveral(
      dimensionIdSchema,
      allowing("至少含两个考核指标的列表", "a list of at least two dimensions"),
    ),
  }),
  quantity: () => "points",
  scores: ({ scores }) => scores,
  keyOf: (index) => `scores[${index}]`,
  flaws: withoutFlaws,
};

export const basicTotalMeasure: MeasureOfScores<BasicTotalMeasure> = {
  schema: sealed({ total: literal("basic") }),
  quantity: () => "points",
  scores: () => "basicTotal",
  keyOf: () => "total",
  flaws: withoutFlaws,
};

const ofScores = {
  range: unbounded,
  isMonotone: false,
  steps: {},
} as const;

export const scoreWords: MeasureWords<ScoreMeasure> = {
  ...ofScores,
  phrase: (value, { score }, _told, { nameOf }) => scoreText([score], nameOf, value),
  page: { words: ({ score }, nameOf) => scoreText([score], nameOf) },
};

export const scoresWords: MeasureWords<ScoresMeasure> = {
  ...ofScores,
  phrase: (value, { scores }, _told, { nameOf }) => scoreText(scores, nameOf, value),
  page: { words: ({ scores }, nameOf) => scoreText(scores, nameOf) },
};

export const basicTotalWords: MeasureWords<BasicTotalMeasure> = {
  ...ofScores,
  phrase: (value) => ({
    zh: `不含附加项的总分 ${value} 分`,
    en: `the total without extras, ${value} points`,
  }),
  page: { words: () => ({ zh: "不含附加项的总分", en: "total without extras" }) },
};

function scoreText(ids: readonly string[], nameOf: NameOf, value?: string): Text {
  const names = ids.map((id) => nameOf(id, "dimension"));
  const zh = names.map((name) => `“${name.zh}”`).join("、");
  const en = names.map((name) => `"${name.en}"`).join(", ");
  const together = ids.length > 1 ? { zh: "合计", en: "together " } : { zh: "", en: "" };
  return value === undefined
    ? { zh: `${zh}得分${together.zh}`, en: `score of ${en}${ids.length > 1 ? " together" : ""}` }
    : {
        zh: `${zh}得分${together.zh} ${value} 分`,
        en: `${together.en}${value} points for ${en}`,
      };
}
