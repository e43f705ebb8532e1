import { type Better, betterSchema, type Scope, scopeSchema } from "../measures/comparing.js";
import { type Measure, measureSchema } from "../measures/measures.js";
import { countSchema } from "../words/amounts.js";
import { idSchema } from "../words/id.js";
import {
  allowing,
  anyOf,
  listOfSome,
  oneOf,
  optional,
  type Schema,
  sealed,
} from "../words/shape.js";

/** By the published or by the exact total. */
export const bySchema = oneOf(["published", "exact"]);

/**
 * The ways to rank equal totals 并列办法: `dense` 1, 2, 2, 3; `competition` 1, 2, 2, 4; `modified` 1, 3, 3, 4;
 * `fractional` 1, 2.5, 2.5, 4; `ordinal` 1, 2, 3, 4.
 */
export const tieMethods = ["dense", "competition", "modified", "ordinal", "fractional"] as const;

/** One of {@link tieMethods}. */
export type Ties = (typeof tieMethods)[number];

const scoreBreaker = sealed({
  score: idSchema,
});

const measureBreaker = sealed({
  measure: measureSchema,
  better: betterSchema,
});

/** Equal totals told apart by the score of a dimension 按单项得分区分同分. */
export interface ScoreBreaker {
  /** The id of a dimension 考核指标; the higher exact score goes first. */
  readonly score: string;
}

/** Equal totals told apart by a measure 按计分依据区分同分. */
export interface MeasureBreaker {
  /** What is looked at 计分依据. */
  readonly measure: Measure;
  /** Whether a higher or a lower value goes first 指标方向; a unit without data goes last. */
  readonly better: Better;
}

/** What tells equal totals apart 总得分相同时的排序依据. */
export type TieBreaker = ScoreBreaker | MeasureBreaker;

const schema = sealed({
  by: bySchema,
  ties: oneOf(tieMethods),
  within: optional(scopeSchema),
  tieBreakers: optional(
    listOfSome(
      anyOf(
        [scoreBreaker, measureBreaker],
        allowing("{ score }，或 { measure, better }", "{ score }, or { measure, better }"),
      ),
    ),
  ),
  minimumVolume: optional(countSchema),
});

/**
 * How units are ranked 排名办法.
 *
 * The higher total goes first, and of equal totals the one that the tie-breakers put first. Units that are equal in all of
 * it share a rank by `ties`, but for `ordinal`, which puts the greater ticket volume first, and then the one given first.
 * Units below the minimum volume are neither scored nor compared with.
 */
export interface Ranking {
  /** Whether units are ranked by the total as published, or by the exact one 总分口径. */
  readonly by: "exact" | "published";
  /** How equal totals are ranked 并列办法: `dense` 1, 2, 2, 3; `competition` 1, 2, 2, 4; `modified` 1, 3, 3, 4; `fractional` 1, 2.5, 2.5, 4; `ordinal` 1, 2, 3, 4. */
  readonly ties: Ties;
  /** Among whom a unit is ranked 排名范围: its peer group (unless stated), its group, or all units. */
  readonly within?: Scope | undefined;
  /** What tells equal totals apart 同分排序依据, in order; units that are equal in all of it share a rank. */
  readonly tieBreakers?: readonly TieBreaker[] | undefined;
  /** The least ticket volume for being ranked 参与排名的最低工单量, included; units below it are listed unranked. */
  readonly minimumVolume?: number | undefined;
}

export const rankingSchema: Schema<Ranking> = schema;
