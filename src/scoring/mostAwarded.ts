import type { Fraction } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { orderOf } from "../exact/steps.js";
import { usesOf } from "../measures/measures.js";
import { partsOf } from "../scheme/dimension.js";
import type { Scheme } from "../scheme/scheme.js";
import { fractionAt, isByGroup } from "../words/byGroup.js";
import { hasOwn } from "../words/byKey.js";
import type { MetricDefinition } from "../words/metricDefinition.js";

/** The most that people can award: what the scheme states, or else what the points are worth where they are taken as they are. */
export function mostAwarded(
  metric: string,
  definition: MetricDefinition,
  group: string,
  { dimensions }: Pick<Scheme, "dimensions">,
): Fraction | undefined {
  if (definition.kind !== "points") return undefined;
  if (definition.most !== undefined) return fractionOf(definition.most);
  const uses = dimensions
    .flatMap((dimension) => partsOf(dimension, "").map(({ part }) => ({ dimension, part })))
    .filter(({ part: { onlyIn } }) => onlyIn === undefined || onlyIn.includes(group))
    .filter(({ part: { measure } }) => usesOf(measure).some(({ id }) => id === metric));
  const worths = uses.map(({ dimension, part }) => {
    const { cap, fullMarks } = "parts" in dimension ? part : dimension;
    const isTaken = "given" in part.measure && part.rule.kind === "given";
    const worth = cap ?? fullMarks;
    // of a dimension that is scored alone, the group may be of no matter
    const isKnown = !isByGroup(worth) || hasOwn(worth.byGroup, group);
    return isTaken && isKnown ? fractionAt(worth, group) : undefined;
  });
  return worths.reduce(
    (most, worth) => (most && worth ? (orderOf(most, worth) > 0 ? most : worth) : undefined),
    worths[0],
  );
}
