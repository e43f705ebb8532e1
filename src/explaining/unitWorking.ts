import { compare, sumOf } from "../exact/arithmetic.js";
import { fractionOf } from "../exact/fractionOf.js";
import { amountText } from "../exact/numberText.js";
import { recording } from "../exact/recording.js";
import { roundedTo } from "../exact/rounded.js";
import type { MeasureOfAdjustments } from "../measures/measureDefinition.js";
import { comparedMeasure, definitionOf, type Measure, usesOf } from "../measures/measures.js";
import type { Adjustment } from "../month/month.js";
import type { Score, UnitScore } from "../month/result.js";
import { type EdgeTerms, statedEdges } from "../rules/edges.js";
import { type Comparison, joinedTest, leavesOf } from "../scheme/condition.js";
import { type Dimension, partsOf } from "../scheme/dimension.js";
import { measuresOfDimension, quantityIn } from "../scheme/measurePlaces.js";
import { type Scheme, schemeIdentity } from "../scheme/scheme.js";
import { partName } from "../scoring/dimensionPoints.js";
import type { Facts, Layout } from "../scoring/layout.js";
import { comparisonOfFacts, measureOfFacts } from "../scoring/measureValue.js";
import { preparedScheme } from "../scoring/preparedScheme.js";
import type { UnitReading } from "../scoring/readMonth.js";
import type { MonthSteps } from "../scoring/scoreMonth.js";
import { fractionAt, termsAt } from "../words/byGroup.js";
import { totalRounding } from "../words/rounding.js";
import { rankWorking, tierWorking } from "./placeWorking.js";
import type {
  AdjustmentWorking,
  ComparisonWorking,
  ConditionWorking,
  DimensionWorking,
  FigureWorking,
  MetricWorking,
  PartWorking,
  ScoredWorking,
  TotalWorking,
  Working,
} from "./working.js";
import { byThemselves, recordedAs, workingSteps } from "./workingSteps.js";

/** Every metric that a dimension looks at for the units of a group, those of its conditions included. */
export function metricWorkings(
  dimension: Dimension,
  group: string,
  { metrics }: Pick<Scheme, "metrics">,
  layout: Layout,
  facts: Facts,
): MetricWorking[] {
  const looked = measuresOfDimension(dimension, "")
    .filter(({ onlyIn }) => onlyIn === undefined || onlyIn.includes(group))
    .flatMap(({ measure }) => usesOf(measure).map(({ id }) => id));
  return layout.metrics.flatMap((id, place): MetricWorking[] => {
    const definition = metrics[id];
    if (definition === undefined || !looked.includes(id)) return [];
    const { name, kind } = definition;
    const value = facts[place];
    if (value === undefined) return [{ id, name, kind, steps: [], exact: null }];
    return [{ id, name, kind, steps: workingSteps(value, () => undefined), exact: `${value}` }];
  });
}

/** The conditions of a dimension, and how each was answered for a unit. */
export function conditionWorkings(
  { conditions = [] }: Dimension,
  group: string,
  scheme: Pick<Scheme, "metrics">,
  layout: Layout,
  facts: Facts,
): ConditionWorking[] {
  const holds = (leaf: Comparison) => comparisonOfFacts(leaf, group, layout);
  return conditions.map(({ name, if: condition, give }, index) => ({
    number: index + 1,
    ...(name === undefined ? {} : { name }),
    give,
    holds: joinedTest(condition, holds)(facts),
    comparisons: leavesOf<Comparison>(condition, "").map(({ leaf }): ComparisonWorking => {
      const { measure, noData: _, ...edges } = leaf;
      const value = measureOfFacts(measure, layout, recording)(facts);
      const stated = statedEdges(termsAt(edges, group) as EdgeTerms);
      return {
        measure,
        quantity: quantityIn(scheme, measure),
        exact: value === undefined ? null : `${value}`,
        edges: stated.map(([word, edge]) => ({ word, exact: `${fractionOf(edge)}` })),
        holds: holds(leaf)(facts),
      };
    }),
  }));
}

/** What was read of a unit under a scheme. */
export interface ReadUnit {
  readonly group: string;
  readonly facts: Facts;
  /** Its own adjustments. */
  readonly adjustments: readonly Adjustment[];
}

/** How a recorded score of a dimension came about. */
export function dimensionWorking(
  dimension: Dimension,
  { exact, points, exception }: Score,
  { group, facts, adjustments }: ReadUnit,
  scheme: Scheme,
  layout: Layout,
): DimensionWorking {
  const { id, name, wording, evidence } = dimension;
  return {
    id,
    name,
    fullMarks: amountText(fractionAt(dimension.fullMarks, group)),
    ...(wording === undefined ? {} : { wording }),
    ...(evidence === undefined ? {} : { evidence }),
    metrics: metricWorkings(dimension, group, scheme, layout, facts),
    adjustments: countedAdjustments(dimension, group, adjustments),
    parts: partWorkings(dimension, group, scheme, exact),
    conditions: conditionWorkings(dimension, group, scheme, layout, facts),
    steps: workingSteps(exact, byThemselves),
    ...(exception === undefined ? {} : { exception }),
    exact: `${exact}`,
    points: `${points}`,
  };
}

