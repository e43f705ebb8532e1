import { compare, sumOf, times } from "../exact/arithmetic.js";
import type { Fraction } from "../exact/fraction.js";
import { roundedTo } from "../exact/rounded.js";
import { orderOf } from "../exact/steps.js";
import type { MeasureRange } from "../measures/measureDefinition.js";
import { type Measure, wordsOfMeasure } from "../measures/measures.js";
import { wordsOfRule } from "../rules/rules.js";
import { type Dimension, partsOf, weightIn, worthIn } from "../scheme/dimension.js";
import type { Part } from "../scheme/part.js";
import type { Scheme } from "../scheme/scheme.js";
import { fractionAt, termsAt } from "../words/byGroup.js";
import type { Rounding } from "../words/rounding.js";

/** Between which values a measure lies. */
export function rangeOf(measure: Measure, { metrics }: Scheme): MeasureRange {
  return wordsOfMeasure(measure).range(measure, metrics);
}

/** The least and the most that the rule of a part gives in a group, before it is held; undefined where there is no end. */
export function endsOfRule(
  { measure, rule, fullMarks }: Pick<Part, "measure" | "rule" | "fullMarks">,
  group: string,
  scheme: Scheme,
): { readonly least: Fraction | undefined; readonly most: Fraction | undefined } {
  const terms = termsAt({ ...rule, fullMarks }, group) as object;
  const { curve } = wordsOfRule(rule);
  return {
    least: curve.least(terms),
    most: curve.most(terms, rangeOf(measure, scheme).most),
  };
}

/** The most that a part can earn in a group, as it counts; undefined where there is no end. */
export function mostOfPart(part: Part, group: string, scheme: Scheme): Fraction | undefined {
  const { most } = endsOfRule(part, group, scheme);
  const [least, bound] = [part.floor, part.cap].map((value) =>
    value === undefined ? undefined : fractionAt(value, group),
  );
  const capped = least === undefined ? most : most && highest(most, least);
  const held = capped !== undefined && bound !== undefined && orderOf(bound, capped) < 0;
  const reached = held ? bound : (capped ?? bound);
  if (reached === undefined || part.weight === undefined) return reached;
  return times(reached, weightIn(part, group));
}

/** The most that a dimension can come to in a group by its rules. */
export function bestByRules(dimension: Dimension, group: string, scheme: Scheme): Fraction {
  const parts = partsIn(dimension, "", group);
  const most = parts.map(({ part }) => mostOfPart(part, group, scheme));
  const weight = weightIn(dimension, group);
  const [floor, cap] = [dimension.floor ?? "0", dimension.cap ?? dimension.fullMarks].map((value) =>
    times(fractionAt(value, group), weight),
  ) as [Fraction, Fraction];
  const known = most.filter((one) => one !== undefined);
  const isOpen = known.length < most.length || dimension.factors !== undefined;
  const sum = isOpen ? cap : highest(times(sumOf(known), weight), floor);
  return compare(sum, cap) > 0 ? cap : sum;
}

/** What no score of a dimension lies above in a group, whatever its rules, its conditions and want of data come to. */
export function mostOfDimension(dimension: Dimension, group: string, scheme: Scheme): Fraction {
  const best = bestByRules(dimension, group, scheme);
  const given = mayGiveFullMarks(dimension, partsIn(dimension, "", group))
    ? highest(best, worthIn(dimension, group))
    : best;
  return roundedUp(given, scheme.rounding.scores);
}

/** A value rounded up to what it may be rounded to. */
export function roundedUp(value: Fraction, rounding: Rounding | "exact"): Fraction {
  return rounding === "exact" ? value : roundedTo(value, { ...rounding, mode: "ceil" });
}

function highest(a: Fraction, b: Fraction): Fraction {
  return orderOf(a, b) >= 0 ? a : b;
}

/** The parts of a dimension that count in a group, each with its place. */
export function partsIn(dimension: Dimension, path: string, group: string) {
  return partsOf(dimension, path).filter(
    ({ part: { onlyIn } }) => onlyIn === undefined || onlyIn.includes(group),
  );
}

/** Whether full marks can come from something other than the rules. */
export function mayGiveFullMarks(
  { conditions = [] }: Dimension,
  parts: readonly { readonly part: Part }[],
): boolean {
  return (
    conditions.some((one) => "give" in one && one.give === "fullMarks") ||
    parts.some(({ part }) => part.noData === "fullMarks")
  );
}
