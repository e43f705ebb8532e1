import { times } from "../exact/arithmetic.js";
import type { Fraction } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { exactly, type Operations } from "../exact/operations.js";
import { itself, type MeasureOfMetrics } from "../measures/measureDefinition.js";
import { definitionOf, type Measure } from "../measures/measures.js";
import { type Edges, type EdgeTerms, edgeWords, isWithin } from "../rules/edges.js";
import type { ConditionTest, ScoreTest } from "../scheme/condition.js";
import { worthIn } from "../scheme/dimension.js";
import type { Scheme } from "../scheme/scheme.js";
import { atGroup, termsAt } from "../words/byGroup.js";
import type { Facts, Layout, ScorePlaces } from "./layout.js";

/** How a measure is worked out from a unit's facts; undefined where it has no data. */
export type MeasureOfFacts = (facts: Facts) => Fraction | undefined;

export function measureOfFacts(measure: Measure, layout: Layout, by = exactly): MeasureOfFacts {
  const place = layout.places.get(measure);
  if (place !== undefined) return (facts) => facts[place];
  const definition = definitionOf(measure);
  if ("scores" in definition) {
    return scoresOfFacts(definition.scores(measure), layout.scores as ScorePlaces, by);
  }
  return metricsOfFacts(definition as MeasureOfMetrics<Measure>, measure, layout, by);
}

function metricsOfFacts(
  definition: MeasureOfMetrics<Measure>,
  measure: Measure,
  layout: Layout,
  by: Operations,
): MeasureOfFacts {
  const places = definition.uses(measure).map(({ id }) => layout.metrics.indexOf(id));
  if (definition.value === itself) {
    const [only = -1] = places;
    return (facts) => facts[only];
  }
  const value = definition.value(measure, by as Operations<never>);
  return (facts) => {
    const figures = knownFigures(facts, places);
    return figures === undefined ? undefined : value(figures);
  };
}

function scoresOfFacts(
  scores: readonly string[] | "basicTotal",
  places: ScorePlaces,
  by: Operations,
): MeasureOfFacts {
  if (scores === "basicTotal") return (facts) => facts[places.basicTotal];
  const own = scores.map((id) => places.byId.get(id) as number);
  const [only = -1] = own;
  if (own.length === 1) return (facts) => facts[only];
  return (facts) => {
    const figures = knownFigures(facts, own);
    return figures === undefined ? undefined : by.sum(figures);
  };
}

/** The figures at some places; undefined where one of them has no data. */
function knownFigures(facts: Facts, places: readonly number[]): Fraction[] | undefined {
  const figures: Fraction[] = [];
  for (const place of places) {
    const figure = facts[place];
    if (figure === undefined) return undefined;
    figures.push(figure);
  }
  return figures;
}

/** How one thing that a condition asks about is answered for the units of a group. */
export function testOfFacts(
  test: ConditionTest,
  group: string,
  scheme: Pick<Scheme, "dimensions">,
  layout: Layout,
): (facts: Facts) => boolean {
  if ("inGroup" in test) {
    const holds = test.inGroup.includes(group);
    return () => holds;
  }
  if ("fact" in test) {
    const place = layout.metrics.indexOf(test.fact);
    return (facts) => (facts[place]?.above ?? 0) > 0;
  }
  if ("score" in test) {
    const place = layout.scores?.byId.get(test.score) ?? -1;
    const edges = scoreEdges(test, group, scheme);
    return (facts) => {
      const score = facts[place];
      return score !== undefined && isWithin(score, edges);
    };
  }
  const { measure, noData, ...edges } = test;
  const read = measureOfFacts(measure, layout);
  const terms = termsAt(edges, group) as EdgeTerms;
  return (facts) => {
    const value = read(facts);
    return value === undefined ? noData === "holds" : isWithin(value, terms);
  };
}

/** The edges of a score in points, of which some may be stated in percent of what the dimension is worth. */
export function scoreEdges(
  { score, ...stated }: ScoreTest,
  group: string,
  { dimensions }: Pick<Scheme, "dimensions">,
): EdgeTerms {
  const dimension = dimensions.find(({ id }) => id === score);
  return Object.fromEntries(
    edgeWords.map((word) => {
      const edge = atGroup((stated as Edges)[word], group);
      if (edge === undefined || dimension === undefined) return [word, undefined];
      const value = fractionOf(edge);
      const isPart = `${edge}`.endsWith("%");
      return [word, isPart ? times(worthIn(dimension, group), value) : value];
    }),
  );
}
