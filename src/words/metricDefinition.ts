import { percentSchema } from "./amounts.js";
import { idSchema } from "./id.js";
import {
  allowing,
  constantTrue,
  discriminatedUnion,
  type Inferred,
  literal,
  type Narrowed,
  optional,
  sealed,
} from "./shape.js";
import { type Text, textSchema } from "./text.js";

const shared = {
  /** What the metric is called 名称. */
  name: textSchema,
};

const countDefinition = sealed({
  /** The kind of metric 指标类型: a count 数量, a whole number from 0. */
  kind: literal("count"),
  ...shared,
});

const rateDefinition = sealed({
  /** The kind of metric 指标类型: a rate 率, a share of something. */
  kind: literal("rate"),
  ...shared,
  /** The id of the count that the rate is a share of 分母; then the rate may be given as a bare count. */
  of: optional(idSchema),
  /** The most that the rate counts for 上限. With it, a rate above 100 % is held at the cap; without it, refused. */
  cap: optional(percentSchema),
  /** That part of a case may count 部分计分: the count may then be points from 0, such as 1.6 of 3. */
  partialCredit: optional(constantTrue),
});

const pointsDefinition = sealed({
  /** The kind of metric 指标类型: points 评定分, awarded by people. */
  kind: literal("points"),
  ...shared,
});

export const metricDefinitionSchema = discriminatedUnion(
  "kind",
  [countDefinition, rateDefinition, pointsDefinition],
  allowing('"count"、"rate"、"points" 之一', 'one of "count", "rate", "points"'),
);

interface Named {
  /** What the metric is called 名称. */
  name: Text;
}

/** A metric that is a count 数量. */
export interface CountDefinition extends Narrowed<Inferred<typeof countDefinition>, Named> {}

/** A metric that is a rate 率. */
export interface RateDefinition extends Narrowed<Inferred<typeof rateDefinition>, Named> {}

/** A metric that is points awarded by people 评定分. */
export interface PointsDefinition extends Narrowed<Inferred<typeof pointsDefinition>, Named> {}

/** What a metric 指标数据 of a scheme is: a count 数量, a rate 率, or points 分 awarded by people. */
export type MetricDefinition = CountDefinition | RateDefinition | PointsDefinition;
