import { minus } from "../exact/arithmetic.js";
import { type Fraction, ONE, ZERO } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { orderOf } from "../exact/steps.js";
import type { Measure } from "../measures/measures.js";
import { usesOf } from "../measures/usesOf.js";
import { quantityIn } from "./quantityIn.js";
import type { Scheme } from "./scheme.js";

/** @internal the least and the most that a measure can come to; nothing where there is no end */
export interface MeasureRange {
  readonly least?: Fraction;
  readonly most?: Fraction;
}

/** @internal */
export function measureRange(scheme: Scheme, measure: Measure): MeasureRange {
  const quantity = quantityIn(scheme, measure);
  if (quantity === "share") return shareRange(scheme, measure);
  if (quantity === "items" || quantity === "ratio") return { least: ZERO };
  return quantity === "place" ? { least: ONE } : {};
}

/** From nothing to the whole, unless a cap lets a rate go beyond it or holds it below. */
function shareRange({ metrics }: Scheme, measure: Measure): MeasureRange {
  const isOwn = "rate" in measure || "mean" in measure || "remainder" in measure;
  const caps = (isOwn ? usesOf(measure) : []).map(({ id }) => {
    const definition = metrics[id];
    const cap = definition?.kind === "rate" ? definition.cap : undefined;
    return cap === undefined ? ONE : fractionOf(cap);
  });
  const most = caps.reduce((found, cap) => (orderOf(cap, found) > 0 ? cap : found), caps[0] ?? ONE);
  return "remainder" in measure ? { least: minus(ONE, most), most: ONE } : { least: ZERO, most };
}
