import * as z from "zod/mini";
import { countSchema, pointsSchema } from "./amounts.js";
import { type Dimension, dimensionSchema } from "./dimension.js";
import { type Group, groupSchema } from "./group.js";
import { idSchema } from "./id.js";
import { type MetricDefinition, metricDefinitionSchema } from "./metricDefinition.js";
import { monthNameSchema } from "./monthName.js";
import type { Narrowed } from "./narrowed.js";
import { type Roundings, roundingsSchema } from "./rounding.js";
import { dictionaryOf, listOfSome, sealed, strict } from "./sealed.js";
import { lineSchema, type Text, textSchema } from "./text.js";
import { wording } from "./wording.js";

/** @internal by the published or by the exact total */
const bySchema = z.enum(
  ["published", "exact"],
  wording('"published" 或 "exact"', '"published" or "exact"'),
);

/** The ways to rank equal totals 并列办法: `dense` 1, 2, 2, 3; `competition` 1, 2, 2, 4. */
export const tieMethods = ["dense", "competition"] as const;

/** One of {@link tieMethods}. */
export type Ties = (typeof tieMethods)[number];

const tiesSchema = z.enum(
  tieMethods,
  wording(`${tieMethods.join("、")} 之一`, `one of ${tieMethods.join(", ")}`),
);

const totalSchema = sealed({
  /** The least the total may come to. */
  floor: z.optional(pointsSchema),
  /** The most the total may come to. */
  cap: z.optional(pointsSchema),
});

/** Bounds of the total score 总得分; none where nothing is stated. */
export interface TotalBounds extends z.infer<typeof totalSchema> {}

const rankingSchema = sealed({
  /** Whether units are ranked by the total as published, or by the exact one. */
  by: bySchema,
  /** How equal totals are ranked: `dense` 1, 2, 2, 3; `competition` 1, 2, 2, 4. */
  ties: tiesSchema,
  /** The least ticket volume for being ranked, included; units below it are listed unranked. */
  minimumVolume: z.optional(countSchema),
});

/** How units are ranked 排名办法. */
export interface Ranking extends z.infer<typeof rankingSchema> {}

/** @internal what the total depends on */
export const totalTermsSchema = strict({ total: totalSchema, rounding: roundingsSchema });

/** @internal */
export const schemeSchema = sealed({
  /** The id that results refer to. */
  id: idSchema,
  name: textSchema,
  /** The document the rules stand in, or how they were recovered. */
  source: lineSchema,
  /** The first month in force, included. */
  from: monthNameSchema,
  /** The last month whose published table was checked against this scheme. */
  checkedThrough: monthNameSchema,
  rounding: roundingsSchema,
  metrics: dictionaryOf(metricDefinitionSchema),
  /** The id of the metric that is the ticket volume; a count. */
  volume: idSchema,
  groups: listOfSome(groupSchema),
  dimensions: listOfSome(dimensionSchema),
  total: totalSchema,
  ranking: rankingSchema,
});

/**
 * A hotline's assessment rules 考核方案, as data that JSON can hold. Write one in code with `defineScheme`, read one
 * from JSON with `parseScheme`.
 */
export interface Scheme
  extends Narrowed<
    z.infer<typeof schemeSchema>,
    {
      /** What the scheme is called. */
      name: Text;
      /** Where to round, and how. */
      rounding: Roundings;
      /** What is observed of each unit, by id. */
      metrics: Readonly<Record<string, MetricDefinition>>;
      /** The groups, in published order. */
      groups: readonly Group[];
      /** The scored columns, in published order. */
      dimensions: readonly Dimension[];
      /** Bounds of the total. */
      total: TotalBounds;
      /** How units are ranked. */
      ranking: Ranking;
    }
  > {}

/** The ids of a scheme's groups. */
export type GroupId<S extends Pick<Scheme, "groups"> = Scheme> = S["groups"][number]["id"];

/** The ids of a scheme's dimensions. */
export type DimensionId<S extends Pick<Scheme, "dimensions"> = Scheme> =
  S["dimensions"][number]["id"];
