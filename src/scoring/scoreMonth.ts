import { soundScheme } from "../checking/checkedScheme.js";
import { type Outcome, valueOrThrow } from "../input/outcome.js";
import type { Adjustment, Month } from "../month/month.js";
import type { MonthResult, UnrankedUnit } from "../month/result.js";
import type { Scheme } from "../scheme/scheme.js";
import { adjustmentTest, uncountedAdjustments } from "./adjustmentSums.js";
import { withFiguresOfOthers } from "./figuresOfOthers.js";
import { uncountedNotices } from "./notices.js";
import { type OrderOfUnits, orderOfUnits, peerGroups } from "./peerGroups.js";
import { type PreparedScheme, preparedScheme } from "./preparedScheme.js";
import { readMonth, readMonthAs, type UnitReading } from "./readMonth.js";
import {
  refusedUnits,
  type ScoredApart,
  type UnitScores,
  unitScores,
  unitScoring,
} from "./unitScores.js";
import { type VerdictFinder, verdictFinder, verdictLists } from "./verdicts.js";

/** A month on its way from what was given to its result, step by step. */
export interface MonthSteps {
  readonly adjustments: readonly Adjustment[];
  readonly scores: UnitScores;
  readonly order: OrderOfUnits;
  readonly result: MonthResult;
  /** What was read of each unit, in the order given; none where it was not kept. */
  readonly readings: readonly UnitReading[];
}

/**
 * A month scored under a sound scheme, or its every problem: read, compared, scored, ranked, judged. What was read of the
 * units is kept where it is asked for.
 */
export function monthSteps(scheme: Scheme, input: unknown, keep?: "readings"): Outcome<MonthSteps> {
  const prepared = preparedScheme(scheme);
  const looksBack = keep === "readings" || prepared.looksBack;
  const read = looksBack ? scoredAfterReading(prepared, input) : scoredAsRead(prepared, input);
  if (!read.ok) return read;
  const { month, adjustments, scores, readings } = read.value;
  const order = orderOfUnits(prepared, scores);
  const verdictOf = verdictFinder(prepared, scores, order);
  const unranked = scores.unranked.map((one) => unrankedUnit(one, verdictOf));
  const lists = verdictLists(scheme, scores.scored, order);
  const [apart, others] = [true, false].map((isScored) =>
    unranked.filter(({ scored }) => (scored !== undefined) === isScored),
  ) as [UnrankedUnit[], UnrankedUnit[]];
  const counted = [...scores.scored, ...apart];
  const withScores = { scored: counted, unranked: others };
  const uncounted = uncountedAdjustments(adjustments, counted, prepared.layout);
  const isLookedAt = adjustmentTest(prepared.layout, scheme.groups);
  const notices = [
    ...scores.notices,
    ...uncountedNotices(uncounted, adjustments, withScores, isLookedAt),
  ];
  const result = {
    scheme: scheme.id,
    month,
    peerGroups: peerGroups(prepared, scores, order, verdictOf),
    unranked,
    ...(lists === undefined ? {} : { lists }),
    ...(uncounted.length === 0 ? {} : { uncounted }),
    ...(notices.length === 0 ? {} : { notices }),
    ...(scheme.notEncoded === undefined ? {} : { notEncoded: scheme.notEncoded }),
  };
  return { ok: true, value: { adjustments, scores, order, result, readings } };
}

/** A unit that is set apart, with what it came to where it is scored all the same. */
function unrankedUnit(
  one: UnrankedUnit | ScoredApart,
  verdictOf: VerdictFinder | undefined,
): UnrankedUnit {
  if (!("score" in one)) return one;
  const { unit, volume, ...scored } = one.score;
  const { code, reason } = one.apart;
  const verdict = verdictOf?.(one.score);
  return { unit, volume, as: "notRanked", code, reason, scored: { ...scored, ...verdict } };
}

/** A month whose units are read and scored. */
interface ScoredMonth {
  readonly month: string;
  readonly adjustments: readonly Adjustment[];
  readonly scores: UnitScores;
  readonly readings: readonly UnitReading[];
}

/** Each unit scored as soon as it is read, so that its figures need not outlive it, which is what makes large months fast. */
function scoredAsRead(prepared: PreparedScheme, input: unknown): Outcome<ScoredMonth> {
  const read = readMonthAs(prepared, input, unitScoring(prepared));
  if (!read.ok) return read;
  const { units, ...month } = read.value;
  const issues = refusedUnits(units);
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, value: { ...month, scores: unitScores(units, []), readings: [] } };
}

/** The units scored when all are read and compared, and what was read of them kept. */
function scoredAfterReading(prepared: PreparedScheme, input: unknown): Outcome<ScoredMonth> {
  const read = readMonth(prepared, input);
  const compared = read.ok ? withFiguresOfOthers(prepared, read.value) : read;
  if (!compared.ok) return compared;
  const { units, ...month } = compared.value;
  const outcomes = units.map(unitScoring(prepared));
  const issues = refusedUnits(outcomes);
  if (issues.length > 0) return { ok: false, issues };
  const readings = units.map((unit, index) => {
    const facts = outcomes[index]?.facts;
    return facts === undefined ? unit : { ...unit, facts };
  });
  return { ok: true, value: { ...month, scores: unitScores(outcomes, readings), readings } };
}

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
 * import { scoreMonth } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
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
 * import { tryScoreMonth } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * const outcome = tryScoreMonth(xiangtan2023, { month: "2023年10月", units: [] });
 * outcome.ok ? outcome.value : outcome.issues[0]?.message.zh; // => 'month：发现 "2023年10月"；应为形如 2023-10 的月份（也可为数月 2023-01/2023-04、季度 2023-Q3、年度 2023）。'
 * ```
 */
export function tryScoreMonth<S extends Scheme>(
  scheme: S,
  month: Month<NoInfer<S>>,
): Outcome<MonthResult<S>> {
  const sound = soundScheme(scheme);
  if (!sound.ok) return sound;
  const scored = monthSteps(sound.value, month);
  return scored.ok ? { ok: true, value: scored.value.result as unknown as MonthResult<S> } : scored;
}
