import type { Fraction } from "../exact/fraction.js";
import type { CategorisedPoints } from "../month/dimensionFacts.js";
import type { DimensionPoints } from "../scoring/dimensionPoints.js";
import type { ScorePrinting } from "../sheet/scorePrinting.js";
import { type Assignment, type ClusterSearch, clusterSearch, clustersOf } from "./clusterSearch.js";
import { type CompiledScheme, pointsOf } from "./compiledScheme.js";
import type { MetricDomain } from "./metricDomain.js";
import { mayPublish, publishes } from "./printing.js";
import { scoreRange } from "./scoreRange.js";

/** What is known of a unit from its row and from beside it. */
export interface RowFacts {
  readonly group: string;
  /** What each metric may have been, by its id. */
  readonly domainOf: (metric: string) => MetricDomain | undefined;
  /** Its adjustments; undefined where no list of them was brought. */
  readonly adjustments: readonly CategorisedPoints[] | undefined;
  /** The printed score of a dimension, by its id. */
  readonly printedScore: (dimension: string) => Fraction | undefined;
  /** How scores and the total are printed. */
  readonly printing: ScorePrinting;
}

/** What comes of the printed score of a dimension. */
export interface DimensionReckoning {
  readonly dimension: string;
  readonly printed: Fraction | undefined;
  /** `open` where no way was found, and none proved impossible. */
  readonly state: "reproduced" | "impossible" | "open" | "notChecked";
  /** What the rules give, the simplest way first; none where it was not checked. */
  readonly given: () => readonly Fraction[];
}

/** The dimensions of a row, and the ways that they may have come about. */
export interface RowReckoning {
  readonly facts: readonly (Fraction | undefined)[];
  readonly domains: readonly (MetricDomain | undefined)[];
  readonly dimensions: readonly DimensionReckoning[];
  /** The parts of the row that are searched, with the ways that agree with the printed scores. */
  readonly searches: readonly PartialSearch[];
  readonly printing: ScorePrinting;
}

export interface PartialSearch extends ClusterSearch {
  /** Whether a way has the printed scores of the dimensions; where none can, any way will do. */
  readonly agrees: (way: Assignment) => boolean;
}

const MOST_LISTED = 2_000;

/** A row held against the rules of a scheme. */
export function rowReckoning(compiled: CompiledScheme, row: RowFacts): RowReckoning {
  const { scheme } = compiled;
  const needs = compiled.needsIn(row.group);
  const metrics = Object.keys(scheme.metrics);
  const domains = metrics.map((metric) => valuesUsed(compiled, metric, row.domainOf(metric)));
  const facts = [
    ...domains.map((domain) =>
      domain?.values.length === 1 && domain.isComplete ? domain.values[0] : undefined,
    ),
    ...compiled.adjustmentSums(row.adjustments ?? []),
  ];
  const isComputed = needs.map(
    (need) =>
      need.metrics.every((metric) => domains[metric] !== undefined) &&
      need.required.every((metric) => domains[metric]?.values.length !== 0) &&
      !(need.adjustments && row.adjustments === undefined) &&
      !need.others,
  );
  const computed = needs.flatMap((_, index) => (isComputed[index] ? [index] : []));
  const isUncertain = (metric: number) =>
    (domains[metric]?.values.length ?? 0) > 0 && facts[metric] === undefined;
  const scorers = compiled.scorersIn(row.group);
  const printed = scheme.dimensions.map(({ id }) => row.printedScore(id));
  const agreesIn = (dimension: number, points: DimensionPoints | undefined) => {
    const [score, exact] = [
      printed[dimension],
      points === undefined ? undefined : pointsOf(points),
    ];
    const rounding = row.printing(dimension);
    return score === undefined || (exact !== undefined && publishes(exact, score, rounding));
  };
  const clusters = clustersOf(needs, computed, isUncertain);
  const searches = clusters.map((cluster): PartialSearch => {
    const search = clusterSearch(cluster, domains, facts, scorers);
    const agrees = (way: Assignment) =>
      cluster.dimensions.every((dimension, index) => agreesIn(dimension, way.points[index]));
    return { ...search, agrees };
  });
  const dimensions = scheme.dimensions.map(({ id }, dimension): DimensionReckoning => {
    const search = searches.find(({ cluster }) => cluster.dimensions.includes(dimension));
    if (search === undefined) {
      return { dimension: id, printed: printed[dimension], state: "notChecked", given: () => [] };
    }
    const place = search.cluster.dimensions.indexOf(dimension);
    const isPossible = () => {
      const score = printed[dimension];
      const range = scoreRange(compiled, row.group, dimension, domains, facts);
      if (score === undefined || range === undefined) return true;
      return mayPublish(range, score, row.printing(dimension));
    };
    return {
      dimension: id,
      printed: printed[dimension],
      state: stateOf(search, (way) => agreesIn(dimension, way.points[place]), isPossible),
      given: () => pointsGiven(search, place),
    };
  });
  return { facts, domains, dimensions, searches, printing: row.printing };
}

function stateOf(
  search: PartialSearch,
  agrees: (way: Assignment) => boolean,
  isPossible: () => boolean,
): DimensionReckoning["state"] {
  const [simplest] = search.ways();
  if (simplest !== undefined && agrees(simplest)) return "reproduced";
  // what no value gives need not be searched for
  if (!isPossible()) return "impossible";
  for (const way of search.ways()) if (agrees(way)) return "reproduced";
  return search.isComplete ? "impossible" : "open";
}

function pointsGiven(search: ClusterSearch, place: number): Fraction[] {
  const points: Fraction[] = [];
  for (const way of search.ways()) {
    const one = pointsOf(way.points[place] as DimensionPoints);
    if (one !== undefined) points.push(one);
    if (points.length >= MOST_LISTED) break;
  }
  return points;
}

/** The values of a metric as the scheme uses them; several that come to the same count once. */
function valuesUsed(
  { metricValue }: CompiledScheme,
  metric: string,
  domain: MetricDomain | undefined,
): MetricDomain | undefined {
  if (domain === undefined) return undefined;
  const values = domain.values.map((value) => metricValue(metric, value));
  const distinct = [...new Map(values.map((value) => [`${value}`, value])).values()];
  const { isComplete, range } = domain;
  if (range === undefined) return { values: distinct, isComplete };
  const [least, most] = [metricValue(metric, range.least), metricValue(metric, range.most)];
  return { values: distinct, isComplete, range: { least, most } };
}
