import type { Fraction } from "../exact/fraction.js";
import type { AdjustmentSums } from "./adjustmentSums.js";

/** @internal what scoring needs to know of a unit, exact */
export interface Facts {
  /** The value of each metric, in the scheme's order; `undefined` where it was not given. */
  readonly metrics: readonly (Fraction | undefined)[];
  readonly adjustments: AdjustmentSums;
}
