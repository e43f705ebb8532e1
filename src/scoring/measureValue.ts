import type { Fraction } from "../exact/fraction.js";
import { exactly } from "../exact/operations.js";
import { itself, type MeasureOfMetrics } from "../measures/measureDefinition.js";
import { definitionOf, type Measure } from "../measures/measures.js";
import { type EdgeTerms, isWithin } from "../rules/edges.js";
import type { Comparison } from "../scheme/condition.js";
import { termsAt } from "../words/byGroup.js";
import type { Facts, Layout } from "./layout.js";

/** How a measure is worked out from a unit's facts; undefined where it has no data. */
export type MeasureOfFacts = (facts: Facts) => Fraction | undefined;

export function measureOfFacts(measure: Measure, layout: Layout, by = exactly): MeasureOfFacts {
  const place = layout.places.get(measure);
  if (place !== undefined) return (facts) => facts[place];
  const definition = definitionOf(measure) as MeasureOfMetrics<Measure>;
  const places = definition.uses(measure).map(({ id }) => layout.metrics.indexOf(id));
  if (definition.value === itself) {
    const [only = -1] = places;
    return (facts) => facts[only];
  }
  const value = definition.value(measure, by);
  return (facts) => {
    const figures: Fraction[] = [];
    for (const one of places) {
      const figure = facts[one];
      if (figure === undefined) return undefined;
      figures.push(figure);
    }
    return value(figures);
  };
}

/** How a comparison is answered for the units of a group. */
export function comparisonOfFacts(
  { measure, noData, ...edges }: Comparison,
  group: string,
  layout: Layout,
): (facts: Facts) => boolean {
  const read = measureOfFacts(measure, layout);
  const terms = termsAt(edges, group) as EdgeTerms;
  return (facts) => {
    const value = read(facts);
    return value === undefined ? noData === "holds" : isWithin(value, terms);
  };
}
