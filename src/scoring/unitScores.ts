import { ExactFraction, type Fraction, ZERO } from "../exact/fraction.js";
import type { Operations } from "../exact/operations.js";
import type { Score, UnitScore, UnrankedUnit } from "../month/result.js";
import type { UnitIdentity } from "../month/unit.js";
import { onceForEach } from "../words/byKey.js";
import type { Text } from "../words/text.js";
import type { Exception } from "./exception.js";
import type { Facts } from "./layout.js";
import type { PreparedScheme } from "./preparedScheme.js";
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

/** The units of a month, scored or set apart, each in the order given. */
export interface UnitScores {
  readonly scored: readonly UnitScore[];
  readonly unranked: readonly UnrankedUnit[];
  /** What was read of a unit, where it was kept. */
  readonly readingOf: (one: UnitScore | UnrankedUnit) => UnitReading | undefined;
  /** What tie-breakers and flags go by; nothing where the scheme has none. */
  readonly factsOf: (score: UnitScore) => Facts;
}

/** The units of a month by what came of them, with the readings that were kept. */
export function unitScores(
  units: readonly (UnitScore | UnrankedUnit)[],
  kept: readonly UnitReading[],
): UnitScores {
  const scored: UnitScore[] = [];
  const unranked: UnrankedUnit[] = [];
  for (const one of units) {
    if ("reason" in one) unranked.push(one);
    else scored.push(one);
  }
  const readings = new Map(kept.map((reading) => [reading.unit, reading]));
  const readingOf: UnitScores["readingOf"] = ({ unit }) => readings.get(unit);
  return { scored, unranked, readingOf, factsOf: (score) => readingOf(score)?.facts ?? [] };
}

/** Scores the units of a month, each by its own operations. */
export function unitScoring({
  planBy,
}: Pick<PreparedScheme, "planBy">): (reading: UnitReading) => UnitScore | UnrankedUnit {
  const scorerBy = onceForEach((by: Operations) => unitScorer(planBy(by)));
  return (reading) => scorerBy(reading.by)(reading);
}

/** Scores a unit by a plan. */
export function unitScorer(
  plan: ScoringPlan,
): (reading: Omit<UnitReading, "by">) => UnitScore | UnrankedUnit {
  const { scheme, groups, figures, publish, publishTotal, by } = plan;
  const { dimensions, ranking } = scheme;
  const blank: Record<string, Score> = Object.fromEntries(
    dimensions.map(({ id }) => [id, publish(ZERO)]),
  );
  return ({ unit, volume, tier, facts, isBelowMinimum }) => {
    if (isBelowMinimum) return belowMinimum(unit, volume, ranking.minimumVolume as number);
    const group = groups.get(unit.group) as GroupPlan;
    const scores = { ...blank };
    const counted: (Fraction | Exception)[] = [];
    for (const { dimension, step, pointsOf } of group.dimensions) {
      const points = pointsOf(facts);
      if (points === "setApart") return withoutData(unit, volume, dimension.name);
      if (points instanceof ExactFraction) {
        scores[dimension.id] = publish(points);
        counted.push(by.named(step, points));
      } else {
        scores[dimension.id] = { ...publish(points.points), exception: points.exception };
        counted.push({ ...points, points: by.named(step, points.points) });
      }
    }
    const exact = group.total(counted);
    if (exact === undefined) return withoutData(unit, volume);
    const total = publishTotal(exact);
    return figures === undefined
      ? { unit, tier, volume, scores, total }
      : { unit, tier, volume, scores, total, figures: figuresOf(total, unit.group, figures, by) };
  };
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
