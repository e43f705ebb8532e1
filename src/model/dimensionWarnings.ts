import { compare, sumOf } from "../exact/arithmetic.js";
import type { Fraction } from "../exact/fraction.js";
import type { Dimension } from "./dimension.js";
import { partsOf } from "./dimension.js";
import { mostOfPart, partWarnings } from "./partWarnings.js";
import type { Scheme } from "./scheme.js";
import { type SchemeWarning, schemeWarning } from "./schemeWarning.js";
import { termsAt } from "./termsAt.js";

/** @internal what is odd about a dimension in one group */
export function dimensionWarnings(
  dimension: Dimension,
  path: string,
  group: string,
  scheme: Scheme,
): SchemeWarning[] {
  const parts = partsOf(dimension, path).filter(
    ({ part: { onlyIn } }) => onlyIn === undefined || onlyIn.includes(group),
  );
  const within = parts.flatMap(({ part, path: place }) => partWarnings(part, place, group, scheme));
  const fullMarks = termsAt(dimension.fullMarks, group) as Fraction;
  const most = parts.map(({ part }) => mostOfPart(part, group, scheme));
  const known = most.filter((one) => one !== undefined);
  if (known.length < most.length) return within;
  const best = sumOf(known);
  if (compare(best, fullMarks) >= 0) return within;
  return [
    ...within,
    schemeWarning(
      path,
      `最好也只能得 ${best} 分，不到满分 ${fullMarks} 分`,
      `at best it comes to ${best}, under its full marks of ${fullMarks}`,
    ),
  ];
}
