import { ExactFraction, type Fraction, ZERO } from "../exact/fraction.js";
import type { Operations } from "../exact/operations.js";
import { type InputIssue, inputIssue } from "../input/issue.js";
import type { Score, UnitScore, UnrankedUnit } from "../month/result.js";
import type { UnitIdentity } from "../month/unit.js";
import { onceForEach, onceMade } from "../words/byKey.js";
import type { Text } from "../words/text.js";
import type { Apart } from "./apart.js";
import type { Held, Settled } from "./exception.js";
import type { Facts } from "./layout.js";
import { type HeldScore, type HeldValues, unitNotices } from "./notices.js";
import type { PreparedScheme } from "./preparedScheme.js";
import { scoreOf } from "./publishedScore.js";
import type { UnitReading } from "./readMonth.js";
import { stateNoData } from "./refusals.js";
import { scoredDimensions } from "./scoredDimensions.js";
import {
  type DimensionPlan,
  type FigurePlan,
  type GroupPlan,
  type ScoringPlan,
  TOTAL_STEP,
} from "./scoringPlan.js";

/** A unit that is set apart for want of data, of one dimension or of all. */
function withoutData(unit: UnitIdentity, volume: number, dimension?: Text): UnrankedUnit {
  const reason =
    dimension === undefined
      ? {
          zh: "有分值的考核指标均无数据，无法折算总得分，不参与排名",
          en: "no data for any dimension that has full marks, so the total cannot be scaled",
        }
      : {
          zh: `“${dimension.zh}”无数据，方案规定不参与排名`,
          en: `no data for "${dimension.en}", so by the scheme not ranked`,
        };
  return { unit, volume, as: "notScored", code: "noData", reason };
}

/** What came of a unit, and where it was held. */
export interface UnitOutcome {
  readonly one: UnitScore | UnrankedUnit;
  readonly held: HeldValues;
  /** Why it is not ranked or not published, though it is scored. */
  readonly apart?: Apart | undefined;
  /** Its facts with its scores, where the scheme looks at scores. */
  readonly facts?: Facts | undefined;
  /** What lacks data that the scheme does not do without: a dimension, or the total. */
  readonly refusedBy?: Text | undefined;
}

/** The units that cannot be scored, as problems of the month. */
export function refusedUnits(units: readonly UnitOutcome[]): InputIssue[] {
  const issues: InputIssue[] = [];
  for (let index = 0; index < units.length; index += 1) {
    const { one, refusedBy } = units[index] as UnitOutcome;
    if (refusedBy === undefined) continue;
    const found = { zh: `“${refusedBy.zh}”无数据`, en: `no data for "${refusedBy.en}"` };
    const unsaid = stateNoData("没有数据时", "it without data");
    const allowed = {
      zh: `有数据（${unsaid.zh}）`,
      en: `data for it (${unsaid.en})`,
    };
    issues.push(inputIssue("noData", `units[${index}]`, found, allowed, one.unit.name));
  }
  return issues;
}

/** The units of a month, scored or set apart, each in the order given. */
export interface UnitScores {
  /** Those that are ranked. */
  readonly scored: readonly UnitScore[];
  /** Those that are not: without scores, or scored all the same. */
  readonly unranked: readonly (UnrankedUnit | ScoredApart)[];
  /** Why a unit that is ranked is not published; undefined where it is. */
  readonly unpublished: (one: UnitScore) => Apart | undefined;
  /** What was read of a unit, where it was kept. */
  readonly readingOf: (one: UnitScore | UnrankedUnit) => UnitReading | undefined;
  /** What tie-breakers and flags go by; nothing where the scheme has none. */
  readonly factsOf: (score: UnitScore) => Facts;
  /** What was accepted of the units and deserves a look. */
  readonly notices: readonly InputIssue[];
}

/** A unit that is scored, and set apart unranked. */
export interface ScoredApart {
  readonly score: UnitScore;
  readonly apart: Apart;
}

/** The units of a month by what came of them, with the readings that were kept. */
export function unitScores(
  units: readonly UnitOutcome[],
  kept: readonly UnitReading[],
): UnitScores {
  const scored: UnitScore[] = [];
  const unranked: (UnrankedUnit | ScoredApart)[] = [];
  const notices: InputIssue[] = [];
  const hidden = new Map<UnitScore, Apart>();
  for (const [index, { one, held, apart }] of units.entries()) {
    if (held !== WITHIN) notices.push(...unitNotices(one.unit, index, held));
    if ("reason" in one) unranked.push(one);
    else if (apart?.as === "notRanked") unranked.push({ score: one, apart });
    else scored.push(one);
    if (apart?.as === "notPublished" && !("reason" in one)) hidden.set(one, apart);
  }
  const readings = onceMade(() => new Map(kept.map((reading) => [reading.unit, reading])));
  const readingOf: UnitScores["readingOf"] = ({ unit }) => readings().get(unit);
  const factsOf: UnitScores["factsOf"] = (score) => readingOf(score)?.facts ?? [];
  const unpublished: UnitScores["unpublished"] = (score) => hidden.get(score);
  return { scored, unranked, unpublished, readingOf, factsOf, notices };
}

