import type { Fraction } from "../exact/fraction.js";
import { fractionAs, fractionOf, isAmount } from "../exact/fractionOf.js";
import {
  edgeSchema,
  notNegativePointsSchema,
  pointsSchema,
  positiveCountSchema,
  stepSizeSchema,
  weightSchema,
} from "./amounts.js";
import { ownValue } from "./byKey.js";
import { dictionaryOf } from "./id.js";
import { isObject } from "./plain.js";
import { allowing, type core, sealed, union } from "./shape.js";

/** A value, or one for each group: `{ byGroup: { county: "80%", … } }` */
export function byGroupOr<Value extends core.SomeType>(value: Value, allowed: string) {
  return union([value, sealed({ byGroup: dictionaryOf(value) })], allowed);
}

/** A value for each group 分组取值; none may be left out. */
export interface GroupValues<Value> {
  /** The value of each group 各组别取值, by the group's id. */
  readonly byGroup: Readonly<Record<string, Value>>;
}

/** A value for all groups, or one for each. */
export type ByGroup<Value> = Value | GroupValues<Value>;

export function isByGroup<Value>(value: ByGroup<Value>): value is GroupValues<Value> {
  if (typeof value !== "object" || value === null || !("byGroup" in value)) return false;
  return typeof value.byGroup === "object" && value.byGroup !== null;
}

/** The value in force for a group; `undefined` where it names no such group. */
export function atGroup<Value>(value: ByGroup<Value>, group: string): Value | undefined {
  if (!isByGroup(value)) return value;
  return ownValue(value.byGroup, group);
}

/** Points from 0, or such points for each group. */
export const notNegativePointsByGroup = byGroupOr(
  notNegativePointsSchema,
  allowing("不小于 0 的分数，或 { byGroup }", "points that are not below 0, or { byGroup }"),
);

/** Points, or points for each group. */
export const pointsByGroup = byGroupOr(
  pointsSchema,
  allowing('形如 "5" 的分数，或 { byGroup }', 'points such as "5", or { byGroup }'),
);

/** The size of a step, or one for each group. */
export const stepSizeByGroup = byGroupOr(
  stepSizeSchema,
  allowing(
    '大于 0 的一档幅度，形如 "1%" 或 "5"，或 { byGroup }',
    'the size of one step, such as "1%" or "5", or { byGroup }',
  ),
);

/** What points count for, 0 or more, or one for each group. */
export const weightByGroup = byGroupOr(
  weightSchema,
  allowing(
    '权重，形如 "25%" 或 "0.25"，或 { byGroup }',
    'a weight such as "25%" or "0.25", or { byGroup }',
  ),
);

/** A whole number from 1, or one for each group. */
export const positiveCountByGroup = byGroupOr(
  positiveCountSchema,
  allowing("不小于 1 的整数，或 { byGroup }", "a whole number from 1, or { byGroup }"),
);

/** An edge, or an edge for each group. */
export const edgeByGroup = byGroupOr(
  edgeSchema,
  allowing(
    '界值，形如 "95%" 或 "20"，或 { byGroup }',
    'an edge such as "95%" or "20", or { byGroup }',
  ),
);

/** Whether a part of a scheme, at any depth, is not the same in every group. */
export function variesByGroup(part: unknown): boolean {
  if (!isObject(part)) return false;
  if (isByGroup(part) || "onlyIn" in part || "inGroup" in part) return true;
  return Object.values(part).some(variesByGroup);
}

/** A part of a scheme as it is in one group, at any depth: the value of each `byGroup` there, each number read once. */
export function termsAt(value: unknown, group: string): unknown {
  if (typeof value === "string" || typeof value === "number") {
    return isAmount(value) ? fractionOf(value) : value;
  }
  if (typeof value !== "object" || value === null) return value;
  if (isByGroup(value)) return termsAt(atGroup(value, group), group);
  if (Array.isArray(value)) return value.map((item) => termsAt(item, group));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, termsAt(item, group)]),
  );
}

/** The exact value of an amount in a group. */
export function fractionAt(amount: ByGroup<string | number>, group: string): Fraction {
  return fractionAs(`group ${group}`, atGroup(amount, group) as string | number);
}
