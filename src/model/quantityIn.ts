import type { Quantity } from "../measures/measureDefinition.js";
import { definitionOf, type Measure } from "../measures/measures.js";
import type { Scheme } from "./scheme.js";

/** @internal what a measure comes to under a scheme */
export function quantityIn({ metrics }: Pick<Scheme, "metrics">, measure: Measure): Quantity {
  return definitionOf(measure).quantity(measure, (metric) => metrics[metric]?.kind);
}
