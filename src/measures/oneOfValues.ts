import type { Fraction } from "../exact/fraction.js";
import { orderOf } from "../exact/steps.js";

/** @internal a value that must be among others, since it is held against them */
export function oneOfValues(
  caller: string,
  value: Fraction,
  values: readonly Fraction[],
): Fraction {
  if (values.some((one) => orderOf(one, value) === 0)) return value;
  throw new RangeError(`${caller} requires a value that is among the values, not ${value}`);
}
