import { Fraction } from "../exact/fraction.js";
import type { MonthlyMetrics } from "../model/metricValue.js";
import type { Scheme } from "../model/scheme.js";
import { metricReader, type Refusal } from "./metricReader.js";

/** @internal who is told of a metric that cannot stand; without a reason where its schema has the words */
export type Refuse = (metric: string, refusal: Refusal | undefined) => void;

/** @internal the exact value of each metric of a unit, in the scheme's order; none where it is refused or passed over */
export type MetricsReader = (
  metrics: MonthlyMetrics,
  refuse: Refuse,
  passOver?: (metric: string) => boolean,
) => (Fraction | undefined)[];

/** @internal how the metrics of a unit are read under a scheme */
export function metricsReader({
  metrics,
  rounding,
}: Pick<Scheme, "metrics" | "rounding">): MetricsReader {
  const readers = Object.entries(metrics).map(([id, definition]) => ({
    id,
    whole: definition.kind === "rate" ? definition.of : undefined,
    read: metricReader(definition, rounding),
  }));
  return (values, refuse, passOver) =>
    readers.map(({ id, whole, read }) => {
      if (passOver?.(id) || (whole !== undefined && passOver?.(whole))) return undefined;
      const exact = read(values[id], whole === undefined ? undefined : values[whole]);
      if (exact instanceof Fraction) return exact;
      refuse(id, exact);
      return undefined;
    });
}
