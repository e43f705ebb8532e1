import { comparedMeasure, definitionOf, usesOf } from "../measures/measures.js";
import type { Dimension } from "../scheme/dimension.js";
import { measuresOfDimension } from "../scheme/measurePlaces.js";
import type { GroupId, Scheme } from "../scheme/scheme.js";
import { variesByGroup } from "../words/byGroup.js";
import { isMade, partsOfMetric } from "../words/metricDefinition.js";
import { allowing, listOf, optional, strict, union } from "../words/shape.js";
import { lineSchema } from "../words/text.js";
import { type MonthlyMetrics, metricValueSchema, type Points } from "./metricValue.js";
import { adjustmentPointsSchema } from "./month.js";
import { groupIdSchema } from "./unit.js";

const categorised = strict({ category: lineSchema, points: adjustmentPointsSchema });

const adjustmentFact = union(
  [adjustmentPointsSchema, categorised],
  allowing("非零分数，或 { category, points }", "points other than 0, or { category, points }"),
);

/** The schema of what one dimension asks to know, and no more. */
export function dimensionFactsSchema(dimension: Dimension, { groups, metrics }: Scheme) {
  const measures = measuresOfDimension(dimension, "", metrics).map(({ measure }) => measure);
  const needed = new Set(
    measures.flatMap((measure) => usesOf(measure).flatMap(({ id }) => givenFor(id, metrics))),
  );
  const definitions = Object.entries(metrics).filter(([, definition]) => !isMade(definition));
  const wholes = new Set(
    definitions.flatMap(([id, definition]) =>
      needed.has(id) && "of" in definition && definition.of !== undefined
        ? givenFor(definition.of, metrics)
        : [],
    ),
  );
  const shape = definitions
    .filter(([id]) => needed.has(id) || wholes.has(id))
    .map(([id, definition]) => {
      const value = metricValueSchema(definition);
      return [id, needed.has(id) ? value : optional(value)] as const;
    });
  const values = strict(Object.fromEntries(shape));
  const group = groupIdSchema(groups);
  const adjusting = measures
    .map((measure) => comparedMeasure(measure) ?? measure)
    .filter((measure) => "counts" in definitionOf(measure));
  const byCategory = adjusting.some((measure) => "categories" in measure);
  const adjustment = byCategory ? categorised : adjustmentFact;
  return strict({
    metrics: shape.length === 0 ? optional(values) : values,
    group: variesByGroup(dimension) ? group : optional(group),
    ...(adjusting.length > 0 ? { adjustments: optional(listOf(adjustment)) } : {}),
  });
}

/** The metrics that are given for one: itself, or those that it is worked out of. */
export function givenFor(id: string, metrics: Scheme["metrics"]): string[] {
  const definition = metrics[id];
  if (definition === undefined || !isMade(definition)) return [id];
  return partsOfMetric(definition).flatMap(([, part]) => givenFor(part, metrics));
}

/** Points granted under a heading of the hotline's list 加减分项. */
export interface CategorisedPoints {
  /** The heading 类别. */
  readonly category: string;
  /** The points; deductions are below 0. */
  readonly points: Points;
}

/** What one dimension asks to know of a unit. */
export interface DimensionFacts<S extends Scheme = Scheme> {
  /** The metrics that the dimension looks at; beside a rate given as a bare count, the count it is a share of. */
  readonly metrics?: Partial<MonthlyMetrics<S>>;
  /** The unit's group 组别; needed where a value of the dimension differs by group. */
  readonly group?: GroupId<S>;
  /** Each of the unit's adjustments 加减分: its points, with the category where the dimension asks for it. */
  readonly adjustments?: readonly (Points | CategorisedPoints)[];
}
