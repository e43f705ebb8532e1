import * as z from "zod/mini";
import { compare } from "../exact/arithmetic.js";
import { ZERO } from "../exact/fraction.js";
import { type Amount, fractionOf, isAmount } from "../exact/fractionOf.js";
import { givenPointsSchema } from "./amounts.js";
import { idSchema } from "./id.js";
import { strict } from "./sealed.js";
import { lineSchema } from "./text.js";
import { wording } from "./wording.js";

const points = wording(
  '非零分数（加分为正，扣分为负），如 "2"、"-0.5"',
  'points other than 0 (above 0 for a bonus, below 0 for a deduction), such as "2" or "-0.5"',
);

/** @internal the points of an adjustment */
export const adjustmentPointsSchema = givenPointsSchema.check(z.refine(isNotZero, points));

/** @internal */
export const adjustmentSchema = strict({
  /** The id of the unit 承办单位. */
  unit: idSchema,
  /** Under which heading of the hotline's list it stands 类别, such as 优秀案例. */
  category: lineSchema,
  /** The points 分值: above zero a bonus 加分, below zero a deduction 扣分; never zero. */
  points: adjustmentPointsSchema,
  /** What it is granted for 事由. */
  reason: lineSchema,
});

/** Points granted to a unit, or taken from it, for a stated reason 加减分项. */
export interface Adjustment extends Readonly<z.infer<typeof adjustmentSchema>> {}

function isNotZero(amount: Amount): boolean {
  return isAmount(amount) && compare(fractionOf(amount), ZERO) !== 0;
}