/** Of a unit that was held nowhere: most units are such. */
const WITHIN: HeldValues = Object.freeze({ scores: [], rates: [] });

/** Scores the units of a month, each by its own operations. */
export function unitScoring({
  planBy,
}: Pick<PreparedScheme, "planBy">): (reading: UnitReading) => UnitOutcome {
  const scorerBy = onceForEach((by: Operations) => unitScorer(planBy(by)));
  return (reading) => scorerBy(reading.by)(reading);
}

/** Scores a unit by a plan. */
export function unitScorer(plan: ScoringPlan): (reading: Omit<UnitReading, "by">) => UnitOutcome {
  const { scheme, layout, groups, figures, publishTotal, by } = plan;
  const blank: Record<string, Score> = Object.fromEntries(
    scheme.dimensions.map(({ id }) => [id, publishTotal(ZERO)]),
  );
  return ({ unit, volume, tier, facts: read, noticed, apart }) => {
    if (apart?.as === "notScored") {
      const { as, code, reason } = apart;
      return setApart({ unit, volume, as, code, reason });
    }
    const group = groups.get(unit.group) as GroupPlan;
    const { counted, facts, setApartBy, refusedBy } = scoredDimensions(plan, group, read);
    if (setApartBy !== undefined) return setApart(withoutData(unit, volume, setApartBy.name));
    if (refusedBy !== undefined) return refused(unit, volume, refusedBy.name);
    const scores = { ...blank };
    let held: readonly HeldScore[] = NONE;
    for (let place = 0; place < counted.length; place += 1) {
      const { dimension, publish } = group.dimensions[place] as DimensionPlan;
      const points = counted[place] as Fraction | Settled;
      scores[dimension.id] = scoreOf(points, publish);
      if (!(points instanceof ExactFraction)) {
        held = withScore(held, points.held, { id: dimension.id, name: dimension.name });
      }
    }
    const reached = group.total(counted, facts);
    if (reached === undefined) return setApart(withoutData(unit, volume));
    if (reached === "refuse") return refused(unit, volume, TOTAL);
    if (!(reached instanceof ExactFraction)) held = withScore(held, reached.held, undefined);
    const total = scoreOf(reached, publishTotal);
    const one =
      figures === undefined
        ? { unit, tier, volume, scores, total }
        : { unit, tier, volume, scores, total, figures: figuresOf(total, unit.group, figures, by) };
    const isWithin = held.length === 0 && noticed.length === 0;
    const outcome = { one, held: isWithin ? WITHIN : { scores: held, rates: noticed } };
    if (apart === undefined && layout.scores === undefined) return outcome;
    return { ...outcome, apart, facts: layout.scores === undefined ? undefined : facts };
  };
}

const NONE: readonly HeldScore[] = Object.freeze([]);

/** Nothing of a unit that is set apart counts, so nothing of it was held. */
const TOTAL: Text = { zh: "总得分", en: "total" };

function refused(unit: UnitIdentity, volume: number, by: Text): UnitOutcome {
  return { ...setApart(withoutData(unit, volume, by)), refusedBy: by };
}

function setApart(one: UnrankedUnit): UnitOutcome {
  return { one, held: WITHIN };
}

function withScore(
  held: readonly HeldScore[],
  more: readonly Held[] | undefined,
  dimension: HeldScore["dimension"],
): readonly HeldScore[] {
  if (more === undefined) return held;
  return [...held, ...more.map((one) => ({ ...one, dimension }))];
}

/** What follows from the total of a unit, by the id of the figure. */
function figuresOf(
  { exact }: Score,
  group: string,
  plans: readonly FigurePlan[],
  by: Operations,
): Record<string, Score> {
  const total = { exact: by.named(TOTAL_STEP, exact) };
  return Object.fromEntries(
    plans.map(({ id, publish, totalOf, formulas }) => {
      const formula = formulas.get(group) as NonNullable<ReturnType<typeof formulas.get>>;
      const figure = formula(by.named("measure", totalOf(total)));
      return [id, publish(by.settled(by.named("figure", figure)))];
    }),
  );
}
