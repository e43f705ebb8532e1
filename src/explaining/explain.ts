import { soundScheme } from "../checking/checkedScheme.js";
import { foundText, inputIssue } from "../input/issue.js";
import { type Outcome, valueOrThrow } from "../input/outcome.js";
import type { Month } from "../month/month.js";
import type { Scheme } from "../scheme/scheme.js";
import { monthWorkings } from "./explainMonth.js";
import type { Working } from "./working.js";

/**
 * Why a unit's numbers are what they are 计算过程: for each dimension the metrics used, each step with its operands and exact
 * value, the wording and the evidence of the rule, and where it was rounded; then the total, the tier with how far the
 * volume is from its edges, and the rank with its neighbours.
 *
 * The score and its working are one evaluation of one formula: the unit's scores are worked out by the very steps that
 * the working lists. `explanationText` puts it in sentences, `spreadsheetFormula` in a formula.
 *
 * @param scheme - the rules
 * @param month - the units with their metrics, and the adjustments granted
 * @param unitId - the id of one of the units
 * @returns the working, plain JSON; of a unit that is set apart, why it is
 * @throws {@link InputError} with every problem of the scheme, or else of the month; also when no unit has the id
 * @example
 * ```ts
 * import { explain } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * const working = explain(xiangtan2023, {
 *   month: "2023-10",
 *   units: [
 *     { id: "人社局", name: "市人社局", group: "department",
 *       metrics: { tickets: 245, completedOnTime: 245, extended: 12, contacted: 245,
 *                  systemSatisfaction: { count: 19, of: 36 }, spotCheckSatisfaction: "100%",
 *                  rejections: 1, knowledgeBase: "20" } },
 *   ],
 * }, "人社局");
 * const satisfaction = "dimensions" in working ? working.dimensions[3] : undefined;
 * satisfaction?.points; // => "20.69"
 * satisfaction?.parts[0]?.steps.find(({ name }) => name === "shortfall")?.exact; // => "31/360"
 * ```
 */
export function explain<S extends Scheme>(
  scheme: S,
  month: Month<NoInfer<S>>,
  unitId: string,
): Working {
  return valueOrThrow(tryExplain(scheme, month, unitId));
}

/**
 * {@link explain} without throwing.
 *
 * @param scheme - the rules
 * @param month - the units with their metrics, and the adjustments granted
 * @param unitId - the id of one of the units
 * @returns `{ ok: true, value }` with the working, or `{ ok: false, issues }` with every problem
 * @example
 * ```ts
 * import { tryExplain } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * const outcome = tryExplain(xiangtan2023, { month: "2023-10", units: [] }, "人社局");
 * outcome.ok ? "" : outcome.issues[0]?.path; // => "unitId"
 * ```
 */
export function tryExplain<S extends Scheme>(
  scheme: S,
  month: Month<NoInfer<S>>,
  unitId: string,
): Outcome<Working> {
  const sound = soundScheme(scheme);
  if (!sound.ok) return sound;
  const workings = monthWorkings(sound.value, month);
  if (!workings.ok) return workings;
  const working = workings.value.of(unitId);
  return working === undefined
    ? { ok: false, issues: [inputIssue("unknownName", "unitId", foundText(unitId), idOfUnit)] }
    : { ok: true, value: working };
}

const idOfUnit = { zh: "当月某一单位的 id", en: "the id of one of the month's units" };
