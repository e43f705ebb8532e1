import type { Fraction } from "../exact/fraction.js";
import type { Operations } from "../exact/operations.js";
import type { Score } from "../month/result.js";
import { definitionOfRule } from "../rules/rules.js";
import type { Dimension } from "../scheme/dimension.js";
import type { Scheme } from "../scheme/scheme.js";
import { termsAt, variesByGroup } from "../words/byGroup.js";
import { onceForEach } from "../words/byKey.js";
import { type Rounding, totalRounding } from "../words/rounding.js";
import { type DimensionPoints, dimensionFormula } from "./dimensionPoints.js";
import type { Facts, Layout } from "./layout.js";
import { type ScorePublisher, scorePublisher, totalBy } from "./publishedScore.js";
import { type ScoreSum, sumOfScores, type TotalOfPoints, totalOfPoints } from "./totalScore.js";

/** How units are scored under a scheme, with all that is settled before any unit is seen. */
export interface ScoringPlan {
  readonly scheme: Scheme;
  readonly layout: Layout;
  readonly groups: ReadonlyMap<string, GroupPlan>;
  readonly figures: readonly FigurePlan[] | undefined;
  readonly publishTotal: ScorePublisher;
  readonly by: Operations;
}

/** How the units of one group are scored. */
export interface GroupPlan {
  readonly dimensions: readonly DimensionPlan[];
  readonly total: TotalOfPoints;
  /** The sum of the scores that are not extra. */
  readonly basicTotal: ScoreSum;
}

/** How one dimension is scored in one group. */
export interface DimensionPlan {
  readonly dimension: Dimension;
  readonly publish: ScorePublisher;
  /** What its score is called among the steps of a working. */
  readonly step: string;
  readonly pointsOf: (facts: Facts) => DimensionPoints;
}

/** How one further figure follows from the total. */
export interface FigurePlan {
  readonly id: string;
  readonly publish: ScorePublisher;
  readonly totalOf: (total: Pick<Score, "exact">) => Fraction;
  readonly formulas: ReadonlyMap<string, (measure: Fraction) => Fraction>;
}

/** The plan by which the units of a scheme are scored by some operations. */
export function scoringPlan(scheme: Scheme, layout: Layout, by: Operations): ScoringPlan {
  const { dimensions, groups } = scheme;
  const publisherOf = onceForEach((rounding: Rounding) => scorePublisher(rounding, by));
  const { published } = scheme.rounding;
  const planIn = (dimension: Dimension, group: string): DimensionPlan => ({
    dimension,
    publish: publisherOf(dimension.published ?? published),
    step: dimensionStep(dimension.id),
    pointsOf: dimensionFormula(dimension, group, scheme, layout, by),
  });
  const [first] = groups.map(({ id }) => id);
  const same = dimensions.map((dimension) =>
    // the points of a score in percent are those of its worth in the group
    variesByGroup(dimension) || layout.scores !== undefined
      ? undefined
      : planIn(dimension, first as string),
  );
  const plans = groups.map(({ id }) => {
    const own = dimensions.map((dimension, place) => same[place] ?? planIn(dimension, id));
    const total = totalOfPoints(scheme, id, layout, by);
    const basicTotal = sumOfScores(scheme, id, "basic", by);
    return [id, { dimensions: own, total, basicTotal }] as const;
  });
  const figures = figurePlans(scheme, by);
  const publishTotal = publisherOf(totalRounding(scheme.rounding));
  return { scheme, layout, groups: new Map(plans), figures, publishTotal, by };
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

/** What the total is called among the steps of a figure that follows from it. */
export const TOTAL_STEP = "total";

/** What the total without extras is called where something looks at it. */
export const BASIC_TOTAL_STEP = "basicTotal";

/** What the score of a dimension is called among the steps of a working. */
export function dimensionStep(id: string): string {
  return `dimensions.${id}`;
}
