import { Fraction } from "../exact/fraction.js";
import { exactly } from "../exact/operations.js";
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
  by = exactly,
): PartScorer {
  const { measure, rule, roundMeasure, noData = "refuse", fullMarks, floor, cap } = part;
  const read = measureReader(measure, layout, by);
  const extra = isPercentage(quantityIn(scheme, measure)) ? 2 : 0;
  const round = roundMeasure === undefined ? undefined : roundedBy(roundMeasure, extra, by);
  const readTarget = targetReader(part, layout);
  const terms = by.terms(termsAt({ ...rule, fullMarks }, group) as object);
  const pointsOf = definitionOfRule(rule).formula(terms, by);
  const points = (facts: Facts): Fraction | NoData => {
    const value = read(facts);
    if (value === undefined) return noData;
    const held = by.named("measure", round === undefined ? value : round(value));
    if (readTarget === undefined) return pointsOf(held);
    const target = readTarget(facts);
    return target === undefined ? noData : pointsOf(held, by.named("target", target));
  };
  if (floor === undefined && cap === undefined) return points;
  const least = floor === undefined ? undefined : fractionAt(floor, group);
  const most = cap === undefined ? undefined : fractionAt(cap, group);
  return (facts) => {
    const reached = points(facts);
    if (!(reached instanceof Fraction)) return reached;
    return by.held(reached, least ?? reached, most ?? reached);
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
