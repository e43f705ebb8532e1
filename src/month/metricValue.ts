import type { Decimal } from "../exact/fractionOf.js";
import type { Scheme } from "../scheme/scheme.js";
import {
  countSchema,
  givenPointsSchema,
  isCount,
  notNegativePointsSchema,
  percentSchema,
} from "../words/amounts.js";
import type {
  CountDefinition,
  FactDefinition,
  MadeDefinition,
  MetricDefinition,
  PointsDefinition,
} from "../words/metricDefinition.js";
import { isMade } from "../words/metricDefinition.js";
import { hasKeys, isPlain } from "../words/plain.js";
import { allowing, custom, strict, union } from "../words/shape.js";

const shareSchema = strict({
  count: countSchema,
  of: countSchema,
});

const partialShareSchema = strict({
  count: notNegativePointsSchema,
  of: countSchema,
});

const SHARE_KEYS = ["count", "of"];

/** A share as it is given, each part looked at once; undefined where it is none. */
export function shareIn(
  value: unknown,
  isPart: (count: unknown) => boolean = isCount,
): Share | PartialShare | undefined {
  if (!isPlain(value) || !hasKeys(value, SHARE_KEYS)) return undefined;
  const { count, of } = value;
  return isPart(count) && isCount(of) ? ({ count, of } as Share | PartialShare) : undefined;
}

/** What a rate may be, which may always be percent text. */
function orPercent(zh: string, en: string, example = "52.78%"): string {
  return allowing(
    `${zh}，或形如 "${example}" 的百分数`,
    `${en}, or percent text such as "${example}"`,
  );
}

const rateSchema = union(
  [shareSchema, percentSchema],
  orPercent("{ count: 19, of: 36 }", "{ count: 19, of: 36 }"),
);

const rateOfMetricSchema = union(
  [countSchema, shareSchema, percentSchema],
  orPercent(
    "数量（写作数值，不加引号），或 { count: 33, of: 34 }",
    "a count (a number, not text), or { count: 33, of: 34 }",
    "97.06%",
  ),
);

const partialRateSchema = union(
  [partialShareSchema, percentSchema],
  orPercent('{ count: "1.6", of: 3 }', '{ count: "1.6", of: 3 }'),
);

const partialRateOfMetricSchema = union(
  [notNegativePointsSchema, partialShareSchema, percentSchema],
  orPercent(
    '不小于 0 的数，如 "1.6"，或 { count: "1.6", of: 3 }',
    'a number from 0 such as "1.6", or { count: "1.6", of: 3 }',
  ),
);

const factSchema = custom<boolean>(
  (value) => typeof value === "boolean",
  allowing("true（是）或 false（否）", "true or false"),
);

/** A count 数量: a whole number from 0 to 9007199254740991, both included. */
export type Count = number;

/** A part of a whole 占比. */
export interface Share {
  /** How many of the whole 分子. */
  readonly count: number;
  /** The whole 分母. */
  readonly of: number;
}

/** A part of a whole where part of a case may count 部分计分: 1.6 of 3. */
export interface PartialShare {
  /** How much of the whole 分子: points from 0, such as 1.6. */
  readonly count: string | number;
  /** The whole 分母. */
  readonly of: number;
}

/** A rate 率: `{ count: 19, of: 36 }`, or percent text such as `"52.78%"`. */
export type Rate = Share | string;

/** Points 分: decimal text such as `"19.3"`, a number of at most 15 significant digits, or a `Decimal`. */
export type Points = string | number | Decimal;

/** The value of a metric, by its definition: a count, a rate (a bare count where the scheme says of what), points, or a fact. */
export type MetricValue<Definition extends MetricDefinition = MetricDefinition> =
  Definition extends CountDefinition
    ? Count
    : Definition extends FactDefinition
      ? boolean
      : Definition extends PointsDefinition
        ? Points
        : "partialCredit" extends keyof Definition
          ? ("of" extends keyof Definition ? string | number : never) | PartialShare | Rate
          : "of" extends keyof Definition
            ? Count | Rate
            : Rate;

/**
 * What was observed of a unit in a month 月度指标数据: a value for each metric of the scheme that is not worked out of others.
 *
 * `MonthlyMetrics<typeof xiangtan2023>` names each metric, so that a misspelt or missing one does not compile;
 * `MonthlyMetrics` alone is the open form, for a scheme read from JSON.
 */
export type MonthlyMetrics<S extends Pick<Scheme, "metrics"> = Scheme> = {
  readonly [Metric in keyof S["metrics"] as S["metrics"][Metric] extends MadeDefinition
    ? never
    : Metric]: MetricValue<S["metrics"][Metric]>;
};

/** What was observed of a unit in a month, as JSON holds it 月度指标数据（JSON）. */
export type MonthlyMetricsJson<S extends Pick<Scheme, "metrics"> = Scheme> = {
  readonly [Metric in keyof MonthlyMetrics<S>]: Exclude<MonthlyMetrics<S>[Metric], Decimal>;
};

/** The schema of a metric's value. */
export function metricValueSchema(definition: MetricDefinition) {
  if (definition.kind === "count") return countSchema;
  if (definition.kind === "points") return givenPointsSchema;
  if (definition.kind === "fact") return factSchema;
  if (definition.partialCredit) {
    return definition.of === undefined ? partialRateSchema : partialRateOfMetricSchema;
  }
  return definition.of === undefined ? rateSchema : rateOfMetricSchema;
}

/** The schema of a unit's metrics under a scheme, or of some of them. */
export function monthlyMetricsSchema(definitions: Scheme["metrics"]) {
  const shape = Object.entries(definitions)
    .filter(([, definition]) => !isMade(definition))
    .map(([id, definition]) => [id, metricValueSchema(definition)] as const);
  return strict(Object.fromEntries(shape));
}
