import * as z from "zod/mini";
import { percentSchema } from "./amounts.js";
import { idSchema } from "./id.js";
import { sealed } from "./sealed.js";
import { textSchema } from "./text.js";
import { wording } from "./wording.js";

const countDefinition = sealed({
  kind: z.literal("count"),
  /** What the metric is called. */
  name: textSchema,
});

const rateDefinition = sealed({
  kind: z.literal("rate"),
  /** What the metric is called. */
  name: textSchema,
  /** The count that the rate is a share of; then the rate may be given as a bare count. */
  of: z.optional(idSchema),
  /** The most that the rate counts for. With it, a rate above 100 % is held at the cap; without it, refused. */
  cap: z.optional(percentSchema),
});

const pointsDefinition = sealed({
  kind: z.literal("points"),
  /** What the metric is called. */
  name: textSchema,
});

/** What a metric is: a count, a rate, or points awarded by people. */
export const metricDefinitionSchema = z.discriminatedUnion(
  "kind",
  [countDefinition, rateDefinition, pointsDefinition],
  wording(
    'kind 为 "count"、"rate" 或 "points" 的指标',
    'a metric of kind "count", "rate" or "points"',
  ),
);

/** What a metric 指标数据 of a scheme is: a count 数量, a rate 率, or points 分 awarded by people. */
export type MetricDefinition = z.infer<typeof metricDefinitionSchema>;
