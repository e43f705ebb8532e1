import { Fraction, ZERO } from "../exact/fraction.js";
import type { Operations } from "../exact/operations.js";
import type { Score, UnitScore, UnrankedUnit } from "../month/result.js";
import type { UnitIdentity } from "../month/unit.js";
import { definitionOfRule } from "../rules/rules.js";
import type { Dimension } from "../scheme/dimension.js";
import type { Scheme } from "../scheme/scheme.js";
import { termsAt, variesByGroup } from "../words/byGroup.js";
import { onceForEach } from "../words/byKey.js";
import type { Text } from "../words/text.js";
import { type DimensionPoints, dimensionScorer } from "./dimensionPoints.js";
import type { Exception } from "./exception.js";
import type { Facts, Layout } from "./layout.js";
import type { PreparedScheme } from "./preparedScheme.js";
import { type ScorePublisher, scorePublisher, totalBy } from "./publishedScore.js";
import type { UnitReading } from "./readMonth.js";
import { type CountedPoints, totalOfPoints } from "./totalScore.js";

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

/** How units are scored under a scheme, with all that is settled before any unit is seen. */
export interface ScoringPlan {
  readonly scheme: Scheme;
  readonly groups: ReadonlyMap<string, GroupPlan>;
  readonly figures: readonly FigurePlan[] | undefined;
  readonly publish: ScorePublisher;
  readonly publishTotal: ScorePublisher;
  readonly by: Operations;
}

interface GroupPlan {
  readonly dimensions: readonly DimensionPlan[];
  readonly total: (points: CountedPoints) => Fraction | undefined;
}

interface DimensionPlan {
  readonly dimension: Dimension;
  /** What its score is called among the steps of a working. */
  readonly step: string;
  readonly pointsOf: (facts: Facts) => DimensionPoints;
}

interface FigurePlan {
  readonly id: string;
  readonly publish: ScorePublisher;
  readonly totalOf: (total: Score) => Fraction;
  readonly formulas: ReadonlyMap<string, (measure: Fraction) => Fraction>;
}

/** The plan by which the units of a scheme are scored by some operations. */
export function scoringPlan(scheme: Scheme, layout: Layout, by: Operations): ScoringPlan {
  const { dimensions, groups } = scheme;
  const planIn = (dimension: Dimension, group: string): DimensionPlan => ({
    dimension,
    step: dimensionStep(dimension.id),
    pointsOf: dimensionScorer(dimension, group, scheme, layout, by),
  });
  const [first] = groups.map(({ id }) => id);
  const same = dimensions.map((dimension) =>
    variesByGroup(dimension) ? undefined : planIn(dimension, first as string),
  );
  const plans = groups.map(({ id }) => {
    const own = dimensions.map((dimension, place) => same[place] ?? planIn(dimension, id));
    return [id, { dimensions: own, total: totalOfPoints(scheme, id, by) }] as const;
  });
  const { published, total = published } = scheme.rounding;
  const publish = scorePublisher(published, by);
  const publishTotal = total === published ? publish : scorePublisher(total, by);
  const figures = figurePlans(scheme, by);
  return { scheme, groups: new Map(plans), figures, publish, publishTotal, by };
}

/** How each further figure follows from the total; undefined where the scheme has none. */
function figurePlans(
  { figures, groups, rounding }: Scheme,
  operations: Operations,
): FigurePlan[] | undefined {
  return figures?.map(({ id, by, rule, rounding: own = rounding.published }) => {
    const formulaIn = (group: string) => {
      const terms = operations.terms(termsAt(rule, group) as object);
      return definitionOfRule(rule).formula(terms, operations);
    };
    return {
      ...{ id, publish: scorePublisher(own, operations) },
      totalOf: totalBy(by, rounding, operations),
      formulas: new Map(groups.map((group) => [group.id, formulaIn(group.id)])),
    };
  });
}

/** The units of a month, scored or set apart, each in the order given. */
export interface UnitScores {
  readonly scored: readonly UnitScore[];
  readonly unranked: readonly UnrankedUnit[];
  /** What was read of a unit that is scored, where tie-breakers or flags of the scheme may ask for it; none otherwise. */
  readonly factsOf: (score: UnitScore) => Facts;
}

/** The units of a month scored. */
export function unitScores(
  { scheme, planBy }: Pick<PreparedScheme, "scheme" | "planBy">,
  units: readonly UnitReading[],
): UnitScores {
  const scorerBy = onceForEach((by: Operations) => unitScorer(planBy(by)));
  const scored: UnitScore[] = [];
  const unranked: UnrankedUnit[] = [];
  const facts = new Map<UnitScore, Facts>();
  const isAskedFor = (scheme.ranking.tieBreakers ?? scheme.verdicts?.flags) !== undefined;
  for (const reading of units) {
    const score = scorerBy(reading.by)(reading);
    if ("reason" in score) unranked.push(score);
    else {
      scored.push(score);
      if (isAskedFor) facts.set(score, reading.facts);
    }
  }
  return { scored, unranked, factsOf: (score) => facts.get(score) ?? [] };
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
      if (points instanceof Fraction) {
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

/** @internal what the score of a dimension is called among the steps of a working */
export function dimensionStep(id: string): string {
  return `dimensions.${id}`;
}
