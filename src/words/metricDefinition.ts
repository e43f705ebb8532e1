import { percentSchema, pointsSchema } from "./amounts.js";
import { metricIdSchema } from "./id.js";
import {
  allowing,
  constantTrue,
  discriminatedUnion,
  listOfSome,
  literal,
  optional,
  sealed,
} from "./shape.js";
import { type Text, textSchema } from "./text.js";

const shared = {
  name: textSchema,
};

const countDefinition = sealed({
  kind: literal("count"),
  ...shared,
  counted: optional(textSchema),
  madeOf: optional(
    sealed({ plus: listOfSome(metricIdSchema), minus: optional(listOfSome(metricIdSchema)) }),
  ),
});

const rateDefinition = sealed({
  kind: literal("rate"),
  ...shared,
  of: optional(metricIdSchema),
  count: optional(metricIdSchema),
  within: optional(metricIdSchema),
  cap: optional(percentSchema),
  partialCredit: optional(constantTrue),
});

const pointsDefinition = sealed({
  kind: literal("points"),
  ...shared,
  counted: optional(textSchema),
  most: optional(pointsSchema),
});

const factDefinition = sealed({
  kind: literal("fact"),
  ...shared,
});

export const metricDefinitionSchema = discriminatedUnion(
  "kind",
  [countDefinition, rateDefinition, pointsDefinition, factDefinition],
  allowing('"count"、"rate"、"points"、"fact" 之一', 'one of "count", "rate", "points", "fact"'),
);

interface Named {
  /** What the metric is called 名称. */
  readonly name: Text;
}

/** A metric that is a count 数量. */
export interface CountDefinition extends Named {
  /** The kind of metric 指标类型: a count 数量, a whole number from 0. */
  readonly kind: "count";
  /** What one of those counted is called 量词, such as 件, 人, 次, 处, 户; 件 and "item" unless stated. */
  readonly counted?: Text | undefined;
  /** The counts that it is made of 由哪些数量计算; then it is worked out, and not given in a month. */
  readonly madeOf?: MadeOf | undefined;
}

/** What a count is made of 数量的加减: `{ plus: ["accepted"], minus: ["deferred"] }`. */
export interface MadeOf {
  /** The ids of the counts that are added 相加的数量, at least one; none of them is made of others itself. */
  readonly plus: readonly string[];
  /** The ids of the counts that are taken away 减去的数量; what is left may not be below 0. */
  readonly minus?: readonly string[] | undefined;
}

/** A metric that is a rate 率. */
export interface RateDefinition extends Named {
  /** The kind of metric 指标类型: a rate 率, a share of something. */
  readonly kind: "rate";
  /** The id of the count that the rate is a share of 分母; then the rate may be given as a bare count. */
  readonly of?: string | undefined;
  /** The id of the count that is divided by `of` 分子; then the rate is worked out, and not given in a month. */
  readonly count?: string | undefined;
  /**
   * The id of the count that those it is a share of are among 分母所属: of 245 tickets 36 callers answered, 19 of them satisfied. No month
   * is refused for it: it tells an audit which fractions a printed percentage may stand for. Instead of `of`.
   */
  readonly within?: string | undefined;
  /** The most that the rate counts for 上限. With it, a rate above 100 % is held at the cap; without it, refused. */
  readonly cap?: string | undefined;
  /** That part of a case may count 部分计分: the count may then be points from 0, such as 1.6 of 3. */
  readonly partialCredit?: true | undefined;
}

/** A metric that is points awarded by people 评定分. */
export interface PointsDefinition extends Named {
  /** The kind of metric 指标类型: points 评定分, awarded by people. */
  readonly kind: "points";
  /** What one of it is called 单位, where it is no points: 天, 小时, 元; 分 and "point" unless stated. */
  readonly counted?: Text | undefined;
  /** The most that may be awarded 评定分上限; more is refused. What it is worth in the dimension that it is points of, unless stated. */
  readonly most?: string | number | undefined;
}

/** A metric that is a fact 是否类指标: yes 是 or no 否. */
export interface FactDefinition extends Named {
  /** The kind of metric 指标类型: a fact, given as `true` or `false`. */
  readonly kind: "fact";
}

/** What a metric 指标数据 of a scheme is: a count 数量, a rate 率, points 分 awarded by people, or a fact 是否. */
export type MetricDefinition = CountDefinition | RateDefinition | PointsDefinition | FactDefinition;

/** A count that is worked out of others 由其他数量计算的数量. */
export interface MadeCountDefinition extends CountDefinition {
  /** The counts that it is made of 由哪些数量计算. */
  readonly madeOf: MadeOf;
}

/** A rate that is worked out of two counts 由两个数量相除的率. */
export interface MadeRateDefinition extends RateDefinition {
  /** The id of the count that is divided by `of` 分子. */
  readonly count: string;
}

/** A metric that is worked out of others, and so not given in a month 由其他指标计算的指标. */
export type MadeDefinition = MadeCountDefinition | MadeRateDefinition;

/** Whether a metric is worked out of others, and so not given in a month. */
export function isMade(definition: MetricDefinition): boolean {
  if (definition.kind === "count") return definition.madeOf !== undefined;
  return definition.kind === "rate" && definition.count !== undefined;
}

/** The metrics that one is worked out of, or given as a share of, each with the key that names it. */
export function partsOfMetric(
  definition: MetricDefinition,
): readonly (readonly [string, string])[] {
  if (definition.kind === "count") {
    const { plus = [], minus = [] } = definition.madeOf ?? {};
    return [
      ...plus.map((id, index) => [`madeOf.plus[${index}]`, id] as const),
      ...minus.map((id, index) => [`madeOf.minus[${index}]`, id] as const),
    ];
  }
  if (definition.kind !== "rate") return [];
  const { of, count } = definition;
  return [
    ...(of === undefined ? [] : [["of", of] as const]),
    ...(count === undefined ? [] : [["count", count] as const]),
  ];
}
