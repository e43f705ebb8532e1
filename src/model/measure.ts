import * as z from "zod/mini";
import { idSchema } from "./id.js";
import type { MetricDefinition } from "./metricDefinition.js";
import { sealed } from "./sealed.js";
import { wording } from "./wording.js";

const metricIds = wording("至少含一个指标的列表", "a list of at least one metric");

/** The quantity that a dimension looks at. */
export const measureSchema = z.union(
  [
    /** A rate. */
    sealed({ rate: idSchema }),
    /** The mean of several rates, each of equal weight. */
    sealed({ mean: z.readonly(z.array(idSchema, metricIds).check(z.minLength(1, metricIds))) }),
    /** A count. */
    sealed({ count: idSchema }),
    /** Points awarded by people. */
    sealed({ given: idSchema }),
    /** The sum of a unit's adjustments: of those above zero, or of those below. */
    sealed({ adjustments: z.enum(["bonus", "deduction"]) }),
  ],
  wording(
    '{ rate }、{ mean }、{ count }、{ given } 之一，或 { adjustments: "bonus" | "deduction" }',
    'one of { rate }, { mean }, { count }, { given }, { adjustments: "bonus" | "deduction" }',
  ),
);

/**
 * The quantity that a dimension looks at 计量: a rate, the mean of several rates, a count, given points, or the sum
 * of a unit's bonuses or deductions.
 */
export type Measure = z.infer<typeof measureSchema>;

/** @internal what a measure comes to: a share of something, a number of items, or points */
export type Quantity = "share" | "items" | "points";

type KeyOfAny<Union> = Union extends unknown ? keyof Union : never;
type MeasureKind = KeyOfAny<Measure>;

const kinds: Record<
  MeasureKind,
  { readonly metrics: MetricDefinition["kind"]; readonly quantity: Quantity }
> = {
  rate: { metrics: "rate", quantity: "share" },
  mean: { metrics: "rate", quantity: "share" },
  count: { metrics: "count", quantity: "items" },
  given: { metrics: "points", quantity: "points" },
  adjustments: { metrics: "points", quantity: "points" },
};

/** @internal what a measure comes to, and the metrics it is made of: their kind, and each with its key in the measure */
export function partsOfMeasure(measure: Measure) {
  const [kind, named] = Object.entries(measure)[0] as [MeasureKind, string | readonly string[]];
  const ids = kind === "adjustments" ? [] : [named].flat();
  const metrics = ids.map((id, index) => ({ id, key: kind === "mean" ? `mean[${index}]` : kind }));
  return { quantity: kinds[kind].quantity, metricKind: kinds[kind].metrics, metrics };
}
