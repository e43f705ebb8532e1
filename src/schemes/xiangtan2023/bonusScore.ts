import type { Points } from "../../month/metricValue.js";
import type { Score } from "../../month/result.js";
import type { Dimension } from "../../scheme/dimension.js";
import { dimensionScore } from "../../scoring/dimensionScore.js";
import { only } from "./basis.js";

export const bonus = {
  id: "bonus",
  name: { zh: "加分项", en: "Bonus" },
  wording: {
    zh: "当月加减分项明细所列全部加分之和，最高计5分",
    en: "The sum of all bonuses on the month's list, at most 5 points",
  },
  fullMarks: "5",
  extra: true,
  measure: { adjustments: "bonus" },
  rule: { kind: "sum", start: "0" },
  evidence: {
    zh: "2023年10月附件1、附件2：10家有加分；雨湖区人民政府附件2列4分、0.5分，附件1只计4分，其余9家两表一致；上限据表头“加分项（5分）”",
    en: "Annexes 1 and 2 of October 2023: ten units have a bonus; for 雨湖区 annex 2 lists 4 + 0.5 where annex 1 has 4, and for the other nine they agree; the cap is taken from the heading 加分项（5分）",
  },
} as const satisfies Dimension;

/**
 * The bonus 加分项得分, at most 5 points.
 *
 * Formula: `the sum of the bonuses`, not above 5. Deductions do not count here.
 *
 * Evidence: recovered from annexes 1 and 2 of October 2023. They agree for every unit but 雨湖区, for which annex 2
 * lists 4 + 0.5 and annex 1 has 4. No unit came to more than 5: the cap is taken from the heading 加分项（5分）.
 *
 * @param adjustments - the points of each of the unit's adjustments; those below 0 are ignored
 * @returns the score; from 0 to 5, both included
 * @throws {@link InputError} when an amount of points is malformed or 0
 * @example
 * ```ts
 * import { bonusScore } from "hotline-scoring/xiangtan2023";
 *
 * bonusScore(["2"]).points; // => 2
 * bonusScore(["4", "0.5", "2"]).points; // => 5
 * bonusScore(["-1"]).points; // => 0
 * ```
 */
export function bonusScore(adjustments: readonly Points[]): Score {
  return dimensionScore(alone(), bonus.id, { adjustments });
}

const alone = /* @__PURE__ */ only(bonus);
