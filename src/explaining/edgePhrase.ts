import type { Text } from "../model/text.js";
import type { EdgeWord } from "../rules/edges.js";

/** @internal what the words for an edge are called */
export const edgeWords: Record<EdgeWord, Text> = {
  from: { zh: "达到", en: "from" },
  above: { zh: "高于", en: "above" },
  to: { zh: "不超过", en: "up to" },
  below: { zh: "低于", en: "below" },
};
