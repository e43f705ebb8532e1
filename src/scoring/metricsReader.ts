import { Fraction } from "../exact/fraction.js";
import type { Scheme } from "../model/scheme.js";
import { metricReader, type Refusal } from "./metricReader.js";

/** @internal who is told of a metric that cannot stand; without a reason where its schema has the words */
export type Refuse = (metric: string, refusal: Refusal | undefined) => void;

/** @internal the exact value of each metric of a unit, in the scheme's order; none where it is refused or passed over */
type MetricsReader = (
  given: readonly unknown[],
  refuse: Refuse,
  passOver?: (metric: string) => boolean,
) => (Fraction | undefined)[];

/** @internal how the metrics of a unit, given in the scheme's order, are read */
export function metricsReader({
  metrics,
  rounding,
}: Pick<Scheme, "metrics" | "rounding">): MetricsReader {
  const ids = Object.keys(metrics);
  const readers = Object.entries(metrics).map(([id, definition], place) => {
    const whole = definition.kind === "rate" ? definition.of : undefined;
    const wholePlace = whole === undefined ? -1 : ids.indexOf(whole);
    return { id, place, whole, wholePlace, read: metricReader(definition, rounding) };
  });
  return (given, refuse, passOver) =>
    readers.map(({ id, place, whole, wholePlace, read }) => {
      if (passOver?.(id) || (whole !== undefined && passOver?.(whole))) return undefined;
      const exact = read(given[place], given[wholePlace]);
      if (exact instanceof Fraction) return exact;
      refuse(id, exact);
      return undefined;
    });
}
