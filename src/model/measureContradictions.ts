import type { Dimension } from "./dimension.js";
import { foundText } from "./foundText.js";
import { type InputIssue, inputIssue } from "./inputIssue.js";
import { partsOfMeasure, type Quantity } from "./measure.js";
import { metricReference } from "./metricReference.js";
import type { Rule } from "./rule.js";
import type { Scheme } from "./scheme.js";
import type { Soundness } from "./soundness.js";

const quantityOfRule: Record<Rule["kind"], Quantity> = {
  proportional: "share",
  slope: "share",
  perItem: "items",
  given: "points",
  sum: "points",
};

const once = { zh: "不重复的指标", en: "a metric that the mean does not have yet" };

/** @internal a problem for each metric that is not there, and for a rule that cannot use its measure */
export function measureContradictions(
  { measure, rule }: Dimension,
  path: string,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  if (!sound(`${path}.measure`)) return [];
  const { quantity, metricKind, metrics } = partsOfMeasure(measure);
  const references = metrics.flatMap(({ id, key }) =>
    metricReference(id, `${path}.measure.${key}`, metricKind, scheme, sound),
  );
  const repeated = metrics
    .filter(({ id }, index) => metrics.findIndex((one) => one.id === id) < index)
    .map(({ id, key }) => inputIssue(`${path}.measure.${key}`, foundText(id), once));
  const problems = [...references, ...repeated];
  if (!sound(`${path}.rule`) || quantityOfRule[rule.kind] === quantity) return problems;
  return [...problems, inputIssue(`${path}.rule.kind`, foundText(rule.kind), rulesFor(quantity))];
}

function rulesFor(quantity: Quantity) {
  const kinds = Object.entries(quantityOfRule)
    .filter(([, needed]) => needed === quantity)
    .map(([kind]) => kind);
  return {
    zh: `适用于该计分依据（measure）的计分规则（${kinds.join("、")}）`,
    en: `a rule that can use this measure (${kinds.join(", ")})`,
  };
}
