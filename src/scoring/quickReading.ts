import { checked } from "../model/checked.js";
import { monthFrameSchema } from "../model/month.js";
import type { Scheme } from "../model/scheme.js";
import { unitShape } from "../model/unit.js";
import { adjustmentSums } from "./adjustmentSums.js";
import { type MonthReading, type UnitReading, unitReader } from "./unitReader.js";

/**
 * @internal a month read, checked and used unit by unit, in one pass: a unit's figures need not outlive it, which is
 * what makes large months fast. Nothing comes of it where there is any doubt about the month; that is for
 * `carefulReading` to settle.
 */
export function quickReading<Used>(
  scheme: Scheme,
  input: unknown,
  use: (reading: UnitReading) => Used,
): MonthReading<Used> | undefined {
  const frame = checked(monthFrameSchema, input);
  if (!frame.ok) return undefined;
  const { month, units: given, adjustments = [] } = frame.value;
  const hasShape = unitShape(scheme);
  const read = unitReader(scheme);
  const sums = adjustmentSums(adjustments);
  const ids = new Set<string>();
  const units: Used[] = [];
  let doubt = false;
  const refuse = () => {
    doubt = true;
  };
  for (const unit of given) {
    if (!hasShape(unit)) return undefined;
    const reading = read(unit, sums.get(unit.id), refuse);
    if (doubt) return undefined;
    ids.add(unit.id);
    units.push(use(reading));
  }
  const strangers = [...sums.keys()].some((id) => !ids.has(id));
  return strangers || ids.size < units.length ? undefined : { month, units };
}
