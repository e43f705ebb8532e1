import { type WayApart, waysApart } from "../scheme/ranking.js";
import type { GroupId, Scheme } from "../scheme/scheme.js";
import { idSchema, isId } from "../words/id.js";
import { isMade, type MetricDefinition } from "../words/metricDefinition.js";
import { hasKeys, isPlain } from "../words/plain.js";
import { allowing, choice, oneOf, optional, strict } from "../words/shape.js";
import { lineSchema } from "../words/text.js";
import { type MonthlyMetrics, monthlyMetricsSchema } from "./metricValue.js";

const identityShape = {
  id: idSchema,
  name: idSchema,
  group: idSchema,
};

export const unitIdentitySchema = strict(identityShape);

/** The schema of that a unit is set apart in a month. */
export const givenApartSchema = strict({
  as: oneOf(waysApart),
  reason: lineSchema,
});

/** The schema of a unit under a scheme. */
export function unitSchema({ groups, metrics }: Pick<Scheme, "groups" | "metrics">) {
  return strict({
    ...identityShape,
    group: groupIdSchema(groups),
    metrics: monthlyMetricsSchema(metrics),
    apart: optional(givenApartSchema),
  });
}

/** A unit's fields, each looked at once, and its metrics in the scheme's order, whatever they hold. */
export interface UnitFields {
  readonly unit: UnitIdentity;
  readonly metrics: readonly unknown[];
  readonly apart?: GivenApart | undefined;
}

/** That a unit is set apart in one month, by what its office says 当月单列. */
export interface GivenApart {
  /** In which way 单列方式. */
  readonly as: WayApart;
  /** Why 单列原因, in the words of the office. */
  readonly reason: string;
}

const UNIT_KEYS = [...Object.keys(identityShape), "metrics"];

/** The fields of what is plainly a unit of a scheme; undefined where there is any doubt. */
export function unitFields({ groups, metrics }: Pick<Scheme, "groups" | "metrics">) {
  const groupIds = new Set<unknown>(groups.map(({ id }) => id));
  const metricIds = Object.keys(metrics);
  const givenIds = metricIds.filter((id) => !isMade(metrics[id] as MetricDefinition));
  return (value: unknown): UnitFields | undefined => {
    if (!isPlain(value) || !hasKeys(value, UNIT_KEYS)) return undefined;
    const { id, name, group, metrics: given } = value;
    if (!isId(id) || !isId(name) || !groupIds.has(group) || !isPlain(given)) return undefined;
    if (!hasKeys(given, givenIds)) return undefined;
    const fields = { id, name, group: group as string };
    return { unit: fields, metrics: metricIds.map((metric) => given[metric]) };
  };
}

/** The schema of a group's id under a scheme. */
export function groupIdSchema(groups: Scheme["groups"]) {
  const ids = groups.map(({ id }) => id);
  return choice(
    ids,
    allowing(`组别 ${ids.join("、")} 之一`, `one of the groups ${ids.join(", ")}`),
  );
}

/**
 * A unit 承办单位 by itself: who it is, and in which group it is assessed.
 */
export interface UnitIdentity<S extends Scheme = Scheme> {
  /** The id 标识 that adjustments and results refer to. */
  readonly id: string;
  /** The name as it is published 单位名称. */
  readonly name: string;
  /** The id of its group 组别. */
  readonly group: GroupId<S>;
}

/**
 * A unit 承办单位, and what was observed of it in the month.
 */
export interface Unit<S extends Scheme = Scheme> {
  /** The id 标识 that adjustments and results refer to. */
  readonly id: string;
  /** The name as it is published 单位名称. */
  readonly name: string;
  /** The id of its group 组别. */
  readonly group: GroupId<S>;
  /** A value for each metric of the scheme 指标数据. */
  readonly metrics: MonthlyMetrics<S>;
  /** That it is set apart in this month 当月单列; what the scheme says of it goes before. Left out where it is not. */
  readonly apart?: GivenApart | undefined;
}
