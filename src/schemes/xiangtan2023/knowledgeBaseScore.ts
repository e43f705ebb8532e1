import type { Score } from "../../month/result.js";
import type { Dimension } from "../../scheme/dimension.js";
import { dimensionScore } from "../../scoring/dimensionScore.js";
import { only } from "./basis.js";
import type { Xiangtan2023Metrics } from "./schemeType.js";

export const knowledgeBase = {
  id: "knowledgeBase",
  name: { zh: "知识库建设", en: "Knowledge base" },
  wording: {
    zh: "满分20分，按评定分计",
    en: "Up to 20 points, as awarded",
  },
  fullMarks: "20",
  measure: { given: "knowledgeBase" },
  rule: { kind: "given" },
  evidence: {
    zh: "2023年10月附件1只列得分（20、19.3、19、18、17、10），未见可供计算的指标",
    en: "Annex 1 of October 2023 prints the points only (20, 19.3, 19, 18, 17, 10), and no figure they would follow from",
  },
} as const satisfies Dimension;

/**
 * The score for keeping up the knowledge base 知识库建设得分, worth 20 points.
 *
 * Formula: the points awarded, not below 0; more than 20 are refused.
 *
 * Evidence: annex 1 of October 2023 prints these points and no figure they would follow from, so they are taken as
 * awarded.
 *
 * @param metrics - `knowledgeBase`: the points awarded
 * @returns the score; from 0 to 20, both included
 * @throws {@link InputError} when the points are missing, malformed or above 20
 * @example
 * ```ts
 * import { knowledgeBaseScore } from "hotline-scoring/xiangtan2023";
 *
 * knowledgeBaseScore({ knowledgeBase: "19.3" }).points; // => 19.3
 * ```
 */
export function knowledgeBaseScore(metrics: Pick<Xiangtan2023Metrics, "knowledgeBase">): Score {
  return dimensionScore(alone(), knowledgeBase.id, { metrics });
}

const alone = /* @__PURE__ */ only(knowledgeBase);
