import { type Fraction, ratio } from "../exact/fraction.js";
import { productStep, totalStep } from "../exact/steps.js";
import { type Measure, partsOfMeasure } from "../model/measure.js";
import type { Scheme } from "../model/scheme.js";
import type { Facts } from "./facts.js";

/** @internal how the quantity that a dimension looks at is read off a unit's facts */
export function measureReader(
  measure: Measure,
  { metrics }: Pick<Scheme, "metrics">,
): (facts: Facts) => Fraction {
  if ("adjustments" in measure) {
    const { adjustments: kind } = measure;
    return ({ adjustments }) => adjustments[kind];
  }
  const places = partsOfMeasure(measure).metrics.map(({ id }) => Object.keys(metrics).indexOf(id));
  const [first = -1] = places;
  if (!("mean" in measure)) return (facts) => valueAt(facts, first);
  const share = ratio(1, places.length);
  return (facts) => productStep(totalStep(places.map((place) => valueAt(facts, place))), share);
}

function valueAt({ metrics }: Facts, place: number): Fraction {
  const value = metrics[place];
  if (value === undefined)
    throw new RangeError("measureReader requires a value of each metric it reads");
  return value;
}
