import * as z from "zod/mini";
import { idSchema } from "./id.js";
import { strict } from "./sealed.js";
import { wording } from "./wording.js";

// schemas are made when they are asked for: whoever only scores need not carry them

const metricColumn = () =>
  strict({
    /** The id of a metric 指标数据, printed as it is: a count, a rate in percent, points. */
    metric: idSchema,
  });

const countColumn = () =>
  strict({
    /** The id of a rate whose count 数量 it has. */
    count: idSchema,
  });

const scoreColumn = () =>
  strict({
    /** The id of a dimension whose score 得分 it has. */
    score: idSchema,
  });

/** A column of a metric 指标数据列: `{ metric: "tickets" }`. */
export interface MetricColumn extends z.infer<ReturnType<typeof metricColumn>> {}

/** A column of the counts behind a rate 数量列: `{ count: "completedOnTime" }`. */
export interface CountColumn extends z.infer<ReturnType<typeof countColumn>> {}

/** A column of the scores of a dimension 得分列: `{ score: "extension" }`. */
export interface ScoreColumn extends z.infer<ReturnType<typeof scoreColumn>> {}

/**
 * What a column of a printed table holds 列的含义: who the unit is and where it stands, a metric as printed, the count behind a
 * rate, the score of a dimension, or nothing that is to be looked at.
 */
export type Column =
  | "group"
  | "tier"
  | "rank"
  | "unit"
  | "total"
  | "ignored"
  | MetricColumn
  | CountColumn
  | ScoreColumn;

/** @internal */
export function columnSchema() {
  return z.union(
    [
      z.enum(["group", "tier", "rank", "unit", "total", "ignored"]),
      metricColumn(),
      countColumn(),
      scoreColumn(),
    ],
    wording(
      '"group"、"tier"、"rank"、"unit"、"total"、"ignored"、{ metric }、{ count }、{ score } 之一',
      'one of "group", "tier", "rank", "unit", "total", "ignored", { metric }, { count }, { score }',
    ),
  );
}
