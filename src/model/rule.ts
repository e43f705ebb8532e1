import * as z from "zod/mini";
import { percentSchema, pointsSchema, positivePointsSchema } from "./amounts.js";
import { byGroupOr } from "./byGroup.js";
import { sealed } from "./sealed.js";
import { wording } from "./wording.js";

/** @internal points from 0, or such points for each group */
export const positivePointsByGroup = byGroupOr(
  positivePointsSchema,
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

/** How points follow from the measure. */
export const ruleSchema = z.discriminatedUnion(
  "kind",
  [
    sealed({ kind: z.literal("proportional") }),
    sealed({
      kind: z.literal("slope"),
      /** Whether a higher or a lower measure is better. */
      better: z.enum(["higher", "lower"], better),
      /** The measure that still earns full marks. */
      target: percentByGroup,
      /** Points lost for each percentage point past the target. */
      perPercentagePoint: positivePointsByGroup,
    }),
    sealed({
      kind: z.literal("perItem"),
      /** Points lost for each item. */
      each: positivePointsByGroup,
    }),
    sealed({ kind: z.literal("given") }),
    sealed({
      kind: z.literal("sum"),
      /** The points before the first adjustment. */
      start: pointsByGroup,
    }),
  ],
  wording(
    "kind 为 proportional、slope、perItem、given、sum 之一的计分规则",
    "a rule of kind proportional, slope, perItem, given or sum",
  ),
);

/** How points follow from the measure 计分规则, as a scheme states it. Each kind has a function of the same name. */
export type Rule = z.infer<typeof ruleSchema>;
