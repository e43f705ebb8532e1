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
  const fullMarks = termsAt(dimension.fullMarks, group) as Fraction;
  const within = [
    ...parts.flatMap(({ part, path: place }) => partWarnings(part, place, group, scheme)),
    ...harmlessVetoes(dimension, path, fullMarks),
  ];
  const most = parts.map(({ part }) => mostOfPart(part, group, scheme));
  const known = most.filter((one) => one !== undefined);
  if (known.length < most.length) return within;
  const best = sumOf(known);
  if (compare(best, fullMarks) >= 0) return within;
  return [
    ...within,
    schemeWarning(
      path,
      `最高只能得 ${best} 分，达不到满分 ${fullMarks} 分`,
      `at best it comes to ${best}, under its full marks of ${fullMarks}`,
    ),
  ];
}

/** Conditions that give 0 where that is the best there is. */
function harmlessVetoes(
  { conditions = [] }: Dimension,
  path: string,
  fullMarks: Fraction,
): SchemeWarning[] {
  if (fullMarks.above > 0) return [];
  return conditions.flatMap(({ give }, index) =>
    give === "fullMarks"
      ? []
      : [
          schemeWarning(
            `${path}.conditions[${index}].give`,
            "该项满分为 0，给 0 分等于不扣分",
            "the dimension is worth 0 at best, so that zero takes nothing away",
          ),
        ],
  );
}
