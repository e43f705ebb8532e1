import { compare, sumOf } from "../exact/arithmetic.js";
import type { Fraction } from "../exact/fraction.js";
import { amountText } from "./amountText.js";
import { isByGroup } from "./byGroup.js";
import { type Dimension, partsOf } from "./dimension.js";
import type { Part } from "./part.js";
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
  const cap = termsAt(dimension.cap ?? dimension.fullMarks, group) as Fraction;
  const known = most.filter((one) => one !== undefined);
  const sum = known.length < most.length ? cap : sumOf(known);
  const best = compare(sum, cap) > 0 ? cap : sum;
  const floor = termsAt(dimension.floor ?? "0", group) as Fraction;
  // worth nothing in one group alone, it is not asked of that group
  if (fullMarks.above === 0 && isByGroup(dimension.fullMarks)) return within;
  if (compare(floor, cap) === 0) {
    const only = amountText(cap);
    const warning = schemeWarning(
      path,
      `下限与上限都是 ${only} 分，任何情况都得 ${only} 分（未写的，下限为 0，上限为满分）`,
      `its floor and its cap are both ${only}, so that it always gives ${only} (unless stated, the floor is 0 and the cap full marks)`,
    );
    return [...within, warning];
  }
  if (compare(best, fullMarks) >= 0 || mayGiveFullMarks(dimension, parts)) return within;
  return [
    ...within,
    schemeWarning(
      path,
      `最高只能得 ${amountText(best)} 分，达不到满分 ${amountText(fullMarks)} 分`,
      `at best it comes to ${amountText(best)}, under its full marks of ${amountText(fullMarks)}`,
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

/** Whether full marks may be had otherwise than by the rules. */
function mayGiveFullMarks(
  { conditions = [] }: Dimension,
  parts: readonly { readonly part: Part }[],
): boolean {
  return (
    conditions.some(({ give }) => give === "fullMarks") ||
    parts.some(({ part }) => part.noData === "fullMarks")
  );
}
