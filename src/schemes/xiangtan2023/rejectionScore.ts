import type { Score } from "../../month/result.js";
import type { Dimension } from "../../scheme/dimension.js";
import { dimensionScore } from "../../scoring/dimensionScore.js";
import { only } from "./basis.js";
import type { Xiangtan2023Group, Xiangtan2023Metrics } from "./schemeType.js";

export const rejection = {
  id: "rejection",
  name: { zh: "工单驳回", en: "Rejected tickets" },
  wording: {
    zh: "满分10分；工单每被驳回1件，县市区、园区（示范区）扣0.2分，市直、驻潭单位和企事业单位扣0.5分，扣完为止",
    en: "10 points, minus 0.2 (counties, parks) or 0.5 (departments, enterprises) for each rejected ticket, not below 0",
  },
  fullMarks: "10",
  measure: { count: "rejections" },
  rule: {
    kind: "perItem",
    each: { byGroup: { county: "0.2", park: "0.2", department: "0.5", enterprise: "0.5" } },
  },
  evidence: {
    zh: "2023年10月附件1全部55行，如湘潭经开区管委会12件得7.6分、市市场监管局7件得6.5分；各单位均未扣至0分，“扣完为止”系推定",
    en: "All 55 rows of annex 1, October 2023, such as 湘潭经开区 (12 rejections: 7.6 points) and 市市场监管局 (7: 6.5); no unit came near 0, and the floor is assumed",
  },
} as const satisfies Dimension;

/**
 * The score for not having tickets rejected 工单驳回得分, worth 10 points.
 *
 * Formula: `10 − each × rejections`, not below 0.
 *
 * | group 组别 | each |
 * |---|---|
 * | county 县市区, park 园区 | 0.2 |
 * | department 市直、驻潭单位, enterprise 企事业单位 | 0.5 |
 *
 * Evidence: recovered from annex 1 of October 2023, where all 55 rows obey it. No unit had enough rejections to show
 * the floor: that it is 0 is assumed. The bulletin does not define its 驳回总量; the figure is taken as printed.
 *
 * @param metrics - `rejections`: 驳回总量 as printed; a whole number from 0
 * @param group - the unit's group, which sets the loss for each
 * @returns the score; from 0 to 10, both included
 * @throws {@link InputError} when the count is missing or no whole number from 0, or the group unknown
 * @example
 * 湘潭经开区, a park with 12 rejections: 10 − 12 × 0.2 = 7.6.
 * ```ts
 * import { rejectionScore } from "hotline-scoring/xiangtan2023";
 *
 * rejectionScore({ rejections: 12 }, "park").points; // => 7.6
 * rejectionScore({ rejections: 7 }, "department").points; // => 6.5
 * ```
 */
export function rejectionScore(
  metrics: Pick<Xiangtan2023Metrics, "rejections">,
  group: Xiangtan2023Group,
): Score {
  return dimensionScore(alone(), rejection.id, { metrics, group });
}

const alone = /* @__PURE__ */ only(rejection);
