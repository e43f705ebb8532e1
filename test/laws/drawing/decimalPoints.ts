import type { MetricValueJson, MonthJson } from "../reckoning/monthJson.js";

/** A month without points that are a fraction: they are written to tables and lists, and refused there, where 8/10 may be 8 of 10. */
export function withoutFractions({ units, adjustments = [], ...month }: MonthJson): MonthJson {
  const isFraction = (value: unknown) => `${value}`.includes("/");
  const decimal = (value: MetricValueJson) => (isFraction(value) ? "1" : value);
  return {
    ...month,
    units: units.map(({ metrics, ...unit }) => {
      const own = Object.entries(metrics).map(([id, value]) => [id, decimal(value)] as const);
      return { ...unit, metrics: Object.fromEntries(own) };
    }),
    adjustments: adjustments.filter(({ points }) => !isFraction(points)),
  };
}
