import { oncePerScheme, soundScheme } from "../checking/checkedScheme.js";
import { type InputIssue, inputIssue } from "../input/issue.js";
import { type Outcome, valueOrThrow } from "../input/outcome.js";
import type { Adjustment } from "../month/month.js";
import type { UnitScore, UnrankedUnit } from "../month/result.js";
import type { Unit } from "../month/unit.js";
import type { Scheme } from "../scheme/scheme.js";
import { needsOthers } from "./figuresOfOthers.js";
import { layoutOf } from "./layout.js";
import { prepared } from "./preparedScheme.js";
import { readMonthAs } from "./readMonth.js";
import { refusedUnits, unitScores, unitScoring } from "./unitScores.js";

/**
 * One unit scored 单位得分: its tier, the score of each dimension, and the total; a rank it has only among others.
 *
 * @param scheme - the rules
 * @param unit - the unit with its metrics
 * @param adjustments - its bonuses and deductions
 * @returns the unit's scores
 * @throws {@link InputError} with every problem; places begin with `units[0]` and `adjustments[…]`, as in a month of
 * this unit alone; also when the scheme sets the unit apart for want of data, or looks at other units as well
 * @example
 * ```ts
 * import { scoreUnit } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * const office = scoreUnit(xiangtan2023, {
 *   id: "市交通局", name: "市交通局", group: "department",
 *   metrics: { tickets: 150, completedOnTime: 150, extended: 31, contacted: 150,
 *              systemSatisfaction: "50%", spotCheckSatisfaction: "80%", rejections: 4, knowledgeBase: 20 },
 * });
 * office.tier; // => "A"
 * office.scores.extension.points; // => 7.17
 * office.total.points; // => 85.17
 * ```
 */
export function scoreUnit<S extends Scheme>(
  scheme: S,
  unit: Unit<NoInfer<S>>,
  adjustments: readonly Adjustment[] = [],
): UnitScore<S> {
  return valueOrThrow(tryScoreUnit(scheme, unit, adjustments));
}

/**
 * {@link scoreUnit} without throwing.
 *
 * @param scheme - the rules
 * @param unit - the unit with its metrics
 * @param adjustments - its bonuses and deductions
 * @returns `{ ok: true, value }` with the scores, or `{ ok: false, issues }` with every problem
 * @example
 * ```ts
 * import { parseScheme, tryScoreUnit } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * const scheme = parseScheme(JSON.parse(JSON.stringify(xiangtan2023)));
 * const outcome = tryScoreUnit(scheme, { id: "x", name: "某局", group: "department", metrics: {} });
 * outcome.ok ? 0 : outcome.issues.length; // => 8
 * ```
 */
export function tryScoreUnit<S extends Scheme>(
  scheme: S,
  unit: Unit<NoInfer<S>>,
  adjustments: readonly Adjustment[] = [],
): Outcome<UnitScore<S>> {
  const sound = soundScheme(scheme);
  if (!sound.ok) return sound;
  const ready = preparedAlone(sound.value);
  const { layout, scheme: alone } = ready;
  if (layout.relatives.length > 0) return { ok: false, issues: needsOthers(layout) };
  const month = { month: alone.from, units: [unit], adjustments };
  const read = readMonthAs(ready, month, unitScoring(ready));
  if (!read.ok) return read;
  const issues = refusedUnits(read.value.units);
  if (issues.length > 0) return { ok: false, issues };
  const { scored, unranked } = unitScores(read.value.units, []);
  const [one] = scored;
  return one === undefined
    ? { ok: false, issues: unranked.flatMap((one) => ("score" in one ? [] : [notScored(one)])) }
    : { ok: true, value: one as UnitScore as UnitScore<S> };
}

/** A scheme for a unit by itself: whether it would be ranked is of no matter, nor is what depends on a rank. */
const preparedAlone = /* @__PURE__ */ oncePerScheme((scheme) => {
  const { minimumVolume: _, setApart: __, ...ranking } = scheme.ranking;
  const alone = { ...scheme, ranking };
  return prepared(
    alone,
    layoutOf(alone, (path) => path.startsWith("dimensions[") || path.startsWith("total.")),
  );
});

function notScored({ unit, reason }: UnrankedUnit): InputIssue {
  const allowed = {
    zh: "可以计分的单位",
    en: "a unit that is scored",
  };
  return inputIssue("noData", "units[0]", reason, allowed, unit.name);
}
