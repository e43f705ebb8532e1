import { kindOneOf, type Schema } from "../words/shape.js";
import { type BandsRule, bandsRule, bandsWords } from "./bands.js";
import { type ByRankRule, byRankRule, byRankWords } from "./byRank.js";
import { type GivenRule, givenRule, givenWords } from "./given.js";
import { type LinesRule, linesRule, linesWords } from "./lines.js";
import { type PerItemRule, perItemRule, perItemWords } from "./perItem.js";
import { type ProportionalRule, proportionalRule, proportionalWords } from "./proportional.js";
import type { RuleDefinition, RuleWords } from "./ruleDefinition.js";
import { type SlopeRule, slopeRule, slopeWords } from "./slope.js";
import { type SumRule, sumRule, sumWords } from "./sum.js";
import { type TwoSidedRule, twoSidedRule, twoSidedWords } from "./twoSided.js";
import { type YesNoRule, yesNoRule, yesNoWords } from "./yesNo.js";

/**
 * How points follow from the measure 计分规则, as a scheme states it: {@link ProportionalRule}, {@link SlopeRule},
 * {@link TwoSidedRule}, {@link BandsRule}, {@link LinesRule}, {@link PerItemRule}, {@link ByRankRule}, {@link YesNoRule},
 * {@link GivenRule} or {@link SumRule}. Each kind has a function of the same name.
 */
export type Rule =
  | ProportionalRule
  | SlopeRule
  | TwoSidedRule
  | BandsRule
  | LinesRule
  | PerItemRule
  | ByRankRule
  | YesNoRule
  | GivenRule
  | SumRule;

/** Every rule, by its kind. */
export const rules = {
  proportional: proportionalRule,
  slope: slopeRule,
  twoSided: twoSidedRule,
  bands: bandsRule,
  lines: linesRule,
  perItem: perItemRule,
  byRank: byRankRule,
  yesNo: yesNoRule,
  given: givenRule,
  sum: sumRule,
} satisfies {
  readonly [Kind in Rule["kind"]]: { readonly schema: Schema<Extract<Rule, { kind: Kind }>> };
};

/** What is said of each of them. */
const wordsOfRules: { readonly [Kind in keyof typeof rules]: WordsFor<(typeof rules)[Kind]> } = {
  proportional: proportionalWords,
  slope: slopeWords,
  twoSided: twoSidedWords,
  bands: bandsWords,
  lines: linesWords,
  perItem: perItemWords,
  byRank: byRankWords,
  yesNo: yesNoWords,
  given: givenWords,
  sum: sumWords,
};

/** The words that a rule must have, by its definition. */
type WordsFor<Definition> =
  Definition extends RuleDefinition<infer R, infer Terms, infer Step>
    ? RuleWords<R, Terms, Step>
    : never;

export const ruleSchema = kindOneOf<Rule>(
  Object.keys(rules),
  Object.values(rules).map(({ schema }) => schema as Schema<Rule>),
);

/** All there is to a rule, whichever it is. */
export function definitionOfRule(rule: Rule): RuleDefinition<Rule, object, string> {
  return rules[rule.kind] as unknown as RuleDefinition<Rule, object, string>;
}

/** What is said of a rule, whichever it is. */
export function wordsOfRule(rule: Rule): RuleWords<Rule, object, string> {
  return wordsOfRules[rule.kind] as unknown as RuleWords<Rule, object, string>;
}
