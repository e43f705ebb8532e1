import type { Fraction } from "../exact/fraction.js";
import { HUNDRED } from "../exact/fraction.js";
import type { Amount } from "../exact/fractionOf.js";
import type { Operations } from "../exact/operations.js";
import { requireNotNegative } from "../exact/requireNotNegative.js";
import type { ByGroup } from "../model/byGroup.js";
import type { Narrowed } from "../model/narrowed.js";
import { sealed } from "../model/sealed.js";
import type { Inferred } from "../model/shape.js";
import { notNegativePointsByGroup } from "../model/valuesByGroup.js";

/** @internal */
export const sideSchema = sealed({
  perPercentagePoint: notNegativePointsByGroup,
  most: notNegativePointsByGroup,
});

/** One side of a target 目标的一侧: what each percentage point is worth there, and how much in all. */
export interface Side
  extends Narrowed<
    Inferred<typeof sideSchema>,
    {
      /** Points for each percentage point 每个百分点的分值, in proportion for part of one; 0 or more. */
      perPercentagePoint: ByGroup<string | number>;
      /** The most it comes to on this side 最多加（扣）; 0 or more. */
      most: ByGroup<string | number>;
    }
  > {}

/** One side of a target, as the function `twoSided` needs to know it. */
export interface SideTerms {
  /** Points for each percentage point; 0 or more. */
  readonly perPercentagePoint: Amount;
  /** The most it comes to; 0 or more. */
  readonly most: Amount;
}

/** @internal what a distance from the target comes to on one side of it, with the measure of it in steps */
export function sideOf(
  name: "gain" | "loss",
  side: SideTerms,
  inSteps: (distance: Fraction) => Fraction,
  by: Operations,
): (distance: Fraction) => Fraction {
  const perPoint = `${name} perPercentagePoint`;
  const each = requireNotNegative("twoSided", perPoint, side?.perPercentagePoint);
  const most = requireNotNegative("twoSided", `${name} most`, side.most);
  const price = by.product(each, HUNDRED);
  return (distance) => by.lesser(by.product(inSteps(distance), price), most);
}
