import { minus } from "../exact/arithmetic.js";
import type { Fraction } from "../exact/fraction.js";
import type { Amount } from "../exact/fractionOf.js";
import { productStep } from "../exact/steps.js";
import { requireNotNegative } from "./requireNotNegative.js";

/** What {@link perItem} needs to know. */
export interface PerItemTerms {
  /** What the dimension is worth 满分, in points. */
  readonly fullMarks: Amount;
  /** Points lost for each item; 0 or more. */
  readonly each: Amount;
}

/**
 * So many points less for each item 每件扣….
 *
 * Formula: `fullMarks − each × count`. The result may fall below 0: a dimension holds it within its floor and cap.
 *
 * @param count - how many items; 0 or more
 * @param terms - full marks, and the loss for each item
 * @returns the points, exact; at most `fullMarks`, included
 * @throws RangeError when a value is not a number, or the count, the loss or the full marks are below 0
 * @example
 * ```ts
 * import { perItem } from "hotline-scoring";
 *
 * perItem(7, { fullMarks: 10, each: "0.5" }); // => 13/2
 * perItem(0, { fullMarks: 10, each: "0.5" }); // => 10
 * ```
 */
export function perItem(count: Amount, terms: PerItemTerms): Fraction {
  const items = requireNotNegative("perItem", "count", count);
  const each = requireNotNegative("perItem", "each", terms?.each);
  return minus(
    requireNotNegative("perItem", "fullMarks", terms?.fullMarks),
    productStep(each, items),
  );
}
