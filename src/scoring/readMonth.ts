import type { Fraction } from "../exact/fraction.js";
import { exactly, type Operations, type OperationsOf } from "../exact/operations.js";
import { checked, unitName } from "../input/checked.js";
import { foundText, type InputIssue, inputIssue, pathBelow } from "../input/issue.js";
import type { Outcome } from "../input/outcome.js";
import { repeatedIds, type Soundness, soundness } from "../input/soundness.js";
import type { Count } from "../month/metricValue.js";
import { type Adjustment, adjustmentSchema, monthFrameSchema } from "../month/month.js";
import {
  type Unit,
  type UnitFields,
  type UnitIdentity,
  unitFields,
  unitSchema,
} from "../month/unit.js";
import type { Scheme } from "../scheme/scheme.js";
import { isCount } from "../words/amounts.js";
import { onceForEach } from "../words/byKey.js";
import { type AdjustmentSums, adjustmentSums, sumsOf } from "./adjustmentSums.js";
import { assignTier } from "./assignTier.js";
import type { Layout } from "./layout.js";
import { metricsReader, type Refuse } from "./metricFigures.js";

/** @internal a unit, ready to be scored */
export interface UnitReading {
  readonly unit: UnitIdentity;
  readonly volume: Count;
  /** The id of its tier, or `null` where its group has none. */
  readonly tier: string | null;
  /** Whether its volume is below the least for being ranked. */
  readonly setApart: boolean;
  /** What scoring needs to know of it; what follows from other units is added when all are read. */
  readonly facts: (Fraction | undefined)[];
  /** What its formulas go by. */
  readonly by: Operations;
}

/** @internal a month, and what came of each of its units */
export interface MonthReading<Used> {
  readonly month: string;
  readonly units: readonly Used[];
  readonly adjustments: readonly Adjustment[];
}

/** @internal how the units of a month are read under a scheme */
export function unitReader(
  scheme: Scheme,
  layout: Layout,
  operationsOf: OperationsOf = () => exactly,
) {
  const metricsBy = onceForEach((by: Operations) => metricsReader(scheme, layout, by));
  const volumePlace = layout.metrics.indexOf(scheme.volume);
  const minimumVolume = scheme.ranking.minimumVolume ?? 0;
  const none = sumsOf([], layout);
  const tiersOf = new Map(scheme.groups.map(({ id, tiers }) => [id, tiers]));
  const tierOf = (group: string, volume: Count) => {
    const tiers = tiersOf.get(group);
    return tiers === undefined || !isCount(volume) ? null : assignTier(tiers, volume).id;
  };
  return (
    { unit, metrics: given }: UnitFields,
    adjustments: AdjustmentSums = none,
    refuse: Refuse,
    passOver?: (metric: string) => boolean,
  ): UnitReading => {
    const volume = given[volumePlace] as Count;
    const setApart = isCount(volume) && volume < minimumVolume;
    const refuseHere = setApart ? unlessEmpty(refuse) : refuse;
    const by = operationsOf(unit.id);
    const facts = metricsBy(by)(given, unit.group, refuseHere, passOver);
    for (const sum of adjustments) facts.push(by.named("adjustments", sum));
    return { unit, volume, tier: tierOf(unit.group, volume), setApart, facts, by };
  };
}

/** A unit that is set apart may well have nothing for its rates to be a share of. */
function unlessEmpty(refuse: Refuse): Refuse {
  return (metric, refusal) => {
    if (!refusal?.empty) refuse(metric, refusal);
  };
}

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
