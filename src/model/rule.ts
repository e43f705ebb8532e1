import * as z from "zod/mini";
import { notNegativePointsSchema, percentSchema, pointsSchema } from "./amounts.js";
import { type ByGroup, byGroupOr } from "./byGroup.js";
import type { Narrowed } from "./narrowed.js";
import { sealed } from "./sealed.js";
import { wording } from "./wording.js";

/** @internal points from 0, or such points for each group */
export const notNegativePointsByGroup = byGroupOr(
  notNegativePointsSchema,
  wording("不小于 0 的分数，或 { byGroup }", "points that are not below 0, or { byGroup }"),
);

/** @internal points, or points for each group */
export const pointsByGroup = byGroupOr(
  pointsSchema,
  wording('形如 "5" 的分数，或 { byGroup }', 'points such as "5", or { byGroup }'),
);

const percentByGroup = byGroupOr(
  percentSchema,
  wording('形如 "85%" 的百分数，或 { byGroup }', 'percent text such as "85%", or { byGroup }'),
);

const better = wording('"higher" 或 "lower"', '"higher" or "lower"');

const proportionalRule = sealed({
  /** Points in proportion to the measure; see the function `proportional`. */
  kind: z.literal("proportional"),
});
const slopeRule = sealed({
  /** Full marks up to a target, fewer past it; see the function `slope`. */
  kind: z.literal("slope"),
  /** Whether a higher or a lower measure is better. */
  better: z.enum(["higher", "lower"], better),
  target: percentByGroup,
  perPercentagePoint: notNegativePointsByGroup,
});
const perItemRule = sealed({
  /** So many points less for each item; see the function `perItem`. */
  kind: z.literal("perItem"),
  each: notNegativePointsByGroup,
});
const givenRule = sealed({
  /** Points as people awarded them; see the function `given`. */
  kind: z.literal("given"),
});
const sumRule = sealed({
  /** Starting points and the adjustments added to them; see the function `sum`. */
  kind: z.literal("sum"),
  start: pointsByGroup,
});

/** @internal */
export const ruleSchema = z.discriminatedUnion(
  "kind",
  [proportionalRule, slopeRule, perItemRule, givenRule, sumRule],
  wording(
    '"proportional"、"slope"、"perItem"、"given"、"sum" 之一',
    'one of "proportional", "slope", "perItem", "given", "sum"',
  ),
);

/** Points in proportion 按比例得分. */
export interface ProportionalRule extends z.infer<typeof proportionalRule> {}

/** Full marks up to a target, fewer past it 达标得满分，每差一个百分点扣分. */
export interface SlopeRule
  extends Narrowed<
    z.infer<typeof slopeRule>,
    {
      /** The measure that still earns full marks, included: `"85%"`. */
      target: ByGroup<string>;
      /** Points lost for each percentage point past the target, in proportion for part of one; 0 or more. */
      perPercentagePoint: ByGroup<string | number>;
    }
  > {}

/** So many points less for each item 每件扣分. */
export interface PerItemRule
  extends Narrowed<
    z.infer<typeof perItemRule>,
    {
      /** Points lost for each item; 0 or more. */
      each: ByGroup<string | number>;
    }
  > {}

/** Points as people awarded them 直接给分. */
export interface GivenRule extends z.infer<typeof givenRule> {}

/** Starting points, and the adjustments added to them 基础分加减. */
export interface SumRule
  extends Narrowed<
    z.infer<typeof sumRule>,
    {
      /** The points before the first adjustment. */
      start: ByGroup<string | number>;
    }
  > {}

/** How points follow from the measure 计分规则, as a scheme states it. Each kind has a function of the same name. */
export type Rule = ProportionalRule | SlopeRule | PerItemRule | GivenRule | SumRule;
