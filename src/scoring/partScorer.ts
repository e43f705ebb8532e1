import { Fraction } from "../exact/fraction.js";
import { heldBetween } from "../exact/steps.js";
import { isPercentage } from "../measures/measureDefinition.js";
import { fractionAt } from "../model/fractionAt.js";
import type { NoData, Part } from "../model/part.js";
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
  const { points: pointsOf } = definitionOfRule(rule);
  const read = measureReader(measure, layout);
  const extra = isPercentage(quantityIn(scheme, measure)) ? 2 : 0;
  const round = roundMeasure === undefined ? undefined : roundedBy(roundMeasure, extra);
  const readTarget = targetReader(part, layout);
  const terms = termsAt({ ...rule, fullMarks }, group) as object;
  const points = (facts: Facts): Fraction | NoData => {
    const value = read(facts);
    if (value === undefined) return noData;
    const held = round === undefined ? value : round(value);
    if (readTarget === undefined) return pointsOf(held, terms);
    const target = readTarget(facts);
    return target === undefined ? noData : pointsOf(held, { ...terms, target });
  };
  if (floor === undefined && cap === undefined) return points;
  const least = floor === undefined ? undefined : fractionAt(floor, group);
  const most = cap === undefined ? undefined : fractionAt(cap, group);
  return (facts) => {
    const reached = points(facts);
    if (!(reached instanceof Fraction)) return reached;
    return heldBetween(reached, least ?? reached, most ?? reached);
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
