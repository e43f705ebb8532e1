import { kindOneOf, type Schema } from "../words/shape.js";
import { bandsRule } from "./bands.js";
import { byRankRule } from "./byRank.js";
import { givenRule } from "./given.js";
import { linesRule } from "./lines.js";
import { perItemRule } from "./perItem.js";
import { proportionalRule } from "./proportional.js";
import type { RuleDefinition } from "./ruleDefinition.js";
import { slopeRule } from "./slope.js";
import { sumRule } from "./sum.js";
import { twoSidedRule } from "./twoSided.js";

/** @internal every rule, by its kind */
export const rules = {
  proportional: proportionalRule,
  slope: slopeRule,
  twoSided: twoSidedRule,
  bands: bandsRule,
  lines: linesRule,
  perItem: perItemRule,
  byRank: byRankRule,
  given: givenRule,
  sum: sumRule,
};

type RuleOf<Definition> = Definition extends {
  readonly target: (rule: infer R) => unknown;
}
  ? R
  : never;

/**
 * How points follow from the measure 计分规则, as a scheme states it: {@link ProportionalRule}, {@link SlopeRule},
 * {@link TwoSidedRule}, {@link BandsRule}, {@link LinesRule}, {@link PerItemRule}, {@link ByRankRule}, {@link GivenRule} or
 * {@link SumRule}. Each kind has a function of the same name.
 */
export type Rule = RuleOf<(typeof rules)[keyof typeof rules]>;

/** @internal */
export const ruleSchema = kindOneOf<Rule>(
  Object.keys(rules),
  Object.values(rules).map(({ schema }) => schema as Schema<Rule>),
);

/** All there is to a rule, whichever it is. */
export function definitionOfRule(rule: Rule): RuleDefinition<Rule, object, string> {
  return rules[rule.kind] as unknown as RuleDefinition<Rule, object, string>;
}
