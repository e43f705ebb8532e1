import type { Fraction } from "../exact/fraction.js";
import type { Operations } from "../exact/operations.js";
import { definitionOfRule, type Rule } from "../rules/rules.js";
import { isOwnTarget } from "../rules/target.js";
import type { Facts, Layout } from "./layout.js";

const NONE: readonly Fraction[] = Object.freeze([]);

/** How the values of a rule that differ from unit to unit are read; undefined where one of them has no data. */
export function ownTerms(
  rule: Rule,
  layout: Layout,
  by: Operations,
): (facts: Facts) => readonly Fraction[] | undefined {
  const terms = definitionOfRule(rule).ofUnits(rule);
  if (terms.length === 0) return () => NONE;
  const read = terms.map(({ key, target }) => ({
    key,
    place: isOwnTarget(target)
      ? layout.metrics.indexOf(target.metric)
      : (layout.places.get(target) as number),
  }));
  return (facts) => {
    const values: Fraction[] = [];
    for (const { key, place } of read) {
      const value = facts[place];
      if (value === undefined) return undefined;
      values.push(by.named(key, value));
    }
    return values;
  };
}
