import * as z from "zod/mini";
import { dictionaryOf, sealed } from "./sealed.js";

/** @internal a value, or one for each group: `{ byGroup: { county: "80%", … } }` */
export function byGroupOr<Value extends z.core.SomeType>(value: Value, allowed: string) {
  return z.union([value, sealed({ byGroup: dictionaryOf(value) })], allowed);
}

/** A value for each group 分组取值; none may be left out. */
export interface GroupValues<Value> {
  /** The value of each group 各组别取值, by the group's id. */
  readonly byGroup: Readonly<Record<string, Value>>;
}

/** A value for all groups, or one for each. */
export type ByGroup<Value> = Value | GroupValues<Value>;

/** @internal */
export function isByGroup<Value>(value: ByGroup<Value>): value is GroupValues<Value> {
  if (typeof value !== "object" || value === null || !("byGroup" in value)) return false;
  return typeof value.byGroup === "object" && value.byGroup !== null;
}

/** @internal the value in force for a group; `undefined` where it names no such group */
export function atGroup<Value>(value: ByGroup<Value>, group: string): Value | undefined {
  if (!isByGroup(value)) return value;
  return Object.hasOwn(value.byGroup, group) ? value.byGroup[group] : undefined;
}
