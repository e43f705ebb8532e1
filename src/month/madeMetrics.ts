import type { Scheme } from "../scheme/scheme.js";
import { ownValue } from "../words/byKey.js";
import type { MonthlyMetrics } from "./metricValue.js";

/** The metrics of a unit with those that are worked out of others: a count as it is, a rate as its two counts. */
export function withMadeMetrics(
  given: MonthlyMetrics,
  { metrics }: Pick<Scheme, "metrics">,
): MonthlyMetrics {
  const valueIn = (id: string): unknown => {
    const definition = metrics[id];
    if (definition?.kind === "count" && definition.madeOf !== undefined) {
      const { plus, minus = [] } = definition.madeOf;
      return sumOf(plus) - sumOf(minus);
    }
    if (definition?.kind === "rate" && definition.count !== undefined) {
      return { count: valueIn(definition.count), of: valueIn(definition.of ?? "") };
    }
    return ownValue(given, id);
  };
  const sumOf = (ids: readonly string[]) =>
    ids.reduce((sum, id) => sum + Number(ownValue(given, id)), 0);
  return Object.fromEntries(Object.keys(metrics).map((id) => [id, valueIn(id)])) as MonthlyMetrics;
}
