import * as z from "zod/mini";
import { countSchema, pointsSchema } from "./amounts.js";
import { dimensionSchema } from "./dimension.js";
import { groupSchema } from "./group.js";
import { idSchema } from "./id.js";
import { metricDefinitionSchema } from "./metricDefinition.js";
import { monthNameSchema } from "./monthName.js";
import { roundingsSchema } from "./rounding.js";
import { dictionaryOf, listOf, sealed } from "./sealed.js";
import { textSchema } from "./text.js";
import { wording } from "./wording.js";

/** @internal by the published or by the exact total */
const bySchema = z.enum(
  ["published", "exact"],
  wording('"published" 或 "exact"', '"published" or "exact"'),
);

/** How equal totals are ranked. */
export const tiesSchema = z.enum(
  ["dense", "competition"],
  wording('"dense" 或 "competition"', '"dense" or "competition"'),
);

/** How equal totals are ranked 并列办法: `dense` 1, 2, 2, 3; `competition` 1, 2, 2, 4. */
export type Ties = z.infer<typeof tiesSchema>;

const totalSchema = sealed({
  /** The least the total may come to. */
  floor: z.optional(pointsSchema),
  /** The most the total may come to. */
  cap: z.optional(pointsSchema),
});

/**
 * Bounds of the total score 总得分; none where nothing is stated.
 *
 * @interface
 */
export type TotalBounds = z.infer<typeof totalSchema>;

const rankingSchema = sealed({
  /** Whether units are ranked by the total as published, or by the exact one. */
  by: bySchema,
  /** How equal totals are ranked. */
  ties: tiesSchema,
  /** The least ticket volume for being ranked, included; units below are listed apart. */
  minimumVolume: z.optional(countSchema),
});

/** A hotline's assessment rules, as data. */
export const schemeSchema = sealed({
  id: idSchema,
  /** What the scheme is called. */
  name: textSchema,
  /** The document the rules stand in, or how they were recovered. */
  source: z.string(wording("一段文字", "a text")),
  /** The first month in force, included. */
  from: monthNameSchema,
  /** The last month whose publication the values were held against. */
  checkedThrough: monthNameSchema,
  /** Where to round, and how. */
  rounding: roundingsSchema,
  /** What is observed of each unit, by id. */
  metrics: dictionaryOf(metricDefinitionSchema),
  /** The metric that is the ticket volume; a count. */
  volume: idSchema,
  /** The groups, in published order. */
  groups: listOf(groupSchema),
  /** The scored columns, in published order. */
  dimensions: listOf(dimensionSchema),
  /** Bounds of the total. */
  total: totalSchema,
  /** How units are ranked. */
  ranking: rankingSchema,
});

/**
 * A hotline's assessment rules 考核方案, as data that JSON can hold. Write one in code with `defineScheme`, read one
 * from JSON with `parseScheme`.
 *
 * @interface
 */
export type Scheme = z.infer<typeof schemeSchema>;

/** The ids of a scheme's groups. */
export type GroupId<S extends Pick<Scheme, "groups"> = Scheme> = S["groups"][number]["id"];

/** The ids of a scheme's dimensions. */
export type DimensionId<S extends Pick<Scheme, "dimensions"> = Scheme> =
  S["dimensions"][number]["id"];
