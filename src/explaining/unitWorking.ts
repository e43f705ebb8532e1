import { compare, sumOf } from "../exact/arithmetic.js";
import { fractionOf } from "../exact/fractionOf.js";
import { amountText } from "../exact/numberText.js";
import { recording } from "../exact/recording.js";
import { roundedTo } from "../exact/rounded.js";
import type { MeasureOfAdjustments } from "../measures/measureDefinition.js";
import { comparedMeasure, definitionOf, type Measure, usesOf } from "../measures/measures.js";
import type { Adjustment } from "../month/month.js";
import type { PeerGroup, Score, UnitScore, UnrankedUnit } from "../month/result.js";
import type { UnitIdentity } from "../month/unit.js";
import { type EdgeTerms, statedEdges } from "../rules/edges.js";
import { type Comparison, joinedTest, leavesOf } from "../scheme/condition.js";
import { type Dimension, partsOf } from "../scheme/dimension.js";
import { measuresOfDimension, quantityIn } from "../scheme/measurePlaces.js";
import { type Scheme, schemeIdentity } from "../scheme/scheme.js";
import { partName } from "../scoring/dimensionPoints.js";
import type { ComparedUnit } from "../scoring/figuresOfOthers.js";
import type { Facts, Layout } from "../scoring/layout.js";
import { comparisonOfFacts, measureOfFacts } from "../scoring/measureValue.js";
import { preparedScheme } from "../scoring/preparedScheme.js";
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
  others: readonly UnitIdentity[] = [],
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
    ...(others.length === 0 ? {} : { others }),
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

/** What a working is made of: a unit that was scored by recorded operations, and where it stands in its month. */
export interface ScoredUnit {
  readonly month: string;
  readonly compared: ComparedUnit;
  /** Its own adjustments. */
  readonly adjustments: readonly Adjustment[];
  readonly score: UnitScore | UnrankedUnit;
  /** Those it is ranked with; undefined where it is set apart. */
  readonly peers: PeerGroup | undefined;
}

/** The working of a unit of a month. */
export function workingOf(
  scheme: Scheme,
  { month, compared, adjustments, score, peers }: ScoredUnit,
): Working {
  const { unit, volume, facts, tier } = compared.reading;
  const group = scheme.groups.find(({ id }) => id === unit.group)?.name ?? scheme.name;
  const common = { scheme: schemeIdentity(scheme), month, unit, group, volume };
  if ("reason" in score) return { ...common, setApart: score.reason };
  if (peers === undefined) throw new RangeError("workingOf requires the peers of a ranked unit");
  const read = { group: unit.group, facts, adjustments };
  const layout = preparedScheme(scheme).layout;
  return {
    ...common,
    tier: tierWorking(scheme, unit.group, tier, volume),
    dimensions: scheme.dimensions.map((dimension, index) => {
      const own = score.scores[dimension.id] as Score;
      const others = othersOf(`dimensions[${index}].`, unit.group, layout, compared.others);
      return dimensionWorking(dimension, own, read, scheme, layout, others);
    }),
    total: totalWorking(scheme, score),
    published: scheme.rounding.published,
    rank: rankWorking(scheme, peers, unit.id),
    figures: (scheme.figures ?? []).map((figure) =>
      figureWorking(figure, score.figures?.[figure.id] as Score),
    ),
  } satisfies ScoredWorking;
}

/** The other units that the figures below a place of the scheme follow from, each once. */
function othersOf(
  place: string,
  group: string,
  { relatives }: Pick<Layout, "relatives">,
  others: ComparedUnit["others"],
): UnitIdentity[] {
  const own = relatives.flatMap(({ path, onlyIn }, index) =>
    path.startsWith(place) && (onlyIn === undefined || onlyIn.includes(group))
      ? (others[index] ?? [])
      : [],
  );
  return [...new Set(own)];
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
