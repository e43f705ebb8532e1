import type { Score } from "../../month/result.js";
import type { Dimension } from "../../scheme/dimension.js";
import { dimensionScore } from "../../scoring/dimensionScore.js";
import { only } from "./basis.js";
import type { Xiangtan2023Metrics } from "./schemeType.js";

export const onTimeCompletion = {
  id: "onTimeCompletion",
  name: { zh: "按时办结率", en: "On-time completion" },
  wording: {
    zh: "得分＝10分×按时办结率；按时办结率＝按时办结量÷有效工单量",
    en: "10 points times the share of tickets completed on time",
  },
  fullMarks: "10",
  measure: { rate: "completedOnTime" },
  rule: { kind: "proportional" },
  evidence: {
    zh: "2023年10月附件1：54行按件数计算相符；市税务局按时办结8件、有效工单11件（折合72.73%），但所列率为80%、得8分，按80%计",
    en: "Annex 1, October 2023: 54 rows by their counts; 市税务局 (80 % beside 8 of 11, which is 72.73 %) by its printed rate",
  },
} as const satisfies Dimension;

/**
 * The score for completing tickets on time 按时办结率得分, worth 10 points.
 *
 * Formula: `10 × completed on time ÷ tickets`, the same in every group.
 *
 * Evidence: recovered from annex 1 of October 2023. 54 of the 55 rows obey it by their counts; 市税务局 (80 % beside 8
 * of 11, which is 72.73 %) obeys it by its printed rate.
 *
 * @param metrics - `completedOnTime`: a count beside `tickets`, or `{ count, of }`, or percent text; at most 100 %
 * @returns the score; from 0 to 10, both included
 * @throws {@link InputError} when a metric is missing, malformed or above 100 %, or its denominator is 0
 * @example
 * 市文旅广体局, 33 of 34 tickets: 10 × 33/34 = 9.7058…, published as 9.71.
 * ```ts
 * import { onTimeCompletionScore } from "hotline-scoring/xiangtan2023";
 *
 * onTimeCompletionScore({ completedOnTime: 33, tickets: 34 }).points; // => 9.71
 * onTimeCompletionScore({ completedOnTime: "80%" }).points; // => 8
 * ```
 */
export function onTimeCompletionScore(
  metrics: Pick<Xiangtan2023Metrics, "completedOnTime"> &
    Partial<Pick<Xiangtan2023Metrics, "tickets">>,
): Score {
  return dimensionScore(alone(), onTimeCompletion.id, { metrics });
}

const alone = /* @__PURE__ */ only(onTimeCompletion);
