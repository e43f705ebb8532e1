import type { Score } from "../../month/result.js";
import type { Dimension } from "../../scheme/dimension.js";
import { dimensionScore } from "../../scoring/dimensionScore.js";
import { only } from "./basis.js";
import type { Xiangtan2023Group, Xiangtan2023Metrics } from "./schemeType.js";

export const satisfaction = {
  id: "satisfaction",
  name: { zh: "回访满意率", en: "Callback satisfaction" },
  wording: {
    zh: "回访满意率取系统满意率与抽查回访满意率的算术平均值；县市区、园区（示范区）达到80%的，市直、驻潭单位和企事业单位达到85%的，得满分25分；未达到的，每低1个百分点扣0.5分（不足1个百分点的按比例扣分），扣完为止",
    en: "25 points when the mean of system and spot-check satisfaction reaches 80 % (counties, parks) or 85 % (departments, enterprises); below it, 0.5 points less for each percentage point, in proportion for part of one, not below 0",
  },
  fullMarks: "25",
  measure: { mean: ["systemSatisfaction", "spotCheckSatisfaction"] },
  rule: {
    kind: "slope",
    better: "higher",
    target: { byGroup: { county: "80%", park: "80%", department: "85%", enterprise: "85%" } },
    perPercentagePoint: "0.5",
  },
  evidence: {
    zh: "2023年10月附件1全部55行；满意率只列百分数，其中5行须还原为列示相同的最简单比值（如52.78%还原为19/36）计算，得分和总得分才与通报一致",
    en: "All 55 rows of annex 1, October 2023; satisfaction is printed as a percentage only, and five rows agree with their printed score and total only by the simplest fraction that prints the same (19/36 for 52.78 %)",
  },
} as const satisfies Dimension;

/**
 * The score for callback satisfaction 回访满意率得分, worth 25 points.
 *
 * Formula: `25 − 0.5 × 100 × max(0, target − mean)`, not below 0, where `mean` is the mean of system satisfaction
 * 系统满意率 and spot-check satisfaction 抽查回访满意率.
 *
 * | group 组别 | target, included |
 * |---|---|
 * | county 县市区, park 园区 | 80 % |
 * | department 市直、驻潭单位, enterprise 企事业单位 | 85 % |
 *
 * Evidence: recovered from annex 1 of October 2023, where all 55 rows obey it. The table prints both rates as
 * percentages only. For five rows the percentage must be read as the simplest fraction that prints the same: 19/36 for
 * 52.78 % (市人社局), 8/17 for 47.06 % (移动) and 8/13 for 61.54 % (城发集团), without which the score is wrong; 23/36 for
 * 63.89 % (韶山市) and 5/9 for 55.56 % (市文旅广体局), without which only the total is.
 *
 * @param metrics - both rates, each as `{ count, of }` or percent text; at most 100 %
 * @param group - the unit's group, which sets the target
 * @returns the score; from 0 to 25, both included
 * @throws {@link InputError} when a rate is missing, malformed, above 100 % or has a denominator of 0, or the group unknown
 * @example
 * 市人社局: the mean of 19/36 and 100 % is 76.3888… %, 8.6111… percentage points below 85 %; 25 − 4.3055… =
 * 20.6944…, published as 20.69. From the printed 52.78 % it would be 20.695, published as 20.70.
 * ```ts
 * import { satisfactionScore } from "hotline-scoring/xiangtan2023";
 *
 * const callers = { systemSatisfaction: { count: 19, of: 36 }, spotCheckSatisfaction: "100%" };
 * satisfactionScore(callers, "department").points; // => 20.69
 * satisfactionScore(callers, "department").exact; // => 745/36
 * satisfactionScore(callers, "county").points; // => 23.19
 * ```
 */
export function satisfactionScore(
  metrics: Pick<Xiangtan2023Metrics, "systemSatisfaction" | "spotCheckSatisfaction">,
  group: Xiangtan2023Group,
): Score {
  return dimensionScore(alone(), satisfaction.id, { metrics, group });
}

const alone = /* @__PURE__ */ only(satisfaction);
