import { compare, sumOf } from "../exact/arithmetic.js";
import { fractionOf } from "../exact/fractionOf.js";
import { amountText } from "../exact/numberText.js";
import { roundedTo } from "../exact/rounded.js";
import { countedIn } from "../measures/counted.js";
import type { MeasureOfAdjustments } from "../measures/measureDefinition.js";
import { comparedMeasure, definitionOf, type Measure } from "../measures/measures.js";
import type { Adjustment } from "../month/month.js";
import type { PeerGroup, Score, UnitScore, Verdict } from "../month/result.js";
import type { UnitIdentity } from "../month/unit.js";
import { type Dimension, partsOf, weightIn, worthIn } from "../scheme/dimension.js";
import { scoresOfDimension } from "../scheme/leaning.js";
import { type MeasurePlace, measuresOfDimension, quantityIn } from "../scheme/measurePlaces.js";
import { type Scheme, schemeIdentity } from "../scheme/scheme.js";
import { partName } from "../scoring/dimensionPoints.js";
import type { ComparedUnit } from "../scoring/figuresOfOthers.js";
import type { Layout } from "../scoring/layout.js";
import { preparedScheme } from "../scoring/preparedScheme.js";
import { TOTAL_STEP } from "../scoring/scoringPlan.js";
import type { UnitOutcome } from "../scoring/unitScores.js";
import { fractionAt } from "../words/byGroup.js";
import type { MetricDefinition } from "../words/metricDefinition.js";
import { totalRounding } from "../words/rounding.js";
import { factorWorkings } from "./factorWorkings.js";
import { lookedScores, metricWorkings } from "./lookedAt.js";
import { rankWorking, tierWorking } from "./placeWorking.js";
import { conditionWorkings, type Reader } from "./testWorkings.js";
import { type JudgedUnit, verdictsWorking } from "./verdictWorkings.js";
import type {
  AdjustmentWorking,
  DimensionWorking,
  FigureWorking,
  PartWorking,
  ScoredWorking,
  TotalWorking,
  Working,
} from "./working.js";
import { byThemselves, recordedAs, workingSteps } from "./workingSteps.js";

/** How a recorded score of a dimension came about. */
export function dimensionWorking(
  dimension: Dimension,
  { exact, points, exception }: Score,
  reader: Reader,
  adjustments: readonly Adjustment[],
  others: readonly UnitIdentity[] = [],
): DimensionWorking {
  const { id, name, wording, evidence, weight, factors, conditions = [] } = dimension;
  const { scheme, group } = reader;
  const places = measuresOfDimension(dimension, "", scheme.metrics);
  const looked = scoresOfDimension(dimension, "", scheme.metrics).map(({ score }) => score);
  const scores = lookedScores(looked, scheme);
  return {
    id,
    name,
    fullMarks: amountText(worthIn(dimension, group)),
    ...(weight === undefined ? {} : { weight: amountText(weightIn(dimension, group)) }),
    ...(wording === undefined ? {} : { wording }),
    ...(evidence === undefined ? {} : { evidence }),
    metrics: metricWorkings(places, reader),
    adjustments: countedAdjustments(places, group, adjustments),
    ...(others.length === 0 ? {} : { others }),
    ...(scores.length === 0 ? {} : { scores }),
    ...(factors === undefined ? {} : { factors: factorWorkings(factors, exact, reader) }),
    parts: partWorkings(dimension, reader, exact),
    conditions: conditionWorkings(conditions, reader),
    steps: workingSteps(exact, byThemselves),
    ...(exception === undefined ? {} : { exception }),
    rounding: dimension.published ?? scheme.rounding.published,
    exact: `${exact}`,
    points: `${points}`,
  };
}

function partWorkings(
  dimension: Dimension,
  { scheme, group }: Reader,
  score: Score["exact"],
): PartWorking[] {
  return partsOf(dimension, "").flatMap(({ part }, index) => {
    const { name, measure, rule, onlyIn, weight } = part;
    if (onlyIn !== undefined && !onlyIn.includes(group)) return [];
    const points = recordedAs(partName(index), score);
    const counted = countedIn(measure, scheme.metrics);
    return [
      {
        number: index + 1,
        ...("parts" in dimension && name !== undefined ? { name } : {}),
        fullMarks: amountText(fractionAt(part.fullMarks, group)),
        measure,
        quantity: quantityIn(scheme, measure),
        ...(counted === undefined ? {} : { counted }),
        ...(weight === undefined ? {} : { weight: amountText(weightIn(part, group)) }),
        rule,
        steps: points === undefined ? [] : workingSteps(points, byThemselves),
        exact: points === undefined ? null : `${points}`,
      },
    ];
  });
}

