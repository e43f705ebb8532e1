import type { OperationsOf } from "../exact/operations.js";
import { type Adjustment, adjustmentSchema } from "../model/adjustment.js";
import { checked, unitName } from "../model/checked.js";
import { foundText } from "../model/foundText.js";
import { type InputIssue, inputIssue } from "../model/inputIssue.js";
import { pathBelow } from "../model/inputPath.js";
import { monthFrameSchema } from "../model/month.js";
import type { Outcome } from "../model/outcome.js";
import { repeatedIds } from "../model/repeatedIds.js";
import type { Scheme } from "../model/scheme.js";
import { type Soundness, soundness } from "../model/soundness.js";
import { type Unit, unitSchema } from "../model/unit.js";
import { adjustmentSums } from "./adjustmentSums.js";
import type { Layout } from "./layout.js";
import type { Refuse } from "./metricsReader.js";
import { type MonthReading, type UnitReading, unitReader } from "./unitReader.js";

/**
 * @internal a month read under a sound scheme, or its every problem: what is broken in itself is passed over, and
 * the rest is still checked
 */
export function carefulReading(
  scheme: Scheme,
  layout: Layout,
  input: unknown,
  operationsOf?: OperationsOf,
): Outcome<MonthReading<UnitReading>> {
  const frame = checked(monthFrameSchema, input);
  const givenUnits = listIn(input, "units");
  const givenAdjustments = listIn(input, "adjustments");
  const unitOf = unitSchema(scheme);
  const parsedUnits = givenUnits.map((unit, index) =>
    checked(unitOf, unit, { path: ["units", index], unit: unitName(unit) }),
  );
  const parsedAdjustments = givenAdjustments.map((adjustment, index) =>
    checked(adjustmentSchema, adjustment, { path: ["adjustments", index] }),
  );
  const broken = [frame, ...parsedUnits, ...parsedAdjustments].flatMap((parsed) =>
    parsed.ok ? [] : parsed.issues,
  );
  const sound = soundness(broken);
  // where something is broken, its sound parts are read off what was given
  const units = parsedUnits.map((parsed, index) => (parsed.ok ? parsed.value : givenUnits[index]));
  const adjustments = parsedAdjustments.flatMap((parsed) => (parsed.ok ? [parsed.value] : []));

  const { readings, refused } = readUnits(
    scheme,
    layout,
    units as Unit[],
    adjustments,
    sound,
    operationsOf,
  );
  const issues = [
    ...broken,
    ...repeatedIds(units as Unit[], "units", sound, unitName),
    ...refused,
    ...strayAdjustments(givenAdjustments as Adjustment[], units as Unit[], sound),
  ];
  return issues.length === 0 && frame.ok
    ? { ok: true, value: { month: frame.value.month, units: readings, adjustments } }
    : { ok: false, issues };
}

function readUnits(
  scheme: Scheme,
  layout: Layout,
  units: readonly Unit[],
  adjustments: readonly Adjustment[],
  sound: Soundness,
  operationsOf: OperationsOf | undefined,
): { readings: UnitReading[]; refused: InputIssue[] } {
  const refused: InputIssue[] = [];
  const sums = adjustmentSums(adjustments, layout, operationsOf);
  const read = unitReader(scheme, layout, operationsOf);
  const readings = units.map((unit, index) => {
    const place = (metric: string) => pathBelow(`units[${index}].metrics`, metric);
    const refuse: Refuse = (metric, refusal) => {
      if (refusal === undefined) return;
      refused.push(inputIssue(place(metric), refusal.found, refusal.allowed, unitName(unit)));
    };
    const { id, name, group, metrics } = unit ?? {};
    const fields = {
      unit: { id, name, group },
      metrics: layout.metrics.map((metric) => metrics?.[metric]),
    };
    return read(fields, sums.get(id), refuse, (metric) => !sound(place(metric)));
  });
  return { readings, refused };
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

function listIn(input: unknown, key: "units" | "adjustments"): readonly unknown[] {
  if (typeof input !== "object" || input === null) return [];
  const list = (input as Record<typeof key, unknown>)[key];
  return Array.isArray(list) ? Array.from(list) : [];
}
