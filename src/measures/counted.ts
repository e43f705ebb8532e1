import { compare } from "../exact/arithmetic.js";
import type { MetricDefinition } from "../words/metricDefinition.js";
import type { Text } from "../words/text.js";
import { definitionOf, isStanding, type Measure, usesOf } from "./measures.js";

/** What one of a count is called where the scheme does not say. */
const ITEM: Text = { zh: "件", en: "item" };

/**
 * What one of the things is called that a measure counts 量词, or is a number of; undefined where it is no number of things, or
 * one of things that are not alike.
 */
export function countedIn(
  measure: Measure,
  metrics: Readonly<Record<string, MetricDefinition>>,
): Text | undefined {
  const definition = definitionOf(measure);
  const quantity = definition.quantity(measure, (metric) => metrics[metric]?.kind);
  if (!["items", "signedNumber", "points"].includes(quantity)) return undefined;
  const own = isStanding(definition) ? definition.of(measure) : measure;
  if ("sum" in own && own.sum.some(({ weight }) => compare(weight, 1) !== 0)) return undefined;
  const [first, ...more] = usesOf(own).map(({ id }) => countedOf(metrics[id]));
  return more.every((one) => one?.zh === first?.zh) ? first : undefined;
}

function countedOf(metric: MetricDefinition | undefined): Text | undefined {
  if (metric?.kind === "count") return metric.counted ?? ITEM;
  return metric?.kind === "points" ? metric.counted : undefined;
}
