import { foundText, type InputIssue, inputIssue } from "../input/issue.js";
import type { Soundness } from "../input/soundness.js";
import { definitionOf, isStanding } from "../measures/measures.js";
import type { Quantity } from "../measures/quantity.js";
import { definitionOfRule, type Rule, rules } from "../rules/rules.js";
import { isMeanTarget } from "../rules/target.js";
import { type Comparison, leavesOf } from "../scheme/condition.js";
import { type Dimension, partsOf } from "../scheme/dimension.js";
import { listed, quantityIn } from "../scheme/measurePlaces.js";
import type { Part } from "../scheme/part.js";
import type { Scheme } from "../scheme/scheme.js";
import { termsAt } from "../words/byGroup.js";
import { isObject } from "../words/plain.js";
import { boundContradictions, comparisonContradictions, edgeContradictions } from "./bounds.js";
import { flawIssue, groupContradictions } from "./references.js";

/** Where a rule cannot use what it is asked about, or contradicts itself in some group. */
export function ruleContradictions(
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
  const flaws = scheme.groups.flatMap(({ id }) => definition.flaws(termsAt(rule, id) as object));
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

const stated = {
  zh: 'refuse、fullMarks、zero、setApart 之一，或在 total.leftOut 中写明剔除后总分如何计算（"asZero" 或 "rescale"）',
  en: 'one of refuse, fullMarks, zero, setApart; or state in total.leftOut what becomes of the total then ("asZero" or "rescale")',
};
const ownMeasure = {
  zh: "不与其他单位比较的目标值（该计分依据本身已是与其他单位的比较）",
  en: "a target that does not follow from the other units, since the measure does already",
};

/** Where one part of a dimension contradicts itself or the scheme. */
export function partContradictions(
  part: Part,
  path: string,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  const { measure, rule, noData, onlyIn } = part;
  const leftOut = noData === "leaveOut" && sound("total") && scheme.total.leftOut === undefined;
  return [
    ...(leftOut ? [inputIssue("contradiction", `${path}.noData`, foundText(noData), stated)] : []),
    ...(onlyIn !== undefined && sound(`${path}.onlyIn`)
      ? groupContradictions(onlyIn, `${path}.onlyIn`, scheme, sound)
      : []),
    ...(isWhole(part, path, sound) && sound("metrics")
      ? [
          ...ruleContradictions(rule, `${path}.rule`, quantityIn(scheme, measure), scheme, sound),
          ...targetContradictions(part, path),
        ]
      : []),
    ...boundContradictions({ floor: part.floor, cap: part.cap }, path, scheme, sound),
  ];
}

function isWhole({ measure, rule }: Part, path: string, sound: Soundness): boolean {
  return isObject(measure) && isObject(rule) && sound(`${path}.measure`) && sound(`${path}.rule`);
}

function targetContradictions({ measure, rule }: Part, path: string): InputIssue[] {
  const target = definitionOfRule(rule).target(rule);
  if (target === undefined || !isMeanTarget(target)) return [];
  if (!isStanding(definitionOf(measure))) return [];
  return [inputIssue("contradiction", `${path}.rule.target`, foundText(target), ownMeasure)];
}

/** Where a dimension contradicts itself or the scheme. */
export function dimensionContradictions(
  dimension: Dimension,
  path: string,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  const parts = partsOf(dimension, path).filter(({ part }) => isObject(part));
  const conditions = listed(dimension.conditions ?? [], `${path}.conditions`);
  return [
    ...parts.flatMap(({ part, path: place }) => partContradictions(part, place, scheme, sound)),
    ...conditions.flatMap(([{ if: condition }, place]) =>
      leavesOf<Comparison>(condition, `${place}.if`)
        .filter((one) => sound(one.path))
        .flatMap(({ leaf, path: inner }) =>
          comparisonContradictions(
            leaf,
            inner,
            sound("metrics") ? quantityIn(scheme, leaf.measure) : undefined,
          ),
        ),
    ),
    ...boundContradictions(dimension, path, scheme, sound),
  ];
}
