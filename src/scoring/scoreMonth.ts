import type { Month } from "../model/month.js";
import type { MonthResult } from "../model/monthResult.js";
import { type Outcome, valueOrThrow } from "../model/outcome.js";
import type { Scheme } from "../model/scheme.js";
import { monthResult, scoredUnits } from "./scoredMonth.js";
import { soundScheme } from "./soundScheme.js";

/**
 * A month scored 月度考核: every unit's scores, total, tier and rank.
 *
 * Each dimension is scored by its rules, unless a condition settles it, and held within its floor and cap; the exact
 * scores are added, scaled first where a dimension is left out and the scheme says so, and the sum is rounded once; each
 * unit is put in its tier by ticket volume and ranked by its total and the tie-breakers. Whether the month is one that the
 * scheme was in force in is not asked: `schemeFor` picks the scheme of a month.
 *
 * @param scheme - the rules
 * @param month - the units with their metrics, and the adjustments granted
 * @returns the peer groups in the scheme's order, their units in published order; the units set apart, each with the
 * reason; the lists; the adjustments that no dimension counts; and the clauses that the scheme does not encode
 * @throws {@link InputError} with every problem of the scheme, or else of the month; then nothing is scored
 * @example
 * ```ts
 * import { scoreMonth, xiangtan2023 } from "hotline-scoring";
 *
 * const result = scoreMonth(xiangtan2023, {
 *   month: "2023-10",
 *   units: [
 *     { id: "人社局", name: "市人社局", group: "department",
 *       metrics: { tickets: 245, completedOnTime: 245, extended: 12, contacted: 245,
 *                  systemSatisfaction: { count: 19, of: 36 }, spotCheckSatisfaction: "100%",
 *                  rejections: 1, knowledgeBase: "20" } },
 *   ],
 *   adjustments: [{ unit: "人社局", category: "工作配合", points: "2", reason: "在线咨询反馈快" }],
 * });
 * const unit = result.peerGroups[0]?.units[0];
 * unit?.rank; // => 1
 * unit?.tier; // => "A"
 * unit?.scores.satisfaction.points; // => 20.69
 * unit?.scores.satisfaction.exact; // => 745/36
 * unit?.total.points; // => 97.19
 * ```
 */
export function scoreMonth<S extends Scheme>(scheme: S, month: Month<NoInfer<S>>): MonthResult<S> {
  return valueOrThrow(tryScoreMonth(scheme, month));
}

/**
 * {@link scoreMonth} without throwing.
 *
 * @param scheme - the rules
 * @param month - the units with their metrics, and the adjustments granted
 * @returns `{ ok: true, value }` with the result, or `{ ok: false, issues }` with every problem
 * @example
 * ```ts
 * import { tryScoreMonth, xiangtan2023 } from "hotline-scoring";
 *
 * const outcome = tryScoreMonth(xiangtan2023, { month: "2023年10月", units: [] });
 * outcome.ok ? outcome.value : outcome.issues[0]?.message.zh; // => 'month：发现 "2023年10月"；应为形如 2023-10 的月份。'
 * ```
 */
export function tryScoreMonth<S extends Scheme>(
  scheme: S,
  month: Month<NoInfer<S>>,
): Outcome<MonthResult<S>> {
  const sound = soundScheme(scheme);
  if (!sound.ok) return sound;
  const scored = scoredUnits(sound.value, month);
  if (!scored.ok) return scored;
  return { ok: true, value: monthResult(sound.value, scored.value) as MonthResult<S> };
}
