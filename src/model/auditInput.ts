import * as z from "zod/mini";
import { checked } from "./checked.js";
import { depthProblem } from "./depthProblem.js";
import { idSchema } from "./id.js";
import { inputIssue } from "./inputIssue.js";
import type { Narrowed } from "./narrowed.js";
import type { Outcome } from "./outcome.js";
import { dictionaryOf, listOf, listOfSome, strict } from "./sealed.js";
import { lineSchema, type Text, textSchema } from "./text.js";
import { wording } from "./wording.js";

const row = listOf(z.string(wording("文本（单元格）", "text, as the cell was printed")));

/** @internal */
export const publishedTableSchema = z.union(
  [z.string().check(z.regex(/\S/)), listOfSome(row)],
  wording(
    "CSV 文本，或由各行单元格文本组成的列表（首行为表头）",
    "CSV text, or a list of rows of text, the first of them the headings",
  ),
);

/** A table as an office printed it 通报附表: CSV text, or rows of text of which the first has the headings. */
export type PublishedTable = string | readonly (readonly string[])[];

const metricColumn = strict({
  /** The id of a metric 指标数据, printed as it is: a count, a rate in percent, points. */
  metric: idSchema,
});

const countColumn = strict({
  /** The id of a rate whose count 数量 it has. */
  count: idSchema,
});

const scoreColumn = strict({
  /** The id of a dimension whose score 得分 it has. */
  score: idSchema,
});

/** A column of a metric 指标数据列: `{ metric: "tickets" }`. */
export interface MetricColumn extends z.infer<typeof metricColumn> {}

/** A column of the counts behind a rate 数量列: `{ count: "completedOnTime" }`. */
export interface CountColumn extends z.infer<typeof countColumn> {}

/** A column of the scores of a dimension 得分列: `{ score: "extension" }`. */
export interface ScoreColumn extends z.infer<typeof scoreColumn> {}

const columnSchema = z.union(
  [
    z.enum(["group", "tier", "rank", "unit", "total", "ignored"]),
    metricColumn,
    countColumn,
    scoreColumn,
  ],
  wording(
    '"group"、"tier"、"rank"、"unit"、"total"、"ignored"、{ metric }、{ count }、{ score } 之一',
    'one of "group", "tier", "rank", "unit", "total", "ignored", { metric }, { count }, { score }',
  ),
);

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

const where = {
  /** Where it is stated 出处. */
  name: z.optional(textSchema),
  /** The id of the group that it is about; all units unless stated. */
  group: z.optional(idSchema),
};

const statedUnits = strict({
  /** How many units there are said to be 合计…家. */
  units: lineSchema,
  ...where,
  /** The id of the tier that it is about; the whole group unless stated. */
  tier: z.optional(idSchema),
});

const statedSum = strict({
  /** A sum as it is printed 合计数. */
  sum: lineSchema,
  ...where,
  /** The id of the metric whose counts it adds up. */
  of: z.optional(idSchema),
  /** The figures that it is said to be made of 分项数. */
  parts: z.optional(listOfSome(lineSchema)),
});

const statedRate = strict({
  /** A rate as it is printed 率. */
  rate: lineSchema,
  ...where,
  /** The id of the metric that it is the rate of, over all units. */
  of: z.optional(idSchema),
  /** The count printed beside it 分子. */
  count: z.optional(lineSchema),
  /** The whole printed beside it 分母. */
  whole: z.optional(lineSchema),
});

const statedFigureSchema = z.union(
  [statedUnits, statedSum, statedRate],
  wording("含 units、sum 或 rate 的数值", "a figure with units, sum or rate"),
);

/** @internal */
export const auditOptionsSchema = strict({
  stated: z.optional(listOf(statedFigureSchema)),
  columns: z.optional(dictionaryOf(columnSchema)),
  /** To how many places percentages are printed 百分数的小数位数, from 0 to 10; as the scheme publishes points, unless stated. */
  percentPlaces: z.optional(z.int().check(z.minimum(0), z.maximum(10))),
});

interface StatedWhere {
  /** Where it is stated 出处. */
  name?: Text | undefined;
}

/** How many units there are said to be 单位家数, of a group or of one of its tiers. */
export interface StatedUnits extends Narrowed<z.infer<typeof statedUnits>, StatedWhere> {}

/** A sum that is stated beside the table 合计数: of a column, of its own parts, or of both. */
export interface StatedSum
  extends Narrowed<
    z.infer<typeof statedSum>,
    StatedWhere & {
      /** The figures that it is said to be made of 分项数. */
      parts?: readonly string[] | undefined;
    }
  > {}

/** A rate that is stated beside the table 总体率: of a metric over all units, of the counts beside it, or of both. */
export interface StatedRate extends Narrowed<z.infer<typeof statedRate>, StatedWhere> {}

/** A figure that the document states elsewhere 通报正文中的数值. */
export type StatedFigure = StatedUnits | StatedSum | StatedRate;

const MOST_ROWS = 200_000;
const MOST_CELLS = 1_000;

/** @internal a printed table, held against its schema; its problems begin with `place` */
export function checkedTable(value: unknown, place: string): Outcome<PublishedTable> {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const tooLarge =
    rows.length > MOST_ROWS || rows.some((one) => Array.isArray(one) && one.length > MOST_CELLS);
  if (tooLarge) return { ok: false, issues: [inputIssue(place, largeTable, smallerTable)] };
  return checked(publishedTableSchema, value, { path: [place] });
}

const largeTable = { zh: "过大的表", en: "too large a table" };
const smallerTable = {
  zh: `至多 ${MOST_ROWS} 行、每行至多 ${MOST_CELLS} 个单元格`,
  en: `at most ${MOST_ROWS} rows of at most ${MOST_CELLS} cells`,
};

/** @internal the options of an audit, held against their schema */
export function checkedAuditOptions(value: unknown) {
  const tooLarge = depthProblem(value);
  if (tooLarge !== undefined) return { ok: false, issues: [tooLarge] } as const;
  return checked(auditOptionsSchema, value, { path: ["options"] });
}
