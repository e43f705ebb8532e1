import { foundText, type InputIssue, inputIssue } from "../input/issue.js";
import type { Soundness } from "../input/soundness.js";
import type { Measure } from "../measures/measures.js";
import type { Quantity } from "../measures/quantity.js";
import { definitionOfRule, type Rule, rules } from "../rules/rules.js";
import { isOwnTarget } from "../rules/target.js";
import { quantityIn } from "../scheme/measurePlaces.js";
import type { Scheme } from "../scheme/scheme.js";
import { termsAt } from "../words/byGroup.js";
import type { MetricDefinition } from "../words/metricDefinition.js";
import { edgeContradictions } from "./bounds.js";
import { flawIssue, metricReference } from "./references.js";

/** Where a rule cannot use what it is asked about, or contradicts itself in some group. */
export function ruleContradictions(
  rule: Rule,
  path: string,
  measure: Measure,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  return [
    ...ruleOfQuantity(rule, path, quantityIn(scheme, measure), scheme, sound),
    ...ownTermContradictions(rule, path, measure, scheme, sound),
  ];
}

/** Where a rule cannot use a quantity, or contradicts itself in some group. */
export function ruleOfQuantity(
  rule: Rule,
  path: string,
  quantity: Quantity,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  const definition = definitionOfRule(rule);
  if (!definition.takes.includes(quantity)) {
    return [inputIssue("contradiction", `${path}.kind`, foundText(rule.kind), rulesFor(quantity))];
  }
  const edges = definition
    .edges(rule)
    .flatMap(([key, edge]) => edgeContradictions(edge, `${path}.${key}`, quantity));
  if (edges.length > 0 || !sound("groups")) return edges;
  const flaws = scheme.groups.flatMap(({ id }) =>
    definition.flaws(termsAt(rule, id) as object, quantity),
  );
  const places = new Map(flaws.map((flaw) => [flaw.key, flaw]));
  return [...places.values()].map((flaw) => flawIssue(rule, path, flaw));
}

const kindsOfOwn: Partial<Record<Quantity, readonly MetricDefinition["kind"][]>> = {
  share: ["rate"],
  signedShare: ["rate"],
  items: ["count"],
  ratio: ["count"],
  points: ["points"],
  signedNumber: ["count", "points"],
};

const ofAllUnits = {
  zh: "各单位相同的数值（名次没有各单位自己的节点）",
  en: "the same value for all units, since a place has none of each unit's own",
};

/** The problems of values that each unit has for itself: of no metric, or of one of another kind than what they are compared with. */
function ownTermContradictions(
  rule: Rule,
  path: string,
  measure: Measure,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  const kinds = kindsOfOwn[quantityIn(scheme, measure)];
  return definitionOfRule(rule)
    .ofUnits(rule)
    .flatMap(({ key, target }) =>
      isOwnTarget(target) && kinds === undefined
        ? [inputIssue("contradiction", `${path}.${key}`, foundText(target), ofAllUnits)]
        : isOwnTarget(target) && kinds !== undefined
          ? metricReference(target.metric, `${path}.${key}.metric`, kinds, scheme, sound)
          : [],
    );
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
