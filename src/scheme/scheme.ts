import { dictionaryOf, idSchema, metricIdSchema, monthNameSchema } from "../words/id.js";
import { type MetricDefinition, metricDefinitionSchema } from "../words/metricDefinition.js";
import { type Roundings, roundingsSchema } from "../words/rounding.js";
import { listOfSome, optional, sealed, strict } from "../words/shape.js";
import { lineSchema, type Text, textSchema } from "../words/text.js";
import { type ColumnNames, columnNamesSchema } from "./columns.js";
import { type Dimension, dimensionSchema } from "./dimension.js";
import { type Group, groupSchema } from "./group.js";
import { type Ranking, rankingSchema } from "./ranking.js";
import { type Figure, figureSchema, type TotalBounds, totalSchema } from "./total.js";
import { type Verdicts, verdictsSchema } from "./verdicts.js";

export const clauseSchema = sealed({ clause: textSchema, reason: textSchema });

/** A clause of the rules that the scheme does not encode 未编码条款. Results carry it, so that nobody takes it for done. */
export interface Clause {
  /** What the clause says 条款内容. */
  readonly clause: Text;
  /** Why it is not encoded 未编码的原因. */
  readonly reason: Text;
}

/** What the total depends on. */
export const totalTermsSchema = strict({ total: totalSchema, rounding: roundingsSchema });

export const schemeSchema = sealed({
  $schema: optional(lineSchema),
  id: idSchema,
  name: textSchema,
  source: lineSchema,
  from: monthNameSchema,
  checkedThrough: monthNameSchema,
  rounding: roundingsSchema,
  metrics: dictionaryOf(metricDefinitionSchema),
  volume: metricIdSchema,
  groups: listOfSome(groupSchema),
  dimensions: listOfSome(dimensionSchema),
  total: totalSchema,
  ranking: rankingSchema,
  figures: optional(listOfSome(figureSchema)),
  verdicts: optional(verdictsSchema),
  columns: optional(columnNamesSchema),
  notEncoded: optional(listOfSome(clauseSchema)),
});

/**
 * A hotline's assessment rules 考核方案, as data that JSON can hold. Write one in code with `defineScheme`, read one
 * from JSON with `parseScheme`.
 */
export interface Scheme {
  /** Where its JSON Schema is 结构说明, for editors that complete and check what is written; nothing follows from it. */
  readonly $schema?: string | undefined;
  /** The id 标识 that results refer to. */
  readonly id: string;
  /** What the scheme is called 名称. */
  readonly name: Text;
  /** The document the rules stand in 依据文件, or how they were recovered. */
  readonly source: string;
  /** The first month in force 起始月份, included. */
  readonly from: string;
  /** The last month whose published table was checked against this scheme 核对截止月份. */
  readonly checkedThrough: string;
  /** Where to round, and how 舍入规定. */
  readonly rounding: Roundings;
  /** What is observed of each unit 数据指标, by id. */
  readonly metrics: Readonly<Record<string, MetricDefinition>>;
  /** The id of the metric that is the ticket volume 有效工单量; a count. */
  readonly volume: string;
  /** The groups 组别, in published order. */
  readonly groups: readonly Group[];
  /** The scored columns 考核指标, in published order. */
  readonly dimensions: readonly Dimension[];
  /** How the total 总得分 is made of the scores. */
  readonly total: TotalBounds;
  /** How units are ranked 排名办法. */
  readonly ranking: Ranking;
  /** Further figures that follow from the total 换算数值. */
  readonly figures?: readonly Figure[] | undefined;
  /** What is said of units beside their rank 考核结论. */
  readonly verdicts?: Verdicts | undefined;
  /** What columns are called in the tables of the office 表头名称. */
  readonly columns?: ColumnNames | undefined;
  /** Clauses of the rules that are not encoded 未编码条款, each with the reason. */
  readonly notEncoded?: readonly Clause[] | undefined;
}

/** The ids of a scheme's groups. */
export type GroupId<S extends Pick<Scheme, "groups"> = Scheme> = S["groups"][number]["id"];

/** The ids of a scheme's dimensions. */
export type DimensionId<S extends Pick<Scheme, "dimensions"> = Scheme> =
  S["dimensions"][number]["id"];

/** Which scheme something was made by 考核方案. */
export type SchemeIdentity = Pick<Scheme, "id" | "name">;

export function schemeIdentity({ id, name }: SchemeIdentity): SchemeIdentity {
  return { id, name };
}
