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
  kind: MetricDefinition["kind"],
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  const metrics = scheme.metrics ?? {};
  if (Object.hasOwn(metrics, id)) {
    if (!sound(pathBelow("metrics", id)) || metrics[id]?.kind === kind) return [];
  }
  const known = Object.keys(metrics).filter((metric) => metrics[metric]?.kind === kind);
  const allowed = {
    zh: `metrics 中 kind 为 "${kind}" 的指标（${known.join("、") || "尚无"}）`,
    en: `a metric that metrics declares with kind "${kind}" (${known.join(", ") || "there is none"})`,
  };
  return [inputIssue(path, foundText(id), allowed)];
}
