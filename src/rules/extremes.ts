import type { Fraction } from "../exact/fraction.js";
import { orderOf } from "../exact/steps.js";

/** @internal the least of several values, at least one */
export function leastOf(values: readonly Fraction[]): Fraction | undefined {
  return [...values].sort(orderOf)[0];
}

/** @internal the greatest of several values, at least one */
export function mostOf(values: readonly Fraction[]): Fraction | undefined {
  return [...values].sort(orderOf).at(-1);
}
