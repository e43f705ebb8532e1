import type { Quantity } from "../measures/measureDefinition.js";
import { definitionOfRule, type Rule, rules } from "../rules/rules.js";
import { edgeContradictions } from "./edgeContradictions.js";
import { flawIssue } from "./flawIssue.js";
import { foundText } from "./foundText.js";
import { type InputIssue, inputIssue } from "./inputIssue.js";
import type { Scheme } from "./scheme.js";
import type { Soundness } from "./soundness.js";
import { termsAt } from "./termsAt.js";

/** @internal where a rule cannot use what it is asked about, or contradicts itself in some group */
export function ruleContradictions(
  rule: Rule,
  path: string,
  quantity: Quantity,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  const definition = definitionOfRule(rule);
  if (!definition.takes.includes(quantity)) {
    return [inputIssue(`${path}.kind`, foundText(rule.kind), rulesFor(quantity))];
  }
  const edges = (definition.edges?.(rule) ?? []).flatMap(([key, edge]) =>
    edgeContradictions(edge, `${path}.${key}`, quantity),
  );
  const { flaws: flawsOf } = definition;
  if (edges.length > 0 || flawsOf === undefined || !sound("groups")) return edges;
  const flaws = scheme.groups.flatMap(({ id }) => flawsOf(termsAt(rule, id) as object));
  const places = new Map(flaws.map((flaw) => [flaw.key, flaw]));
  return [...places.values()].map((flaw) => flawIssue(rule, path, flaw));
}

function rulesFor(quantity: Quantity) {
  const kinds = Object.entries(rules)
    .filter(([, { takes }]) => (takes as readonly Quantity[]).includes(quantity))
    .map(([kind]) => kind);
  return {
    zh: `适用于该计分依据的计分规则（${kinds.join("、")}）`,
    en: `a rule that can use what it is asked about (${kinds.join(", ")})`,
  };
}
