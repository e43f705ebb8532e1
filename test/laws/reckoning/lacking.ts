// Units that are set apart for want of their own data.

import { partsIn } from "./dimensions.js";
import { comparedIn, type MeasureJson } from "./measureJson.js";
import { measured } from "./measures.js";
import { metricOf } from "./metrics.js";
import type { PartJson } from "./schemeJson.js";
import { metricsOf, metricsOfRule } from "./uses.js";
import type { Reading, World } from "./world.js";

/** What a part looks at of the unit's own metrics; undefined if it looks at none. */
function ownMeasure({ measure }: PartJson): MeasureJson | undefined {
  const own = comparedIn(measure) ?? measure;
  return metricsOf(own).length > 0 ? own : undefined;
}

function hasNoData(world: World, reading: Reading, part: PartJson): boolean {
  const own = ownMeasure(part);
  const isMissing = (id: string) => metricOf(world.scheme, reading.unit, id) === undefined;
  if (own !== undefined && measured(world, reading, own) === undefined) return true;
  return metricsOfRule(part.rule).some(isMissing);
}

/** Whether a unit lacks data of its own for which it is set apart, so that nothing else of it need have data. */
export const lacksOwnData = (world: World, reading: Reading): boolean =>
  world.scheme.dimensions
    .flatMap((dimension) => partsIn(dimension, reading.unit.group))
    .filter(({ noData }) => noData === "setApart")
    .some((part) => hasNoData(world, reading, part));
