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

/** What the values of a rule are called that differ from group to group, in formulas of a dimension. */
export const termNames: Readonly<Record<string, Text>> = {
  target: { zh: "目标值", en: "target" },
  each: { zh: "每件分值", en: "points each" },
};
