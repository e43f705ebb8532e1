import type { Score } from "../../month/result.js";
import type { Dimension } from "../../scheme/dimension.js";
import { dimensionScore } from "../../scoring/dimensionScore.js";
import { only } from "./basis.js";
import type { Xiangtan2023Metrics } from "./schemeType.js";

export const extension = {
  id: "extension",
  name: { zh: "延期率", en: "Extension" },
  wording: {
    zh: "延期率不超过15%的，得满分10分；超过的，每超1个百分点扣0.5分（不足1个百分点的按比例扣分），扣完为止；延期率超过100%的按100%计",
    en: "10 points up to an extension rate of 15 %; above it, 0.5 points less for each percentage point, in proportion for part of one, not below 0; a rate above 100 % counts as 100 %",
  },
  fullMarks: "10",
  measure: { rate: "extended" },
  rule: { kind: "slope", better: "lower", target: "15%", perPercentagePoint: "0.5" },
  evidence: {
    zh: "2023年10月附件1全部55行；扣分标准据延期率在15%至35%之间的5行推得，如韶山市125/461得3.94分、市交通局31/150得7.17分、联通24/81得2.69分",
    en: "All 55 rows of annex 1, October 2023; the slope shows in five of them, such as 韶山市 (125 of 461: 3.94), 市交通局 (31 of 150: 7.17) and 联通 (24 of 81: 2.69)",
  },
} as const satisfies Dimension;

/**
 * The score for not needing extensions 延期率得分, worth 10 points.
 *
 * Formula: `10 − 0.5 × 100 × max(0, rate − 15 %)`, not below 0, where `rate` is `extended ÷ tickets`, at most
 * 100 %; the same in every group. So 10 points up to 15 %, included, and none from 35 %, included.
 *
 * Evidence: recovered from annex 1 of October 2023, where all 55 rows obey it, those between 15 % and 35 % to the
 * last digit. Two rows have more extensions than tickets (7 on 3, 13 on 11) and print 100 %; that cap changes no score.
 *
 * @param metrics - `extended`: a count beside `tickets`, or `{ count, of }`, or percent text
 * @returns the score; from 0 to 10, both included
 * @throws {@link InputError} when a metric is missing or malformed, or its denominator is 0
 * @example
 * 韶山市, 125 of 461 tickets: 27.1149… %, 12.1149… percentage points above 15 %; 10 − 6.0574… = 3.9425…, published
 * as 3.94. From the printed 27.11 % it would be 3.945, so the rate is not rounded to two places first.
 * ```ts
 * import { extensionScore } from "hotline-scoring/xiangtan2023";
 *
 * extensionScore({ extended: 125, tickets: 461 }).points; // => 3.94
 * extensionScore({ extended: 7, tickets: 3 }).points; // => 0
 * ```
 */
export function extensionScore(
  metrics: Pick<Xiangtan2023Metrics, "extended"> & Partial<Pick<Xiangtan2023Metrics, "tickets">>,
): Score {
  return dimensionScore(alone(), extension.id, { metrics });
}

const alone = /* @__PURE__ */ only(extension);
