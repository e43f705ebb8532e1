import { dictionaryOf, idSchema, monthNameSchema } from "../words/id.js";
import { type MetricDefinition, metricDefinitionSchema } from "../words/metricDefinition.js";
import { type Roundings, roundingsSchema } from "../words/rounding.js";
import {
  type Inferred,
  listOfSome,
  type Narrowed,
  optional,
  sealed,
  strict,
} from "../words/shape.js";
import { lineSchema, type Text, textSchema } from "../words/text.js";
import { type Dimension, dimensionSchema } from "./dimension.js";
import { type Group, groupSchema } from "./group.js";
import { type Ranking, rankingSchema } from "./ranking.js";
import { type Figure, figureSchema, type TotalBounds, totalSchema } from "./total.js";
import { type Verdicts, verdictsSchema } from "./verdicts.js";

export const clauseSchema = sealed({ clause: textSchema, reason: textSchema });

/** A clause of the rules that the scheme does not encode 未编码条款. Results carry it, so that nobody takes it for done. */
export interface Clause
  extends Narrowed<
    Inferred<typeof clauseSchema>,
    {
      /** What the clause says 条款内容. */
      clause: Text;
      /** Why it is not encoded 未编码的原因. */
      reason: Text;
    }
  > {}

/** What the total depends on. */
export const totalTermsSchema = strict({ total: totalSchema, rounding: roundingsSchema });

export const schemeSchema = sealed({
  /** Where its JSON Schema is 结构说明, for editors that complete and check what is written; nothing follows from it. */
  $schema: optional(lineSchema),
  /** The id 标识 that results refer to. */
  id: idSchema,
  name: textSchema,
  /** The document the rules stand in 依据文件, or how they were recovered. */
  source: lineSchema,
  /** The first month in force 起始月份, included. */
  from: monthNameSchema,
  /** The last month whose published table was checked against this scheme 核对截止月份. */
  checkedThrough: monthNameSchema,
  rounding: roundingsSchema,
  metrics: dictionaryOf(metricDefinitionSchema),
  /** The id of the metric that is the ticket volume 有效工单量; a count. */
  volume: idSchema,
  groups: listOfSome(groupSchema),
  dimensions: listOfSome(dimensionSchema),
  total: totalSchema,
  ranking: rankingSchema,
  figures: optional(listOfSome(figureSchema)),
  verdicts: optional(verdictsSchema),
  notEncoded: optional(listOfSome(clauseSchema)),
});

/**
 * A hotline's assessment rules 考核方案, as data that JSON can hold. Write one in code with `defineScheme`, read one
 * from JSON with `parseScheme`.
 */
export interface Scheme
  extends Narrowed<
    Inferred<typeof schemeSchema>,
    {
      /** What the scheme is called 名称. */
      name: Text;
      /** Where to round, and how 舍入规定. */
      rounding: Roundings;
      /** What is observed of each unit 数据指标, by id. */
      metrics: Readonly<Record<string, MetricDefinition>>;
      /** The groups 组别, in published order. */
      groups: readonly Group[];
      /** The scored columns 考核指标, in published order. */
      dimensions: readonly Dimension[];
      /** How the total 总得分 is made of the scores. */
      total: TotalBounds;
      /** How units are ranked 排名办法. */
      ranking: Ranking;
      /** Further figures that follow from the total 换算数值. */
      figures?: readonly Figure[] | undefined;
      /** What is said of units beside their rank 考核结论. */
      verdicts?: Verdicts | undefined;
      /** Clauses of the rules that are not encoded 未编码条款, each with the reason. */
      notEncoded?: readonly Clause[] | undefined;
    }
  > {}

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
