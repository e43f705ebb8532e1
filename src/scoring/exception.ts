import type { Fraction } from "../exact/fraction.js";
import type { ScoreException } from "../model/monthResult.js";
import type { Text } from "../model/text.js";

/** @internal points that no rule settled, and what did */
export interface Exception {
  readonly points: Fraction;
  readonly exception: ScoreException;
}

const effects: Record<ScoreException["effect"], Text> = {
  fullMarks: { zh: "按满分计", en: "full marks" },
  zero: { zh: "按0分计", en: "0 points" },
  leaveOut: { zh: "不计入总得分", en: "left out of the total" },
};

/** @internal */
export function exceptionForNoData(effect: ScoreException["effect"], points: Fraction): Exception {
  const { zh, en } = effects[effect];
  const reason = { zh: `无数据，按方案${zh}`, en: `no data, so by the scheme ${en}` };
  return { points, exception: { kind: "noData", effect, reason } };
}

/** @internal settled by the condition at a place in the list, counted from 1 */
export function exceptionByCondition(
  effect: "zero" | "fullMarks",
  points: Fraction,
  number: number,
): Exception {
  const { zh, en } = effects[effect];
  const reason = {
    zh: `符合方案的第${number}项特别规定，${zh}`,
    en: `condition ${number} of the scheme holds, so ${en}`,
  };
  return { points, exception: { kind: "condition", effect, reason } };
}
