import type { Fraction } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { exactly, type Operations } from "../exact/operations.js";
import { checked, unitName } from "../input/checked.js";
import { foundText, type InputIssue, inputIssue, pathBelow } from "../input/issue.js";
import type { Outcome } from "../input/outcome.js";
import { repeatedIds, type Soundness, soundness } from "../input/soundness.js";
import type { Count } from "../month/metricValue.js";
import { type Adjustment, adjustmentSchema, monthFrameSchema } from "../month/month.js";
import {
  type GivenApart,
  type Unit,
  type UnitFields,
  type UnitIdentity,
  unitSchema,
} from "../month/unit.js";
import type { Scheme } from "../scheme/scheme.js";
import { isCount } from "../words/amounts.js";
import { onceForEach, onceMade, ownValue } from "../words/byKey.js";
import { isMade } from "../words/metricDefinition.js";
import { isObject } from "../words/plain.js";
import { type AdjustmentSums, adjustmentSums, sumsOf } from "./adjustmentSums.js";
import { type Apart, givenApart } from "./apart.js";
import { assignTier } from "./assignTier.js";
import type { Reckoning } from "./givenFigure.js";
import type { Facts } from "./layout.js";
import { type MetricFigures, metricFigures, type RefusedMetric } from "./metricFigures.js";
import type { HeldValues } from "./notices.js";
import type { PreparedScheme } from "./preparedScheme.js";
import { refusedIssue } from "./refusals.js";

/** A unit as it was read, exact. */
export interface UnitReading {
  readonly unit: UnitIdentity;
  /** Its metrics as they were given, in the scheme's order. */
  readonly given: readonly unknown[];
  readonly volume: Count;
  /** The id of its tier, or `null` where its group has none. */
  readonly tier: string | null;
  /** Whether it is set apart, and why; undefined where it is not. */
  readonly apart: Apart | undefined;
  /** That it was set apart in the month, as that was given. */
  readonly givenApart?: GivenApart | undefined;
  /** What scoring needs to know of it. */
  readonly facts: Facts;
  /** Its rates that were above their cap, or of another whole than the scheme says. */
  readonly noticed: HeldValues["rates"];
  /** What its formulas go by. */
  readonly by: Operations;
}

/** A month as it was read, with what was made of each unit. */
export interface MonthReading<Made = UnitReading> {
  readonly month: string;
  readonly units: readonly Made[];
  readonly adjustments: readonly Adjustment[];
}

/**
 * A month read under a scheme, or its every problem. Each unit is looked at once, by hand; only where that leaves any doubt
 * does its schema look again, which has the words for what is wrong. What is broken in itself is passed over, and the rest
 * is still checked.
 */
export function readMonth(prepared: PreparedScheme, input: unknown): Outcome<MonthReading> {
  return readMonthAs(prepared, input, (unit) => unit);
}

/** {@link readMonth}, where something is made of each unit at once, so that its figures need not outlive it; of none after the first problem. */
export function readMonthAs<Made>(
  prepared: PreparedScheme,
  input: unknown,
  madeOf: (unit: UnitReading) => Made,
): Outcome<MonthReading<Made>> {
  const frame = checked(monthFrameSchema, input, { path: [], depth: 1 });
  const given = listIn(input, "adjustments");
  const parsed = given.map((one, index) =>
    checked(adjustmentSchema, one, { path: ["adjustments", index] }),
  );
  const adjustments = parsed.flatMap((one) => (one.ok ? [one.value] : []));
  const brokenAdjustments = parsed.flatMap((one) => (one.ok ? [] : one.issues));
  const sums = adjustmentSums(adjustments, prepared.layout);
  const read = readUnits(prepared, listIn(input, "units"), sums, madeOf);
  const { identities } = read;
  const issues = [
    ...(frame.ok ? [] : frame.issues),
    ...read.broken,
    ...brokenAdjustments,
    ...repeatedIds(identities, "units", soundness(read.broken), unitName),
    ...read.refused,
    ...strayAdjustments(given, identities, soundness(brokenAdjustments)),
  ];
  return issues.length === 0 && frame.ok
    ? { ok: true, value: { month: frame.value.month, units: read.units, adjustments } }
    : { ok: false, issues };
}

