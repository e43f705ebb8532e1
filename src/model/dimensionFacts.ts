import * as z from "zod/mini";
import { adjustmentPointsSchema } from "./adjustment.js";
import { isByGroup } from "./byGroup.js";
import type { Dimension } from "./dimension.js";
import { partsOfMeasure } from "./measure.js";
import { type MonthlyMetrics, metricValueSchema, type Points } from "./metricValue.js";
import type { GroupId, Scheme } from "./scheme.js";
import { listOf, strict } from "./sealed.js";
import { groupIdSchema } from "./unit.js";

/** @internal the schema of what one dimension asks to know, and no more */
export function dimensionFactsSchema(dimension: Dimension, { groups, metrics }: Scheme) {
  const needed = new Set(partsOfMeasure(dimension.measure).metrics.map(({ id }) => id));
  const definitions = Object.entries(metrics);
  const wholes = new Set(
    definitions.map(([id, definition]) => needed.has(id) && "of" in definition && definition.of),
  );
  const shape = definitions
    .filter(([id]) => needed.has(id) || wholes.has(id))
    .map(([id, definition]) => {
      const value = metricValueSchema(definition);
      return [id, needed.has(id) ? value : z.optional(value)] as const;
    });
  const values = strict(Object.fromEntries(shape));
  const group = groupIdSchema(groups);
  const adjusted = "adjustments" in dimension.measure;
  return strict({
    metrics: shape.length === 0 ? z.optional(values) : values,
    group: variesByGroup(dimension) ? group : z.optional(group),
    ...(adjusted ? { adjustments: z.optional(listOf(adjustmentPointsSchema)) } : {}),
  });
}

function variesByGroup(dimension: Dimension): boolean {
  return [...Object.values(dimension), ...Object.values(dimension.rule)].some(isByGroup);
}

/** What one dimension asks to know of a unit. */
export interface DimensionFacts<S extends Scheme = Scheme> {
  /** The metrics that the dimension looks at; beside a rate given as a bare count, the count it is a share of. */
  readonly metrics?: Partial<MonthlyMetrics<S>>;
  /** The unit's group 组别; needed where a value of the dimension differs by group. */
  readonly group?: GroupId<S>;
  /** The points of each of the unit's adjustments 加减分. */
  readonly adjustments?: readonly Points[];
}
