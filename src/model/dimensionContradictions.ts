import { boundContradictions } from "./boundContradictions.js";
import { comparisonContradictions } from "./comparisonContradictions.js";
import { type Comparison, leavesOf } from "./condition.js";
import { type Dimension, partsOf } from "./dimension.js";
import type { InputIssue } from "./inputIssue.js";
import { listed } from "./measurePlaces.js";
import { partContradictions } from "./partContradictions.js";
import { isObject } from "./plain.js";
import { quantityIn } from "./quantityIn.js";
import type { Scheme } from "./scheme.js";
import type { Soundness } from "./soundness.js";

/** @internal where a dimension contradicts itself or the scheme */
export function dimensionContradictions(
  dimension: Dimension,
  path: string,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  const parts = partsOf(dimension, path).filter(({ part }) => isObject(part));
  const conditions = listed(dimension.conditions ?? [], `${path}.conditions`);
  return [
    ...parts.flatMap(({ part, path: place }) => partContradictions(part, place, scheme, sound)),
    ...conditions.flatMap(([{ if: condition }, place]) =>
      leavesOf<Comparison>(condition, `${place}.if`)
        .filter((one) => sound(one.path))
        .flatMap(({ leaf, path: inner }) =>
          comparisonContradictions(
            leaf,
            inner,
            sound("metrics") ? quantityIn(scheme, leaf.measure) : undefined,
          ),
        ),
    ),
    ...boundContradictions(dimension, path, scheme, sound),
  ];
}
