import type { Text } from "hotline-scoring";

/** What the steps of a rule are called that stand as equations of their own. */
export const stepNames: Readonly<Record<string, Text>> = {
  shortfall: { zh: "差距", en: "shortfall" },
  ahead: { zh: "超出", en: "ahead" },
  behind: { zh: "不足", en: "behind" },
  share: { zh: "比例", en: "share" },
  gained: { zh: "加分", en: "gained" },
  lost: { zh: "扣分", en: "lost" },
};
