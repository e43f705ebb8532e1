import type { MetricUse, StandingMeasure } from "./measureDefinition.js";
import { type Definition, definitionOf, type Measure, measures } from "./measures.js";
import { measureKey, type OwnMeasure } from "./ownMeasures.js";

/** @internal the measure in which units are held together, where it is such a one */
export function heldTogether(measure: Measure): OwnMeasure | undefined {
  const definition = definitionOf(measure);
  return isStanding(definition) ? definition.of(measure) : undefined;
}

/** @internal whether a measure is of where a unit stands among others */
export function isStanding(
  definition: Definition,
): definition is StandingMeasure<Measure, OwnMeasure> {
  return "standing" in definition;
}

/** @internal the metrics that a measure is made of, those of the measure within it included */
export function usesOf(measure: Measure): readonly MetricUse[] {
  const definition = definitionOf(measure);
  if ("uses" in definition) return definition.uses(measure);
  if (!isStanding(definition)) return [];
  const outer = measureKey(measures, measure);
  return usesOf(definition.of(measure)).map((use) => ({ ...use, key: `${outer}.${use.key}` }));
}
