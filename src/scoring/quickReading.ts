import type { OperationsOf } from "../exact/operations.js";
import { type Adjustment, adjustmentSchema } from "../model/adjustment.js";
import { checked } from "../model/checked.js";
import { monthFrameSchema } from "../model/month.js";
import type { Scheme } from "../model/scheme.js";
import { unitFields } from "../model/unit.js";
import { adjustmentSums } from "./adjustmentSums.js";
import type { Layout } from "./layout.js";
import { type MonthReading, type UnitReading, unitReader } from "./unitReader.js";

/**
 * @internal a month read, checked and used unit by unit, in one pass: a unit's figures need not outlive it, which is
 * what makes large months fast. Nothing comes of it where there is any doubt about the month; that is for
 * `carefulReading` to settle.
 */
export function quickReading<Used>(
  scheme: Scheme,
  layout: Layout,
  input: unknown,
  use: (reading: UnitReading) => Used,
  operationsOf?: OperationsOf,
): MonthReading<Used> | undefined {
  const frame = checked(monthFrameSchema, input);
  if (!frame.ok) return undefined;
  const { month, units: given } = frame.value;
  const adjustments = soundAdjustments(frame.value.adjustments ?? []);
  if (adjustments === undefined) return undefined;
  const sums = adjustmentSums(adjustments, layout, operationsOf);
  const fieldsOf = unitFields(scheme);
  const read = unitReader(scheme, layout, operationsOf);
  const ids = new Set<string>();
  const units: Used[] = [];
  let doubt = false;
  const refuse = () => {
    doubt = true;
  };
  for (const value of given) {
    const fields = fieldsOf(value);
    if (fields === undefined) return undefined;
    const { id } = fields.unit;
    const reading = read(fields, sums.get(id), refuse);
    if (doubt) return undefined;
    ids.add(id);
    units.push(use(reading));
  }
  const strangers = [...sums.keys()].some((id) => !ids.has(id));
  return strangers || ids.size < units.length ? undefined : { month, units, adjustments };
}

function soundAdjustments(values: readonly unknown[]): Adjustment[] | undefined {
  const adjustments = values.map((value) => checked(adjustmentSchema, value));
  const sound = adjustments.filter((adjustment) => adjustment.ok).map(({ value }) => value);
  return sound.length < values.length ? undefined : sound;
}
