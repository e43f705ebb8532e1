import { oncePerScheme } from "../checking/checkedScheme.js";
import { ExactFraction, type Fraction } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { exactly } from "../exact/operations.js";
import { comparedMeasure, definitionOf, usesOf } from "../measures/measures.js";
import type { CategorisedPoints } from "../month/dimensionFacts.js";
import type { Dimension } from "../scheme/dimension.js";
import { scoresOfDimension } from "../scheme/leaning.js";
import { measuresOfDimension } from "../scheme/measurePlaces.js";
import type { Scheme } from "../scheme/scheme.js";
import { sumsOf } from "../scoring/adjustmentSums.js";
import { type DimensionPoints, dimensionFormula } from "../scoring/dimensionPoints.js";
import type { Facts, Layout } from "../scoring/layout.js";
import { risingTest } from "../scoring/ownData.js";
import { preparedScheme } from "../scoring/preparedScheme.js";
import { type CountedPoints, pointsAlone, totalOfPoints } from "../scoring/totalScore.js";
import { onceForEach } from "../words/byKey.js";
import { roundedBy } from "../words/rounding.js";

/** A scheme made ready to score rows of a table. */
export interface CompiledScheme {
  readonly scheme: Scheme;
  /** What each dimension looks at in a group, in the scheme's order. */
  readonly needsIn: (group: string) => readonly Needs[];
  /** The value of a metric as the scheme uses it, rounded and held at its cap. */
  readonly metricValue: (metric: string, value: Fraction) => Fraction;
  readonly adjustmentSums: (adjustments: readonly CategorisedPoints[]) => readonly Fraction[];
  readonly scorersIn: (
    group: string,
  ) => readonly ((facts: readonly (Fraction | undefined)[]) => DimensionPoints)[];
  readonly totalIn: (group: string) => (points: CountedPoints) => Fraction | undefined;
}

/** What a dimension looks at. */
export interface Needs {
  /** The places of its metrics among those of the scheme. */
  readonly metrics: readonly number[];
  /** Those without which it cannot be scored at all. */
  readonly required: readonly number[];
  readonly adjustments: boolean;
  /** Whether it looks at other units, or at other scores, as well. */
  readonly others: boolean;
}

/** A scheme made ready to score rows of a table. */
export const compiledScheme: (scheme: Scheme) => CompiledScheme =
  /* @__PURE__ */ oncePerScheme(compiled);

function compiled(scheme: Scheme): CompiledScheme {
  const { layout } = preparedScheme(scheme);
  const relative = new Set([...layout.relatives.map(({ path }) => path)]);
  const round = roundedBy(scheme.rounding.rates, 2);
  return {
    scheme,
    needsIn: onceForEach((group) =>
      scheme.dimensions.map((dimension, index): Needs => {
        const path = `dimensions[${index}]`;
        const places = measuresOfDimension(dimension, path, scheme.metrics).filter(
          ({ onlyIn }) => onlyIn === undefined || onlyIn.includes(group),
        );
        const placesOf = (some: typeof places) => {
          const ids = some.flatMap(({ measure }) => usesOf(measure).map(({ id }) => id));
          return [...new Set(ids)].map((id) => layout.metrics.indexOf(id));
        };
        return {
          metrics: placesOf(places),
          required: placesOf(places.filter(({ refusesNoData }) => refusesNoData)),
          adjustments: places.some(
            ({ measure }) => "counts" in definitionOf(comparedMeasure(measure) ?? measure),
          ),
          others:
            [...relative].some((one) => one.startsWith(`${path}.`)) ||
            scoresOfDimension(dimension, path, scheme.metrics).length > 0,
        };
      }),
    ),
    metricValue: (metric, value) => {
      const definition = scheme.metrics[metric];
      if (definition?.kind !== "rate") return value;
      const { cap } = definition;
      return cap === undefined ? round(value) : exactly.lesser(round(value), fractionOf(cap));
    },
    adjustmentSums: (adjustments) => sumsOf(adjustments, layout),
    scorersIn: onceForEach((group) =>
      scheme.dimensions.map((dimension) => scorerIn(dimension, group, scheme, layout)),
    ),
    totalIn: onceForEach((group) => totalOfScores(scheme, group, layout)),
  };
}

/** The points of a dimension; none where a unit's own places of a rule do not rise, as a misprint may have it. */
function scorerIn(dimension: Dimension, group: string, scheme: Scheme, layout: Layout) {
  const score = dimensionFormula(dimension, group, scheme, layout);
  const alone = { ...scheme, dimensions: [dimension], total: {} };
  const notRising = risingTest(alone, layout)(group);
  return (facts: Facts): DimensionPoints => (notRising(facts).length > 0 ? "refuse" : score(facts));
}

/** The total by the scores alone; undefined where it asks for more than these. */
function totalOfScores(
  scheme: Scheme,
  group: string,
  layout: Layout,
): (points: CountedPoints) => Fraction | undefined {
  if ((scheme.total.factors ?? scheme.total.conditions) !== undefined) return () => undefined;
  const total = totalOfPoints(scheme, group, layout);
  return (points) => {
    const reached = total(points, []);
    return reached === undefined || reached === "refuse" ? undefined : pointsAlone(reached);
  };
}

/** The points of a dimension as a fraction; undefined where the unit is set apart. */
export function pointsOf(points: DimensionPoints): Fraction | undefined {
  if (points === "setApart" || points === "refuse") return undefined;
  return points instanceof ExactFraction ? points : points.points;
}
