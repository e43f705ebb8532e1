import type { Flaw } from "../model/flaw.js";
import type { KindOf } from "./measureDefinition.js";
import { type OwnMeasure, quantityOfOwn } from "./ownMeasures.js";

const neverBelow = {
  zh: "不会小于 0 的计分依据（率、数量、比值等）",
  en: "a measure that is never below 0, such as a rate or a count",
};

/** @internal the flaw of a measure that divides by values which may be below 0 */
export function belowZeroFlaws(key: string, of: OwnMeasure, kindOf: KindOf): Flaw[] {
  const signed = ["signedShare", "signedNumber", "points"].includes(quantityOfOwn(of, kindOf));
  return signed ? [{ key, allowed: neverBelow }] : [];
}
