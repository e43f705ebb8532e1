import { type Fraction, ONE, ZERO } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import type { Measure } from "../measures/measures.js";
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
  if (quantity === "share") return { least: ZERO, most: greatestShare(scheme, measure) };
  if (quantity === "items" || quantity === "ratio") return { least: ZERO };
  return quantity === "place" ? { least: ONE } : {};
}

/** The whole, unless a cap lets a rate go beyond it or holds it below. */
function greatestShare({ metrics }: Scheme, measure: Measure): Fraction {
  const id = "rate" in measure ? measure.rate : undefined;
  const definition = id === undefined ? undefined : metrics[id];
  const cap = definition?.kind === "rate" ? definition.cap : undefined;
  return cap === undefined ? ONE : fractionOf(cap);
}
