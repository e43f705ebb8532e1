import type { Fraction } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { orderOf } from "../exact/steps.js";
import { isPercentage } from "../measures/measureDefinition.js";
import { atGroup } from "../model/byGroup.js";
import type { NoData, Part } from "../model/dimension.js";
import { quantityIn } from "../model/quantityIn.js";
import type { Scheme } from "../model/scheme.js";
import { termsAt } from "../model/termsAt.js";
import { definitionOfRule } from "../rules/rules.js";
import { isMeanTarget, isOwnTarget } from "../rules/target.js";
import type { Facts, Layout } from "./layout.js";
import { type MeasureReader, measureReader } from "./measureReader.js";
import { roundedBy } from "./roundedBy.js";

/** @internal the points of one part of a dimension; where its measure has no data, what the scheme says to that */
export type PartScorer = (facts: Facts) => Fraction | NoData;

/** @internal how one part of a dimension is scored in one group */
export function partScorer(
  part: Part,
  group: string,
  scheme: Pick<Scheme, "metrics">,
  layout: Layout,
): PartScorer {
  const { measure, rule, roundMeasure, noData = "refuse", fullMarks, floor, cap } = part;
  const definition = definitionOfRule(rule);
  const read = measureReader(measure, layout);
  const extra = isPercentage(quantityIn(scheme, measure)) ? 2 : 0;
  const round = roundedBy(roundMeasure ?? "exact", extra);
  const readTarget = targetReader(part, layout);
  const terms = termsAt({ ...rule, fullMarks }, group) as object;
  const least = floor === undefined ? undefined : fractionOf(atGroup(floor, group) ?? 0);
  const most = cap === undefined ? undefined : fractionOf(atGroup(cap, group) ?? 0);
  return (facts) => {
    const value = read(facts);
    if (value === undefined) return noData;
    let points: Fraction;
    if (readTarget === undefined) points = definition.points(round(value), terms);
    else {
      const target = readTarget(facts);
      if (target === undefined) return noData;
      points = definition.points(round(value), { ...terms, target });
    }
    if (least !== undefined && orderOf(points, least) < 0) return least;
    return most !== undefined && orderOf(points, most) > 0 ? most : points;
  };
}

/** How the target of a rule is read where it is not the same for all units of a group. */
function targetReader({ rule }: Part, layout: Layout): MeasureReader | undefined {
  const target = definitionOfRule(rule).target?.(rule);
  if (target === undefined) return undefined;
  if (isOwnTarget(target)) return measureReader({ rate: target.metric }, layout);
  if (!isMeanTarget(target)) return undefined;
  const place = layout.places.get(target) as number;
  return (facts) => facts[place];
}
