import type { Score } from "../../month/result.js";
import type { Dimension } from "../../scheme/dimension.js";
import { dimensionScore } from "../../scoring/dimensionScore.js";
import { only } from "./basis.js";
import type { Xiangtan2023Metrics } from "./schemeType.js";

export const contact = {
  id: "contact",
  name: { zh: "联系反馈当事人率", en: "Contact with the caller" },
  wording: {
    zh: "得分＝20分×联系反馈当事人率；联系反馈当事人率＝联系反馈当事人量÷有效工单量",
    en: "20 points times the share of tickets whose caller was contacted",
  },
  fullMarks: "20",
  measure: { rate: "contacted" },
  rule: { kind: "proportional" },
  evidence: {
    zh: "2023年10月附件1全部55行；仅湘乡市（1501/1503得19.97）不为100%",
    en: "All 55 rows of annex 1, October 2023; only 湘乡市 (1501 of 1503: 19.97) is below 100 %",
  },
} as const satisfies Dimension;

/**
 * The score for contacting the caller 联系反馈当事人率得分, worth 20 points.
 *
 * Formula: `20 × contacted ÷ tickets`, the same in every group.
 *
 * Evidence: recovered from annex 1 of October 2023, where all 55 rows obey it. That points follow the rate in
 * proportion shows in one row only: 54 units have 100 %, and 湘乡市 with 1501 of 1503 tickets has 19.97.
 *
 * @param metrics - `contacted`: a count beside `tickets`, or `{ count, of }`, or percent text; at most 100 %
 * @returns the score; from 0 to 20, both included
 * @throws {@link InputError} when a metric is missing, malformed or above 100 %, or its denominator is 0
 * @example
 * 湘乡市, 1501 of 1503 tickets: 20 × 1501/1503 = 19.9733…, published as 19.97.
 * ```ts
 * import { contactScore } from "hotline-scoring/xiangtan2023";
 *
 * contactScore({ contacted: 1501, tickets: 1503 }).points; // => 19.97
 * ```
 */
export function contactScore(
  metrics: Pick<Xiangtan2023Metrics, "contacted"> & Partial<Pick<Xiangtan2023Metrics, "tickets">>,
): Score {
  return dimensionScore(alone(), contact.id, { metrics });
}

const alone = /* @__PURE__ */ only(contact);