/** A unit that was read, read once more by other operations, with its own adjustments. */
export function readAgain(
  { metrics, layout }: PreparedScheme,
  reading: UnitReading,
  adjustments: readonly Adjustment[],
  by: Operations,
): UnitReading {
  const { unit, given } = reading;
  const { figures } = metricFigures(metrics, given, unit.group, { by, numberIn: fractionOf });
  return { ...reading, facts: withSums(figures, sumsOf(adjustments, layout, by), by), by };
}

/** What came of the units of a month. */
interface UnitsRead<Made> {
  /** Every unit, as far as it can be read. */
  readonly identities: readonly UnitIdentity[];
  /** What was made of those before the first problem. */
  readonly units: readonly Made[];
  /** The problems of their shape. */
  readonly broken: readonly InputIssue[];
  /** Metrics of the right shape that cannot stand. */
  readonly refused: readonly InputIssue[];
}

function readUnits<Made>(
  prepared: PreparedScheme,
  given: readonly unknown[],
  sums: ReadonlyMap<string, AdjustmentSums>,
  madeOf: (unit: UnitReading) => Made,
): UnitsRead<Made> {
  const identities: UnitIdentity[] = [];
  const units: Made[] = [];
  const [broken, refused]: [InputIssue[], InputIssue[]] = [[], []];
  const { fieldsOf, layout, metrics } = prepared;
  // in a month, the same few counts and texts stand again and again
  const numberIn = onceForEach(fractionOf as (amount: string | number) => Fraction);
  const none = sumsOf([], layout);
  const by = exactly;
  const reckoning = { by, numberIn };
  const looksCloser = closerLook(prepared);
  for (let index = 0; index < given.length; index += 1) {
    let fields = fieldsOf(given[index]);
    let read = fields && metricFigures(metrics, fields.metrics, fields.unit.group, reckoning);
    if (fields === undefined || read === undefined || read.refused.some(isOfAnotherShape)) {
      const closer = looksCloser(given[index], index, reckoning);
      ({ fields, read } = closer);
      broken.push(...closer.issues);
    }
    const { unit } = fields;
    const volume = volumeIn(fields, read.figures, prepared);
    const facts = withSums(read.figures, sums.get(unit.id) ?? none, by);
    const apart =
      (isCount(volume) ? prepared.apartIn(unit.group)(volume, facts) : undefined) ??
      (fields.apart && givenApart(fields.apart));
    const rising = prepared.risingIn(unit.group)(read.figures);
    if (read.refused.length + rising.length > 0) {
      const isExcused = apart?.as === "notScored" || prepared.lacksDataIn(unit.group)(read.figures);
      const all = [...read.refused, ...rising];
      refused.push(...refusedIssues(all, isExcused, index, given[index]));
    }
    identities.push(unit);
    if (broken.length + refused.length > 0) continue;
    const tier = tierOf(unit.group, volume, prepared);
    const { noticed } = read;
    const own = { given: fields.metrics, givenApart: fields.apart };
    units.push(madeOf({ unit, ...own, volume, tier, apart, facts, noticed, by }));
  }
  return { identities, units, broken, refused };
}

/** Looks at a unit once more, by its schema, which has the words for what is wrong with it; what is sound of it is read all the same. */
function closerLook({ scheme, metrics, layout }: PreparedScheme) {
  const schema = onceMade(() => unitSchema(scheme));
  return (given: unknown, index: number, reckoning: Reckoning) => {
    const parsed = checked(schema(), given, {
      path: ["units", index],
      unit: unitName(given),
    });
    const issues = parsed.ok ? [] : parsed.issues.map((issue) => ofUnit(issue, given, scheme));
    const isSound = soundness(issues);
    const fields = {
      ...looseFields(parsed.ok ? parsed.value : given, layout.metrics),
      apart: parsed.ok ? parsed.value.apart : undefined,
    };
    const read = metricFigures(metrics, fields.metrics, fields.unit.group, reckoning, (metric) =>
      isSound(metricPath(index, metric)),
    );
    return { fields, read, issues };
  };
}

