// Which metrics a scheme uses, and whether each use says what it means that there is no data.

import { comparedIn, type MeasureJson, type RuleJson } from "./measureJson.js";
import { rateOf } from "./metrics.js";
import type {
  ConditionJson,
  DimensionJson,
  FactorJson,
  PartJson,
  SchemeJson,
} from "./schemeJson.js";
import { isScored, type Reading, Refusal } from "./world.js";

/** The rates, counts and points that a measure is made of. */
export function metricsOf(measure: MeasureJson): string[] {
  const compared = comparedIn(measure);
  if (compared !== undefined) return metricsOf(compared);
  const { rate, remainder, count, ratio, to, given, change, from } = measure;
  const several = [
    ...(measure.mean ?? []).map((one) => (typeof one === "string" ? one : one.rate)),
    ...(measure.sum ?? []).map((one) => one.count),
    ...(measure.product ?? []),
    ...[...(measure.lowerOf ?? []), ...(measure.higherOf ?? [])].flatMap(metricsOf),
  ];
  const single = [rate, remainder, count, ratio, to, given, change, from];
  return [...several, ...single.filter((one) => one !== undefined)];
}

/** The metrics that stand in the target or in the waypoints of a rule. */
export function metricsOfRule(rule: RuleJson): string[] {
  const values: unknown[] = rule.kind === "lines" ? rule.through.map(({ at }) => at) : [];
  if ("target" in rule) values.push(rule.target);
  return values.flatMap((value) =>
    typeof value === "object" && value !== null && "metric" in value ? [String(value.metric)] : [],
  );
}

export interface Use {
  readonly metric: string;
  readonly refuses: boolean;
}

export function usesInCondition(condition: ConditionJson): Use[] {
  const below = [...(condition.all ?? []), ...(condition.any ?? [])];
  if (condition.not !== undefined) below.push(condition.not);
  const refuses = (condition.noData ?? "refuse") === "refuse";
  const own = condition.measure === undefined ? [] : metricsOf(condition.measure);
  return [...own.map((metric) => ({ metric, refuses })), ...below.flatMap(usesInCondition)];
}

function usesInScored({ measure, rule, noData = "refuse" }: Partial<PartJson> | FactorJson): Use[] {
  const metrics = [
    ...(measure === undefined ? [] : metricsOf(measure)),
    ...(rule === undefined ? [] : metricsOfRule(rule)),
  ];
  return metrics.map((metric) => ({ metric, refuses: noData === "refuse" }));
}

const usesInFactor = (factor: FactorJson): Use[] => [
  ...usesInScored(factor),
  ...(factor.if === undefined ? [] : usesInCondition(factor.if)),
];

const usesInDimension = (dimension: DimensionJson): Use[] => [
  ...(dimension.parts ?? [dimension]).flatMap(usesInScored),
  ...(dimension.factors ?? []).flatMap(usesInFactor),
  ...(dimension.conditions ?? []).flatMap((one) => usesInCondition(one.if)),
];

/** Every use that a scheme makes of its metrics, and whether it refuses one without data. */
export function usesOf({ dimensions, total, ranking, verdicts = {} }: SchemeJson): Use[] {
  const conditions = [
    ...(total.conditions ?? []),
    ...(ranking.setApart ?? []),
    ...(verdicts.vetoes ?? []),
    ...(verdicts.flags ?? []),
  ];
  return [
    ...dimensions.flatMap(usesInDimension),
    ...(total.factors ?? []).flatMap(usesInFactor),
    ...conditions.flatMap((one) => usesInCondition(one.if)),
    ...(ranking.tieBreakers ?? []).flatMap(({ measure }) =>
      metricsOf(measure ?? {}).map((metric) => ({ metric, refuses: false })),
    ),
  ];
}

/** A rate of 0 of 0 is refused, unless it is used and each use says what it means. */
export function requireData(scheme: SchemeJson, readings: readonly Reading[]): void {
  const uses = usesOf(scheme);
  for (const reading of readings.filter(isScored)) {
    for (const [id, { kind }] of Object.entries(scheme.metrics)) {
      if (kind !== "rate" || rateOf(scheme, reading.unit, id) !== undefined) continue;
      const own = uses.filter(({ metric }) => metric === id);
      if (own.length === 0 || own.some(({ refuses }) => refuses)) throw new Refusal(id);
    }
  }
}
