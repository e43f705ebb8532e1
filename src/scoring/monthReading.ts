import type { OperationsOf } from "../exact/operations.js";
import type { Outcome } from "../model/outcome.js";
import type { Scheme } from "../model/scheme.js";
import { carefulReading } from "./carefulReading.js";
import type { Layout } from "./layout.js";
import { quickReading } from "./quickReading.js";
import type { MonthReading, UnitReading } from "./unitReader.js";

/** @internal a month read under a sound scheme, and what `use` makes of each unit; or the month's every problem */
export function monthReading<Used>(
  scheme: Scheme,
  layout: Layout,
  input: unknown,
  use: (reading: UnitReading) => Used,
  operationsOf?: OperationsOf,
): Outcome<MonthReading<Used>> {
  const quick = quickReading(scheme, layout, input, use, operationsOf);
  if (quick !== undefined) return { ok: true, value: quick };
  const careful = carefulReading(scheme, layout, input, operationsOf);
  if (!careful.ok) return careful;
  return { ok: true, value: { ...careful.value, units: careful.value.units.map(use) } };
}
