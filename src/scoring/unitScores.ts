import { ExactFraction, type Fraction, ZERO } from "../exact/fraction.js";
import type { Operations } from "../exact/operations.js";
import type { InputIssue } from "../input/issue.js";
import type { Score, UnitScore, UnrankedUnit } from "../month/result.js";
import type { UnitIdentity } from "../month/unit.js";
import { onceForEach } from "../words/byKey.js";
import type { Text } from "../words/text.js";
import { type Held, heldAt, type Settled } from "./exception.js";
import type { Facts } from "./layout.js";
import { type HeldScore, type HeldValues, unitNotices } from "./notices.js";
import type { PreparedScheme } from "./preparedScheme.js";
import { scoreOf } from "./publishedScore.js";
import type { UnitReading } from "./readMonth.js";
import type { FigurePlan, GroupPlan, ScoringPlan } from "./scoringPlan.js";

/** A unit that is set apart for its volume. */
function belowMinimum(unit: UnitIdentity, volume: number, minimum: number): UnrankedUnit {
  const reason = {
    zh: `工单量 ${volume} 件，不足 ${minimum} 件，不参与排名`,
    en: `${volume} tickets, fewer than the ${minimum} needed to be ranked`,
  };
  return { unit, volume, reason };
}

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
  return { unit, volume, reason };
}

/** What came of a unit, and where it was held. */
export interface UnitOutcome {
  readonly one: UnitScore | UnrankedUnit;
  readonly held: HeldValues;
}

/** The units of a month, scored or set apart, each in the order given. */
export interface UnitScores {
  readonly scored: readonly UnitScore[];
  readonly unranked: readonly UnrankedUnit[];
  /** What was read of a unit, where it was kept. */
  readonly readingOf: (one: UnitScore | UnrankedUnit) => UnitReading | undefined;
  /** What tie-breakers and flags go by; nothing where the scheme has none. */
  readonly factsOf: (score: UnitScore) => Facts;
  /** What was accepted of the units and deserves a look. */
  readonly notices: readonly InputIssue[];
}

/** The units of a month by what came of them, with the readings that were kept. */
export function unitScores(
  units: readonly UnitOutcome[],
  kept: readonly UnitReading[],
): UnitScores {
  const scored: UnitScore[] = [];
  const unranked: UnrankedUnit[] = [];
  const notices: InputIssue[] = [];
  for (const [index, { one, held }] of units.entries()) {
    if (held !== WITHIN) notices.push(...unitNotices(one.unit, index, held));
    if ("reason" in one) unranked.push(one);
    else scored.push(one);
  }
  const readings = new Map(kept.map((reading) => [reading.unit, reading]));
  const readingOf: UnitScores["readingOf"] = ({ unit }) => readings.get(unit);
  const factsOf: UnitScores["factsOf"] = (score) => readingOf(score)?.facts ?? [];
  return { scored, unranked, readingOf, factsOf, notices };
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
  const { scheme, groups, figures, publish, publishTotal, by } = plan;
  const { dimensions, ranking } = scheme;
  const blank: Record<string, Score> = Object.fromEntries(
    dimensions.map(({ id }) => [id, publish(ZERO)]),
  );
  return ({ unit, volume, tier, facts, noticed, isBelowMinimum }) => {
    if (isBelowMinimum)
      return setApart(belowMinimum(unit, volume, ranking.minimumVolume as number));
    const group = groups.get(unit.group) as GroupPlan;
    const scores = { ...blank };
    const counted: (Fraction | Settled)[] = [];
    let held: readonly HeldScore[] = NONE;
    for (const { dimension, step, pointsOf } of group.dimensions) {
      const points = pointsOf(facts);
      if (points === "setApart") return setApart(withoutData(unit, volume, dimension.name));
      scores[dimension.id] = scoreOf(points, publish);
      if (points instanceof ExactFraction) counted.push(by.named(step, points));
      else {
        counted.push({ ...points, points: by.named(step, points.points) });
        held = withScore(held, points.held, { id: dimension.id, name: dimension.name });
      }
    }
    const exact = group.total(counted);
    if (exact === undefined) return setApart(withoutData(unit, volume));
    const ofTotal = heldAt(group.reached?.(counted) ?? exact, exact);
    if (ofTotal !== undefined) held = withScore(held, [ofTotal], undefined);
    const total = publishTotal(exact);
    const one =
      figures === undefined
        ? { unit, tier, volume, scores, total }
        : { unit, tier, volume, scores, total, figures: figuresOf(total, unit.group, figures, by) };
    const isWithin = held.length === 0 && noticed.length === 0;
    return { one, held: isWithin ? WITHIN : { scores: held, rates: noticed } };
  };
}

const NONE: readonly HeldScore[] = Object.freeze([]);

/** Nothing of a unit that is set apart counts, so nothing of it was held. */
function setApart(one: UnrankedUnit): UnitOutcome {
  return { one, held: WITHIN };
}

function withScore(
  held: readonly HeldScore[],
  more: readonly Held[] = [],
  dimension: HeldScore["dimension"],
): readonly HeldScore[] {
  return [...held, ...more.map((one) => ({ ...one, dimension }))];
}

/** What follows from the total of a unit, by the id of the figure. */
function figuresOf(
  total: Score,
  group: string,
  plans: readonly FigurePlan[],
  by: Operations,
): Record<string, Score> {
  return Object.fromEntries(
    plans.map(({ id, publish, totalOf, formulas }) => {
      const formula = formulas.get(group) as NonNullable<ReturnType<typeof formulas.get>>;
      const figure = formula(by.named("measure", totalOf(total)));
      return [id, publish(by.settled(by.named("figure", figure)))];
    }),
  );
}
