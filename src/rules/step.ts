import type { Fraction } from "../exact/fraction.js";
import { type Amount, fractionAs } from "../exact/fractionOf.js";
import type { Operations } from "../exact/operations.js";
import { shown } from "../exact/shown.js";
import { positivePercentSchema } from "../model/amounts.js";
import { sealed } from "../model/sealed.js";
import { type Inferred, oneOf } from "../model/shape.js";

/** @internal */
export const stepSchema = sealed({
  /** How much is one step 每档幅度, such as `"1%"` for whole percentage points; above 0. */
  size: positivePercentSchema,
  /** What becomes of a part of a step 不足一档的部分: not counted 不足不计, or counted as a whole one 不足按一档计. */
  rest: oneOf(["dropped", "counted"]),
});

/** Whole steps 按整百分点（整档）计: a distance counts in whole steps only. */
export interface Step extends Inferred<typeof stepSchema> {}

/** A {@link Step}, its size as any number. */
export interface StepTerms {
  /** How much is one step; above 0. */
  readonly size: Amount;
  /** What becomes of a part of a step. */
  readonly rest: "dropped" | "counted";
}

/** @internal how a distance of 0 or more counts: in whole steps, where there are any */
export function stepper(
  rule: string,
  step: StepTerms | undefined,
  by: Operations,
  name = "steps",
): (distance: Fraction) => Fraction {
  if (step === undefined) return (distance) => distance;
  const size = fractionAs(`${rule} step`, step?.size);
  if (size.above <= 0) throw new RangeError(`${rule} requires a step above 0, not ${size}`);
  const { rest } = step;
  if (rest !== "dropped" && rest !== "counted") {
    throw new RangeError(
      `${rule} requires the rest of a step to be "dropped" or "counted", not ${shown(rest)}`,
    );
  }
  const mode = rest === "dropped" ? "floor" : "ceil";
  return (distance) => {
    const steps = by.named(name, by.rounded(by.quotient(distance, size), 0, mode));
    return by.product(steps, size);
  };
}
