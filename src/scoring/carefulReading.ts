import type { Adjustment } from "../model/adjustment.js";
import { checked, unitName } from "../model/checked.js";
import { foundText } from "../model/foundText.js";
import { type InputIssue, inputIssue } from "../model/inputIssue.js";
import { pathBelow } from "../model/inputPath.js";
import { monthSchema } from "../model/month.js";
import type { Outcome } from "../model/outcome.js";
import { repeatedIds } from "../model/repeatedIds.js";
import type { Scheme } from "../model/scheme.js";
import { type Soundness, soundness } from "../model/soundness.js";
import type { Unit } from "../model/unit.js";
import { adjustmentSums } from "./adjustmentSums.js";
import type { Refuse } from "./metricsReader.js";
import { type MonthReading, type UnitReading, unitReader } from "./unitReader.js";

/**
 * @internal a month read under a sound scheme, or its every problem: what is broken in itself is passed over, and
 * the rest is still checked
 */
export function carefulReading(scheme: Scheme, input: unknown): Outcome<MonthReading<UnitReading>> {
  const shape = checked(monthSchema(scheme), input);
  const broken = shape.ok ? [] : shape.issues;
  const sound = soundness(broken);
  const month = shape.ok ? shape.value : partsOf(input);
  const units = listIn(month.units) as readonly Unit[];
  const adjustments = listIn(month.adjustments) as readonly Adjustment[];

  const strangers = strayAdjustments(adjustments, units, sound);
  const sums = adjustmentSums(shape.ok ? adjustments : []);
  const refused: InputIssue[] = [];
  const read = unitReader(scheme);
  const readings = units.map((unit, index): UnitReading => {
    const place = (metric: string) => pathBelow(`units[${index}].metrics`, metric);
    const refuse: Refuse = (metric, refusal) => {
      if (refusal === undefined) return;
      const { found, allowed } = refusal;
      refused.push(inputIssue(place(metric), found, allowed, unitName(unit)));
    };
    return read(unit ?? {}, sums.get(unit?.id), refuse, (metric) => !sound(place(metric)));
  });

  const repeated = repeatedIds(units, "units", sound, unitName);
  const issues = [...broken, ...repeated, ...refused, ...strangers];
  return issues.length === 0 && shape.ok
    ? { ok: true, value: { month: shape.value.month, units: readings } }
    : { ok: false, issues };
}

function strayAdjustments(
  adjustments: readonly Adjustment[],
  units: readonly Unit[],
  sound: Soundness,
): InputIssue[] {
  const ids = new Set(units.map((unit) => unit?.id));
  const allowed = { zh: "units 中某一单位的 id", en: "the id of one of the units" };
  return adjustments.flatMap((adjustment, index) => {
    const path = `adjustments[${index}].unit`;
    const stray = sound(path) && !ids.has(adjustment.unit);
    return stray ? [inputIssue(path, foundText(adjustment.unit), allowed)] : [];
  });
}

/** What there is of a month that is none. */
function partsOf(input: unknown): { readonly units?: unknown; readonly adjustments?: unknown } {
  return typeof input === "object" && input !== null ? input : {};
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
