import { plus } from "../exact/arithmetic.js";
import { type Fraction, ZERO } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import type { Adjustment } from "../model/adjustment.js";
import type { Points } from "../model/metricValue.js";

/** @internal the sum of a unit's adjustments, those above zero and those below apart */
export interface AdjustmentSums {
  readonly bonus: Fraction;
  readonly deduction: Fraction;
}

/** @internal */
export const NO_ADJUSTMENTS: AdjustmentSums = { bonus: ZERO, deduction: ZERO };

/** @internal one more adjustment added to the sums; its sign says to which */
export function withAdjustment(sums: AdjustmentSums, points: Points): AdjustmentSums {
  const value = fractionOf(points);
  return value.above < 0
    ? { ...sums, deduction: plus(sums.deduction, value) }
    : { ...sums, bonus: plus(sums.bonus, value) };
}

/** @internal the adjustments of each unit, by its id */
export function adjustmentSums(adjustments: readonly Adjustment[]): Map<string, AdjustmentSums> {
  const sums = new Map<string, AdjustmentSums>();
  for (const { unit, points } of adjustments) {
    sums.set(unit, withAdjustment(sums.get(unit) ?? NO_ADJUSTMENTS, points));
  }
  return sums;
}
