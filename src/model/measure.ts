import * as z from "zod/mini";
import { idSchema } from "./id.js";
import type { MetricDefinition } from "./metricDefinition.js";
import { frozen, sealed } from "./sealed.js";
import { wording } from "./wording.js";

const metricIds = wording("至少含一个指标的列表", "a list of at least one metric");

const rateMeasure = sealed({
  /** The id of a rate. */
  rate: idSchema,
});
const meanMeasure = sealed({
  /** The ids of rates, each of equal weight; at least one. */
  mean: frozen(z.array(idSchema, metricIds).check(z.minLength(1, metricIds))),
});
const countMeasure = sealed({
  /** The id of a count. */
  count: idSchema,
});
const givenMeasure = sealed({
  /** The id of points awarded by people. */
  given: idSchema,
});
const adjustmentsMeasure = sealed({
  /** Which of a unit's adjustments are added: those above zero, or those below. */
  adjustments: z.enum(
    ["bonus", "deduction"],
    wording('"bonus" 或 "deduction"', '"bonus" or "deduction"'),
  ),
});

/** @internal */
export const measureSchema = z.union(
  [rateMeasure, meanMeasure, countMeasure, givenMeasure, adjustmentsMeasure],
  wording(
    '{ rate }、{ mean }、{ count }、{ given } 之一，或 { adjustments: "bonus" | "deduction" }',
    'one of { rate }, { mean }, { count }, { given }, { adjustments: "bonus" | "deduction" }',
  ),
);

/** A rate 率. */
export interface RateMeasure extends z.infer<typeof rateMeasure> {}

/** The mean 平均值 of several rates. */
export interface MeanMeasure extends z.infer<typeof meanMeasure> {}

/** A count 数量. */
export interface CountMeasure extends z.infer<typeof countMeasure> {}

/** Points 分 awarded by people. */
export interface GivenMeasure extends z.infer<typeof givenMeasure> {}

/** The sum of a unit's bonuses 加分, or of its deductions 扣分. */
export interface AdjustmentsMeasure extends z.infer<typeof adjustmentsMeasure> {}

/** The quantity that a dimension looks at 计分依据. */
export type Measure = RateMeasure | MeanMeasure | CountMeasure | GivenMeasure | AdjustmentsMeasure;

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
  const kind = (Object.keys(kinds) as MeasureKind[]).find((one) => one in measure) ?? "adjustments";
  const named = (measure as Readonly<Record<MeasureKind, string | readonly string[]>>)[kind];
  const ids = kind === "adjustments" ? [] : [named].flat();
  const metrics = ids.map((id, index) => ({ id, key: kind === "mean" ? `mean[${index}]` : kind }));
  return { quantity: kinds[kind].quantity, metricKind: kinds[kind].metrics, metrics };
}
