import { soundScheme } from "../checking/checkedScheme.js";
import type { Operations, OperationsOf } from "../exact/operations.js";
import { type Outcome, valueOrThrow } from "../input/outcome.js";
import type { Month } from "../month/month.js";
import type { MonthResult, UnrankedUnit } from "../month/result.js";
import type { Scheme } from "../scheme/scheme.js";
import { onceForEach } from "../words/byKey.js";
import { uncountedAdjustments } from "./adjustmentSums.js";
import { addRelativeFigures, relativeRefusals } from "./figuresOfOthers.js";
import { type Facts, type Layout, layoutOf } from "./layout.js";
import { candidateOrder, type FactsOf, peerGroups } from "./peerGroups.js";
import { type MonthReading, monthReading, type UnitReading } from "./readMonth.js";
import { belowMinimum, type Candidate, unitScorer } from "./unitScores.js";
import { setVerdicts, verdictLists } from "./verdicts.js";

/** @internal the units of a month scored, those that are not set apart still to be ranked */
export interface Scored extends MonthReading<Candidate | UnrankedUnit> {
  readonly layout: Layout;
  readonly factsOf: FactsOf;
}

/** @internal */
export interface ScoringOptions {
  /** The operations that the formulas of a unit go by. */
  readonly operationsOf?: OperationsOf;
  /** Told of each unit as it was read, with what came of it. */
  readonly watch?: (reading: UnitReading, scored: Candidate | UnrankedUnit) => void;
}

/** @internal the units of a month under a sound scheme, or the month's every problem */
export function scoredUnits(
  scheme: Scheme,
  input: unknown,
  { operationsOf, watch }: ScoringOptions = {},
): Outcome<Scored> {
  const layout = layoutOf(scheme);
  const scoreBy = onceForEach((by: Operations) => unitScorer(scheme, layout, by));
  const factsOf = new Map<Candidate, Facts>();
  const looksBack = asksForFacts(scheme);
  const use = (reading: UnitReading): Candidate | UnrankedUnit => {
    const result = reading.setApart
      ? belowMinimum(reading.unit, reading.volume, scheme.ranking.minimumVolume as number)
      : scoreBy(reading.by)(reading);
    if (looksBack && "scores" in result) factsOf.set(result, reading.facts);
    watch?.(reading, result);
    return result;
  };
  const scored = (reading: MonthReading<Candidate | UnrankedUnit>): Outcome<Scored> => ({
    ok: true,
    value: { ...reading, layout, factsOf },
  });
  if (layout.relatives.length === 0) {
    const read = monthReading(scheme, layout, input, use, operationsOf);
    return read.ok ? scored(read.value) : read;
  }
  // what follows from other units can be known only when all are read
  const read = monthReading(scheme, layout, input, (reading) => reading, operationsOf);
  if (!read.ok) return read;
  const { units } = read.value;
  addRelativeFigures(scheme, layout, units);
  const issues = relativeRefusals(layout, units);
  return issues.length > 0
    ? { ok: false, issues }
    : scored({ ...read.value, units: units.map(use) });
}

function asksForFacts({ ranking, verdicts }: Scheme): boolean {
  return (ranking.tieBreakers ?? verdicts?.flags) !== undefined;
}

/** @internal the units ranked, with all that is said of them */
export function monthResult(
  scheme: Scheme,
  { month, units, adjustments, layout, factsOf }: Scored,
): MonthResult {
  const candidates = units.filter((unit) => "scores" in unit);
  const orderOfUnits = candidateOrder(scheme, layout, factsOf);
  const ranked = peerGroups(scheme, candidates, orderOfUnits);
  setVerdicts(scheme, layout, candidates, orderOfUnits, factsOf);
  const lists = verdictLists(scheme, candidates, orderOfUnits);
  const uncounted =
    adjustments.length === 0 ? [] : uncountedAdjustments(adjustments, candidates, layout);
  const { notEncoded } = scheme;
  return {
    scheme: scheme.id,
    month,
    peerGroups: ranked,
    unranked: units.filter((unit) => "reason" in unit),
    ...(lists === undefined ? {} : { lists }),
    ...(uncounted.length === 0 ? {} : { uncounted }),
    ...(notEncoded === undefined ? {} : { notEncoded }),
  };
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
