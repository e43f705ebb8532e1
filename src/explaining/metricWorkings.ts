import { usesOf } from "../measures/usesOf.js";
import type { Dimension } from "../model/dimension.js";
import { measuresOfDimension } from "../model/measurePlaces.js";
import type { Scheme } from "../model/scheme.js";
import type { Facts, Layout } from "../scoring/layout.js";
import type { MetricWorking } from "./workingParts.js";
import { workingSteps } from "./workingStep.js";

/** @internal every metric that a dimension looks at for the units of a group, those of its conditions included */
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
