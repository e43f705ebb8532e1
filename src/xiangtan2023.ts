// hotline-scoring/xiangtan2023: the scheme of 湘潭 2023, and a function for each of its dimensions.

export type {
  Xiangtan2023,
  Xiangtan2023Dimension,
  Xiangtan2023Group,
  Xiangtan2023MetricDefinitions,
  Xiangtan2023Metrics,
} from "./schemes/xiangtan2023/schemeType.js";
export { onTimeCompletionScore } from "./schemes/xiangtan2023/onTimeCompletionScore.js";
export { extensionScore } from "./schemes/xiangtan2023/extensionScore.js";
export { contactScore } from "./schemes/xiangtan2023/contactScore.js";
export { satisfactionScore } from "./schemes/xiangtan2023/satisfactionScore.js";
export { rejectionScore } from "./schemes/xiangtan2023/rejectionScore.js";
export { knowledgeBaseScore } from "./schemes/xiangtan2023/knowledgeBaseScore.js";
export { cooperationScore } from "./schemes/xiangtan2023/cooperationScore.js";
export { bonusScore } from "./schemes/xiangtan2023/bonusScore.js";
export { xiangtan2023 } from "./schemes/xiangtan2023/xiangtan2023.js";
