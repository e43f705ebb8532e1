import type { Fraction } from "../exact/fraction.js";
import { exactly } from "../exact/operations.js";
import type { Roundings } from "../model/rounding.js";

/** @internal rounding as a scheme states it; `extra` places are kept beside those stated (a percentage has two) */
export function roundedBy(
  rounding: Roundings["rates"],
  extra: number,
  by = exactly,
): (value: Fraction) => Fraction {
  if (rounding === "exact") return (value) => value;
  const { places, mode } = rounding;
  return (value) => by.rounded(value, places + extra, mode);
}
