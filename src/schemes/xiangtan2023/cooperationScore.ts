import type { Points } from "../../month/metricValue.js";
import type { Score } from "../../month/result.js";
import type { Dimension } from "../../scheme/dimension.js";
import { dimensionScore } from "../../scoring/dimensionScore.js";
import { only } from "./basis.js";

export const cooperation = {
  id: "cooperation",
  name: { zh: "工作配合", en: "Cooperation" },
  wording: {
    zh: "基础分5分，扣除当月加减分项明细所列全部扣分（不论类别），扣完为止",
    en: "5 points, minus all deductions on the month's list whatever their category, not below 0",
  },
  fullMarks: "5",
  measure: { adjustments: "deduction" },
  rule: { kind: "sum", start: "5" },
  evidence: {
    zh: "2023年10月附件1、附件2：湘潭新奥燃气公司扣2分得3分，湘潭经开区管委会扣1分得4分，电信湘潭分公司扣5分得0分，其余52家无扣分，均得5分；扣分均未超过5分，“扣完为止”系推定",
    en: "Annexes 1 and 2 of October 2023: 新奥燃气 lost 2 points and has 3, 湘潭经开区 lost 1 and has 4, 电信 lost 5 and has 0, the other 52 units lost none and have 5; no unit lost more than 5, and the floor is assumed",
  },
} as const satisfies Dimension;

/**
 * The score for cooperation 工作配合得分, worth 5 points.
 *
 * Formula: `5 + the sum of the deductions`, not below 0. Bonuses do not count here.
 *
 * Evidence: recovered from annexes 1 and 2 of October 2023. All three deductions, each of another category
 * (知识库建设, 疑难工单, 工单办理), come off these 5 points.
 *
 * @param adjustments - the points of each of the unit's adjustments; those above 0 are ignored
 * @returns the score; from 0 to 5, both included
 * @throws {@link InputError} when an amount of points is malformed or 0
 * @example
 * 新奥燃气, one deduction of 2: 5 − 2 = 3.
 * ```ts
 * import { cooperationScore } from "hotline-scoring/xiangtan2023";
 *
 * cooperationScore(["-2"]).points; // => 3
 * cooperationScore([]).points; // => 5
 * cooperationScore(["-5", "-1"]).points; // => 0
 * ```
 */
export function cooperationScore(adjustments: readonly Points[]): Score {
  return dimensionScore(alone(), cooperation.id, { adjustments });
}

const alone = /* @__PURE__ */ only(cooperation);
