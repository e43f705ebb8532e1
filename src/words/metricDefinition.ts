import { percentSchema, pointsSchema } from "./amounts.js";
import { idSchema } from "./id.js";
import { allowing, constantTrue, discriminatedUnion, literal, optional, sealed } from "./shape.js";
import { type Text, textSchema } from "./text.js";

const shared = {
  name: textSchema,
};

const countDefinition = sealed({
  kind: literal("count"),
  ...shared,
});

const rateDefinition = sealed({
  kind: literal("rate"),
  ...shared,
  of: optional(idSchema),
  cap: optional(percentSchema),
  partialCredit: optional(constantTrue),
});

const pointsDefinition = sealed({
  kind: literal("points"),
  ...shared,
  most: optional(pointsSchema),
});

export const metricDefinitionSchema = discriminatedUnion(
  "kind",
  [countDefinition, rateDefinition, pointsDefinition],
  allowing('"count"、"rate"、"points" 之一', 'one of "count", "rate", "points"'),
);

interface Named {
  /** What the metric is called 名称. */
  readonly name: Text;
}

/** A metric that is a count 数量. */
export interface CountDefinition extends Named {
  /** The kind of metric 指标类型: a count 数量, a whole number from 0. */
  readonly kind: "count";
}

/** A metric that is a rate 率. */
export interface RateDefinition extends Named {
  /** The kind of metric 指标类型: a rate 率, a share of something. */
  readonly kind: "rate";
  /** The id of the count that the rate is a share of 分母; then the rate may be given as a bare count. */
  readonly of?: string | undefined;
  /** The most that the rate counts for 上限. With it, a rate above 100 % is held at the cap; without it, refused. */
  readonly cap?: string | undefined;
  /** That part of a case may count 部分计分: the count may then be points from 0, such as 1.6 of 3. */
  readonly partialCredit?: true | undefined;
}

/** A metric that is points awarded by people 评定分. */
export interface PointsDefinition extends Named {
  /** The kind of metric 指标类型: points 评定分, awarded by people. */
  readonly kind: "points";
  /** The most that may be awarded 评定分上限; more is refused. What it is worth in the dimension that it is points of, unless stated. */
  readonly most?: string | number | undefined;
}

/** What a metric 指标数据 of a scheme is: a count 数量, a rate 率, or points 分 awarded by people. */
export type MetricDefinition = CountDefinition | RateDefinition | PointsDefinition;
