import { type Fraction, ZERO } from "../exact/fraction.js";
import { fractionOf, isAmount } from "../exact/fractionOf.js";
import { heldBetween } from "../exact/steps.js";
import { atGroup, type ByGroup } from "../model/byGroup.js";
import type { Dimension } from "../model/dimension.js";
import type { Scheme } from "../model/scheme.js";
import { rules } from "../rules/rules.js";
import type { Facts } from "./facts.js";
import { measureReader } from "./measureReader.js";
import { roundedBy } from "./roundedBy.js";

/** @internal how one dimension is scored in one group, with everything that the facts don't change settled */
export function dimensionScorer(
  dimension: Dimension,
  group: string,
  scheme: Pick<Scheme, "metrics" | "rounding">,
): (facts: Facts) => Fraction {
  const { measure, rule, fullMarks, floor = "0", cap = fullMarks } = dimension;
  const read = measureReader(measure, scheme);
  const points = rules[rule.kind] as (measure: Fraction, terms: object) => Fraction;
  const terms = termsAt(group, { ...rule, fullMarks });
  const [least, most] = [fractionAt(group, floor), fractionAt(group, cap)];
  const round = roundedBy(scheme.rounding.scores, 0);
  return (facts) => heldBetween(round(points(read(facts), terms)), least, most);
}

/** A rule's terms as they are in a group, each number read once. */
function termsAt(group: string, terms: Readonly<Record<string, ByGroup<string | number>>>): object {
  return Object.fromEntries(
    Object.entries(terms).map(([name, term]) => {
      const value = atGroup(term, group);
      return [name, isAmount(value) ? fractionOf(value) : value];
    }),
  );
}

function fractionAt(group: string, amount: ByGroup<string | number>): Fraction {
  const value = atGroup(amount, group);
  return value === undefined ? ZERO : fractionOf(value);
}