/** A problem of a unit: of a metric, with what the metric is called; of a group, that there is none of that name. */
function ofUnit(
  issue: InputIssue,
  unit: unknown,
  { metrics }: Pick<Scheme, "metrics">,
): InputIssue {
  const [, , field, id] = issue.keys;
  const { group } = (unit ?? {}) as Partial<Unit>;
  if (field === "group" && typeof group === "string") return { ...issue, code: "unknownName" };
  const definition = field === "metrics" ? ownValue(metrics, `${id}`) : undefined;
  if (definition === undefined) return issue;
  const metric = { id: `${id}`, name: definition.name };
  if (issue.code !== "unknownKey" || !isMade(definition)) return { ...issue, metric };
  return inputIssue("unknownKey", issue.path, issue.found, workedOut, issue.unit, metric);
}

const workedOut = {
  zh: "不填此项（该指标由其他指标计算得出）",
  en: "nothing here, since this metric is worked out of others",
};

/** The ticket volume, as it was given or worked out of other counts. */
function volumeIn(
  { metrics }: UnitFields,
  figures: Facts,
  { volumePlace, scheme }: PreparedScheme,
): Count {
  const definition = scheme.metrics[scheme.volume];
  const isWorkedOut = definition !== undefined && isMade(definition);
  if (!isWorkedOut) return metrics[volumePlace] as Count;
  const figure = figures[volumePlace];
  return figure === undefined ? Number.NaN : Number(figure.numerator);
}

function tierOf(group: string, volume: Count, { tiersOf }: PreparedScheme): string | null {
  const tiers = isCount(volume) ? tiersOf.get(group) : undefined;
  // where the minimum volume stands for the lowest bound, those below it are in no tier
  const isInTier = tiers?.some(({ from }) => from <= volume) ?? false;
  return tiers === undefined || !isInTier ? null : assignTier(tiers, volume).id;
}

function withSums(figures: Facts, sums: AdjustmentSums, by: Operations): Facts {
  if (sums.length === 0) return figures;
  return [...figures, ...sums.map((sum) => by.named("adjustments", sum))];
}

function isOfAnotherShape({ refusal }: RefusedMetric): boolean {
  return refusal === undefined;
}

/** The metrics that cannot stand, as problems; a unit that is not scored may have nothing to be a share of. */
function refusedIssues(
  refused: MetricFigures["refused"],
  isExcused: boolean,
  index: number,
  unit: unknown,
): InputIssue[] {
  return refused.flatMap(({ metric, refusal }) =>
    refusal === undefined || (isExcused && refusal.isEmpty)
      ? []
      : [refusedIssue(refusal, metricPath(index, metric.id), metric, unitName(unit))],
  );
}

function metricPath(index: number, metric: string): string {
  return pathBelow(`units[${index}].metrics`, metric);
}

/** The fields of what should be a unit, whatever they hold. */
function looseFields(value: unknown, metricIds: readonly string[]): UnitFields {
  const { id, name, group, metrics } = (value ?? {}) as Partial<Unit>;
  const own = isObject(metrics) ? metrics : {};
  const values = metricIds.map((metric) => ownValue(own, metric));
  return { unit: { id, name, group } as UnitIdentity, metrics: values };
}

function strayAdjustments(
  adjustments: readonly unknown[],
  units: readonly UnitIdentity[],
  isSound: Soundness,
): InputIssue[] {
  if (adjustments.length === 0) return [];
  const ids = new Set<unknown>(units.map(({ id }) => id));
  const allowed = { zh: "units 中某一单位的 id", en: "the id of one of the units" };
  return adjustments.flatMap((adjustment, index) => {
    const path = `adjustments[${index}].unit`;
    if (!isSound(path)) return [];
    const { unit } = adjustment as Adjustment;
    return ids.has(unit) ? [] : [inputIssue("unknownName", path, foundText(unit), allowed)];
  });
}

function listIn(input: unknown, key: "units" | "adjustments"): readonly unknown[] {
  if (typeof input !== "object" || input === null) return [];
  const list = (input as Record<typeof key, unknown>)[key];
  return Array.isArray(list) ? Array.from(list) : [];
}
