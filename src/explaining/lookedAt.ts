import { usesOf } from "../measures/measures.js";
import type { MeasurePlace } from "../scheme/measurePlaces.js";
import type { Scheme } from "../scheme/scheme.js";
import { isMade, partsOfMetric } from "../words/metricDefinition.js";
import type { Reader } from "./testWorkings.js";
import type { LookedScore, MetricWorking } from "./working.js";
import { byThemselves, workingSteps } from "./workingSteps.js";

/** Every metric that some measures look at for the units of a group. */
export function metricWorkings(
  places: readonly Pick<MeasurePlace, "measure" | "onlyIn">[],
  { scheme: { metrics }, layout, group, facts }: Reader,
): MetricWorking[] {
  const looked = places
    .filter(({ onlyIn }) => onlyIn === undefined || onlyIn.includes(group))
    .flatMap(({ measure }) => usesOf(measure).map(({ id }) => id));
  const parts = looked.flatMap((id) => madeParts(id, metrics));
  const needed = new Set([...looked, ...parts]);
  return layout.metrics.flatMap((id, place): MetricWorking[] => {
    const definition = metrics[id];
    if (definition === undefined || !needed.has(id)) return [];
    const { name, kind } = definition;
    const counted = "counted" in definition ? definition.counted : undefined;
    const common = { id, name, kind, ...(counted === undefined ? {} : { counted }) };
    const value = facts[place];
    if (value === undefined) return [{ ...common, steps: [], exact: null }];
    return [{ ...common, steps: workingSteps(value, byThemselves), exact: `${value}` }];
  });
}

/** The metrics that one is worked out of, where it is. */
function madeParts(id: string, metrics: Scheme["metrics"]): string[] {
  const definition = metrics[id];
  if (definition === undefined || !isMade(definition)) return [];
  return partsOfMetric(definition).flatMap(([, part]) => [part, ...madeParts(part, metrics)]);
}

/** Dimensions by their ids, as a working names them. */
export function lookedScores(
  ids: readonly string[],
  { dimensions }: Pick<Scheme, "dimensions">,
): LookedScore[] {
  return dimensions
    .filter((dimension) => ids.includes(dimension.id))
    .map(({ id, name }) => ({ id, name }));
}
