import {
  type Inferred,
  listOfSome,
  type Narrowed,
  oneOf,
  optional,
  sealed,
} from "../words/shape.js";
import { lineSchema } from "../words/text.js";
import type { AdjustmentMeasure } from "./measureDefinition.js";

const schema = sealed({
  /** Which of a unit's adjustments are added 加减分项: those above zero, those below, or all of them. */
  adjustments: oneOf(["bonus", "deduction", "all"]),
  categories: optional(listOfSome(lineSchema)),
});

/**
 * A unit's adjustments added up 加减分合计: its bonuses 加分, its deductions 扣分, or both, of all categories or of those named:
 * `{ adjustments: "bonus" }`, `{ adjustments: "all", categories: ["优秀案例"] }`.
 *
 * Formula: `Σ points`; deductions are below 0. There is always data: 0 where there is none to add.
 */
export interface AdjustmentsMeasure
  extends Narrowed<
    Inferred<typeof schema>,
    {
      /** The categories 类别 that count; all unless stated. */
      categories?: readonly string[] | undefined;
    }
  > {}

/** @internal */
export const adjustmentsMeasure: AdjustmentMeasure<AdjustmentsMeasure> = {
  schema,
  quantity: () => "points",
  counts: ({ adjustments, categories }) => {
    const isOfSign = {
      bonus: (above: number | bigint) => above > 0,
      deduction: (above: number | bigint) => above < 0,
      all: () => true,
    }[adjustments];
    return ({ above }, category) =>
      isOfSign(above) && (categories === undefined || categories.includes(category));
  },
};
