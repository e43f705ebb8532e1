import * as z from "zod/mini";
import { idSchema, isId } from "./id.js";
import { type MonthlyMetrics, monthlyMetricsSchema } from "./metricValue.js";
import type { Narrowed } from "./narrowed.js";
import type { GroupId, Scheme } from "./scheme.js";
import { strict } from "./sealed.js";
import { wording } from "./wording.js";

const identityShape = {
  /** The id that adjustments and results refer to. */
  id: idSchema,
  /** The name as it is published. */
  name: idSchema,
  /** The id of its group 组别. */
  group: idSchema,
};

/** @internal */
export const unitIdentitySchema = strict(identityShape);

/** @internal the schema of a unit under a scheme */
export function unitSchema({ groups, metrics }: Pick<Scheme, "groups" | "metrics">) {
  return strict({
    ...identityShape,
    group: groupIdSchema(groups),
    /** A value for each metric of the scheme. */
    metrics: monthlyMetricsSchema(metrics),
  });
}

/** @internal whether a value is a unit of a scheme, the values of its metrics being left aside */
export function unitShape({ groups, metrics }: Pick<Scheme, "groups" | "metrics">) {
  const groupIds = new Set<unknown>(groups.map(({ id }) => id));
  const metricCount = Object.keys(metrics).length;
  return (value: unknown): value is Unit => {
    if (typeof value !== "object" || value === null) return false;
    const unit = value as Record<keyof Unit, unknown>;
    if (Object.keys(unit).length !== 4 || !isId(unit.id) || !isId(unit.name)) return false;
    if (!groupIds.has(unit.group) || typeof unit.metrics !== "object") return false;
    return unit.metrics !== null && Object.keys(unit.metrics).length === metricCount;
  };
}

/** @internal the schema of a group's id under a scheme */
export function groupIdSchema(groups: Scheme["groups"]) {
  const ids = groups.map(({ id }) => id);
  return z.enum(ids, wording(`组别 ${ids.join("、")} 之一`, `one of the groups ${ids.join(", ")}`));
}

/**
 * A unit 承办单位 by itself: who it is, and in which group it is assessed.
 */
export interface UnitIdentity<S extends Scheme = Scheme>
  extends Narrowed<
    z.infer<typeof unitIdentitySchema>,
    {
      /** The id of its group 组别. */
      group: GroupId<S>;
    }
  > {}

/**
 * A unit 承办单位, and what was observed of it in the month.
 */
export interface Unit<S extends Scheme = Scheme>
  extends Narrowed<
    z.infer<ReturnType<typeof unitSchema>>,
    {
      /** The id of its group 组别. */
      group: GroupId<S>;
      /** A value for each metric of the scheme 指标数据. */
      metrics: MonthlyMetrics<S>;
    }
  > {}
