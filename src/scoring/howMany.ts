import { ratio } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { scaledInteger } from "../exact/rounded.js";
import { productStep } from "../exact/steps.js";
import type { HowMany } from "../scheme/verdicts.js";
import { atGroup } from "../words/byGroup.js";

/** How many of some units are meant 名额: a number, or a share of them rounded to a whole number. */
export function howMany(stated: HowMany, group: string | null, units: number): number {
  const own = group === null ? stated : atGroup(stated, group);
  if (typeof own === "number") return own;
  if (own === undefined || "byGroup" in own) {
    throw new RangeError("howMany requires one number for all units that are listed together");
  }
  const { share, mode } = own;
  return Number(
    scaledInteger(productStep(fractionOf(share), ratio(units, 1)), { places: 0, mode }),
  );
}