function partWorkings(
  dimension: Dimension,
  group: string,
  scheme: Scheme,
  score: Score["exact"],
): PartWorking[] {
  return partsOf(dimension, "").flatMap(({ part }, index) => {
    const { name, measure, rule, onlyIn } = part;
    if (onlyIn !== undefined && !onlyIn.includes(group)) return [];
    const points = recordedAs(partName(index), score);
    return [
      {
        number: index + 1,
        ...("parts" in dimension && name !== undefined ? { name } : {}),
        fullMarks: amountText(fractionAt(part.fullMarks, group)),
        measure,
        quantity: quantityIn(scheme, measure),
        rule,
        steps: points === undefined ? [] : workingSteps(points, byThemselves),
        exact: points === undefined ? null : `${points}`,
      },
    ];
  });
}

/** Those that some measure of the dimension counts. */
function countedAdjustments(
  dimension: Dimension,
  group: string,
  adjustments: readonly Adjustment[],
): AdjustmentWorking[] {
  const counts = measuresOfDimension(dimension, "")
    .filter(({ onlyIn }) => onlyIn === undefined || onlyIn.includes(group))
    .flatMap(({ measure }) => [measure, comparedMeasure(measure) ?? measure])
    .filter((measure) => "counts" in definitionOf(measure))
    .map((measure) => (definitionOf(measure) as MeasureOfAdjustments<Measure>).counts(measure));
  return adjustments
    .map(({ category, points, reason }) => ({ category, reason, value: fractionOf(points) }))
    .filter(({ value, category }) => counts.some((isCounted) => isCounted(value, category)))
    .map(({ category, reason, value }) => ({ category, points: amountText(value), reason }));
}

/** The working of a unit of a month, which was scored by recorded operations. */
export function workingOf(
  scheme: Scheme,
  { adjustments, scores, result }: MonthSteps,
  { unit, volume, facts, tier }: UnitReading,
): Working {
  const group = scheme.groups.find(({ id }) => id === unit.group)?.name ?? scheme.name;
  const common = { scheme: schemeIdentity(scheme), month: result.month, unit, group, volume };
  const apart = scores.unranked.find((one) => one.unit === unit);
  if (apart !== undefined) return { ...common, setApart: apart.reason };
  const score = found(scores.scored, (one) => one.unit === unit);
  const peers = found(result.peerGroups, ({ units }) => units.some((one) => one.unit === unit));
  const own = adjustments.filter((one) => one.unit === unit.id);
  const read = { group: unit.group, facts, adjustments: own };
  const layout = preparedScheme(scheme).layout;
  return {
    ...common,
    tier: tierWorking(scheme, unit.group, tier, volume),
    dimensions: scheme.dimensions.map((dimension) =>
      dimensionWorking(dimension, score.scores[dimension.id] as Score, read, scheme, layout),
    ),
    total: totalWorking(scheme, score),
    published: scheme.rounding.published,
    rank: rankWorking(scheme, peers, unit.id),
    figures: (scheme.figures ?? []).map((figure) =>
      figureWorking(figure, score.figures?.[figure.id] as Score),
    ),
  } satisfies ScoredWorking;
}

function found<Item>(items: readonly Item[], isMeant: (item: Item) => boolean): Item {
  const item = items.find(isMeant);
  if (item !== undefined) return item;
  throw new RangeError("workingOf requires a unit of the month that was scored");
}

function totalWorking(scheme: Scheme, { scores, total }: UnitScore): TotalWorking {
  const { start = 0 } = scheme.total;
  const sum = sumOf([start, ...Object.values(scores).map(({ points }) => points)]);
  const rounding = totalRounding(scheme.rounding);
  const published = roundedTo(sum, rounding.places, rounding.mode);
  return {
    steps: workingSteps(total.exact, byThemselves),
    rounding,
    exact: `${total.exact}`,
    points: `${total.points}`,
    ...(compare(published, total.points) === 0 ? {} : { sumOfPublished: amountText(sum) }),
  };
}

function figureWorking(
  { id, name, rule }: NonNullable<Scheme["figures"]>[number],
  { exact, points }: Score,
): FigureWorking {
  return {
    id,
    name,
    rule,
    steps: workingSteps(exact, byThemselves),
    exact: `${exact}`,
    points: `${points}`,
  };
}
