import { type Better, betterSchema, type Scope, scopeSchema } from "../measures/comparing.js";
import { type Measure, measureSchema } from "../measures/measures.js";
import { countSchema } from "../words/amounts.js";
import { type ByGroup, byGroupOr } from "../words/byGroup.js";
import { dimensionIdSchema, idSchema } from "../words/id.js";
import {
  allowing,
  anyOf,
  listOfSome,
  oneOf,
  optional,
  type Schema,
  sealed,
} from "../words/shape.js";
import { type Text, textSchema } from "../words/text.js";
import { type Condition, conditionSchema } from "./condition.js";

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
  score: dimensionIdSchema,
  by: optional(oneOf(["published", "exact"])),
});

const measureBreaker = sealed({
  measure: measureSchema,
  better: betterSchema,
});

/** Equal totals told apart by the score of a dimension 按单项得分区分同分. */
export interface ScoreBreaker {
  /** The id of a dimension 考核指标; the higher score goes first. */
  readonly score: string;
  /** Whether scores are compared as published, or exactly, as they are unless stated 得分口径. */
  readonly by?: "exact" | "published" | undefined;
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

/**
 * A way to set a unit apart 单列方式: `notScored` 不计分, `notRanked` scored and compared with but not ranked 只计分不排名,
 * `notPublished` scored and ranked but not published 计分排名但不公布.
 */
export type WayApart = "notScored" | "notRanked" | "notPublished";

export const waysApart = ["notScored", "notRanked", "notPublished"] as const;

const setApartSchema = sealed({
  id: idSchema,
  name: textSchema,
  if: conditionSchema,
  as: oneOf(waysApart),
});

/** Units that are set apart 单列的单位, such as those that are new. */
export interface SetApart {
  /** The id 标识: the code of the reason in a result. */
  readonly id: string;
  /** Why they are set apart 单列原因. */
  readonly name: Text;
  /** Which units 适用条件: by their own metrics, adjustments or groups. */
  readonly if: Condition;
  /** In which way 单列方式. */
  readonly as: WayApart;
}

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
  minimumVolume: optional(
    byGroupOr(
      countSchema,
      allowing(
        "0 以上的整数（写作数值，不加引号），或 { byGroup }",
        "a whole number from 0, or { byGroup }",
      ),
    ),
  ),
  belowMinimum: optional(oneOf(waysApart)),
  setApart: optional(listOfSome(setApartSchema)),
  numbering: optional(oneOf(["anew", "onward"])),
});

/**
 * How units are ranked 排名办法.
 *
 * The higher total goes first, and of equal totals the one that the tie-breakers put first. Units that are equal in all of
 * it share a rank by `ties`, but for `ordinal`, which puts the greater ticket volume first, and then the one given first.
 * Units that are not scored are not compared with either.
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
  /** The least ticket volume for being ranked 参与排名的最低工单量, included; units below it are set apart. */
  readonly minimumVolume?: ByGroup<number> | undefined;
  /** In which way units below the minimum volume are set apart 不足最低工单量的单列方式; `notScored` unless stated. */
  readonly belowMinimum?: WayApart | undefined;
  /** Further units that are set apart 单列的单位; the first entry that holds counts. */
  readonly setApart?: readonly SetApart[] | undefined;
  /** Whether the ranks of each peer group begin anew with 1, as they do unless stated, or go on from the peer groups before it 名次连续编号. */
  readonly numbering?: "anew" | "onward" | undefined;
}

export const rankingSchema: Schema<Ranking> = schema;
