import { foundText } from "./foundText.js";
import { type InputIssue, inputIssue } from "./inputIssue.js";
import { pathBelow } from "./inputPath.js";
import type { MetricDefinition } from "./metricDefinition.js";
import type { Scheme } from "./scheme.js";
import type { Soundness } from "./soundness.js";

/** @internal the problem of naming a metric that the scheme does not declare, or one of another kind */
export function metricReference(
  id: string,
  path: string,
  kinds: readonly MetricDefinition["kind"][],
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  const metrics = scheme.metrics ?? {};
  if (Object.hasOwn(metrics, id)) {
    if (!sound(pathBelow("metrics", id)) || isOf(metrics[id], kinds)) return [];
  }
  const known = Object.keys(metrics).filter((metric) => isOf(metrics[metric], kinds));
  const named = kinds.map((kind) => `"${kind}"`);
  const allowed = {
    zh: `metrics 中 kind 为 ${named.join("、")} 的指标（${known.join("、") || "尚无"}）`,
    en: `a metric that metrics declares with kind ${named.join(" or ")} (${known.join(", ") || "there is none"})`,
  };
  return [inputIssue(path, foundText(id), allowed)];
}

function isOf(
  definition: MetricDefinition | undefined,
  kinds: readonly MetricDefinition["kind"][],
): boolean {
  return definition !== undefined && kinds.includes(definition?.kind);
}