/** Those that some of the measures count. */
function countedAdjustments(
  places: readonly MeasurePlace[],
  group: string,
  adjustments: readonly Adjustment[],
): AdjustmentWorking[] {
  const counts = places
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
  readonly outcome: UnitOutcome;
  /** Those it is ranked with; undefined where it is set apart. */
  readonly peers: PeerGroup | undefined;
  /** How many units are ranked in the peer groups before. */
  readonly rankedBefore: number;
  /** What is said of it, and how what is asked of it is answered. */
  readonly verdict: Verdict;
  readonly holds: JudgedUnit["holds"];
  readonly placeOf: JudgedUnit["placeOf"];
}

/** The working of a unit of a month. */
export function workingOf(scheme: Scheme, one: ScoredUnit): Working {
  const { month, compared, adjustments, outcome, peers } = one;
  const { unit, volume, tier, apart } = compared.reading;
  const group = scheme.groups.find(({ id }) => id === unit.group)?.name ?? scheme.name;
  const definition = scheme.metrics[scheme.volume] as MetricDefinition;
  const counted = definition.kind === "count" ? definition.counted : undefined;
  const common = {
    ...{ scheme: schemeIdentity(scheme), month, unit, group, volume, volumeName: definition.name },
    ...(counted === undefined ? {} : { counted }),
  };
  const score = outcome.one;
  if ("reason" in score) return { ...common, setApart: score.reason };
  const layout = preparedScheme(scheme).layout;
  const facts = outcome.facts ?? compared.reading.facts;
  const reader = { scheme, layout, group: unit.group, facts };
  const verdicts = verdictsWorking({ ...one, score }, reader);
  return {
    ...common,
    tier: tierWorking(scheme, unit.group, tier, volume),
    dimensions: scheme.dimensions.map((dimension, index) => {
      const own = score.scores[dimension.id] as Score;
      const others = othersOf(`dimensions[${index}].`, unit.group, layout, compared.others);
      return dimensionWorking(dimension, own, reader, adjustments, others);
    }),
    total: totalWorking(score, reader),
    rank: peers === undefined ? null : rankWorking(scheme, peers, unit.id, one.rankedBefore),
    ...(apart === undefined ? {} : { apart: apart.reason }),
    ...(verdicts === undefined ? {} : { verdicts }),
    figures: (scheme.figures ?? []).map((figure) =>
      figureWorking(figure, score.figures?.[figure.id] as Score, scheme),
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

function totalWorking({ scores, total }: UnitScore, reader: Reader): TotalWorking {
  const { scheme, group } = reader;
  const { start = 0, factors, conditions } = scheme.total;
  const points = Object.values(scores).map((one) => one.points);
  const sum = sumOf([fractionAt(start, group), ...points]);
  const rounding = totalRounding(scheme.rounding);
  const isSum = factors === undefined && total.exception === undefined;
  const published = roundedTo(sum, rounding);
  return {
    steps: workingSteps(total.exact, byThemselves),
    ...(factors === undefined ? {} : { factors: factorWorkings(factors, total.exact, reader) }),
    ...(conditions === undefined ? {} : { conditions: conditionWorkings(conditions, reader) }),
    ...(total.exception === undefined ? {} : { exception: total.exception }),
    rounding,
    exact: `${total.exact}`,
    points: `${total.points}`,
    ...(!isSum || compare(published, total.points) === 0
      ? {}
      : { sumOfPublished: amountText(sum) }),
  };
}

function figureWorking(
  { id, name, by, rule, counted, rounding }: NonNullable<Scheme["figures"]>[number],
  { exact, points }: Score,
  scheme: Scheme,
): FigureWorking {
  return {
    id,
    name,
    by,
    rule,
    ...(counted === undefined ? {} : { counted }),
    rounding: rounding ?? scheme.rounding.published,
    // how the total came about is told by itself
    steps: workingSteps(exact, ({ name }) => (name === TOTAL_STEP ? {} : undefined)),
    exact: `${exact}`,
    points: `${points}`,
  };
}
