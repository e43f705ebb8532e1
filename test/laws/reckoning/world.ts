// What is known of the units of a month before anything is reckoned.

import { type Exact, exactOf } from "./exact.js";
import type { ExceptionFound, MonthJson, UnitJson } from "./monthJson.js";
import type {
  AmongJson,
  ApartJson,
  ByGroupJson,
  PointsByGroupJson,
  SchemeJson,
} from "./schemeJson.js";

/** A value; undefined if there is no data. */
export type Known = Exact | undefined;

export interface Reading {
  readonly unit: UnitJson;
  readonly index: number;
  readonly volume: Exact;
  readonly tier: string | null;
  /** How the unit is set apart before it is scored, and why. */
  readonly apart?: { readonly as: ApartJson; readonly code: string };
}

export type Outcome =
  | { readonly isSetApart: true }
  | { readonly isLeftOut: true }
  | { readonly points: Exact; readonly exception?: ExceptionFound };

export interface World {
  readonly scheme: SchemeJson;
  readonly month: MonthJson;
  readonly readings: readonly Reading[];
  /** What a unit gets for the dimension of an id. */
  readonly outcomeOf: (reading: Reading, dimension: string) => Outcome;
}

/** Thrown if the scheme or the definition refuses an input. */
export class Refusal extends Error {}

function isByGroup<Value>(
  value: ByGroupJson<Value>,
): value is { readonly byGroup: Readonly<Record<string, Value>> } {
  return typeof value === "object" && value !== null && "byGroup" in value;
}

export function inGroup<Value>(value: ByGroupJson<Value>, group: string): Value {
  return isByGroup(value) ? (value.byGroup[group] as Value) : value;
}

export const pointsIn = (value: PointsByGroupJson, group: string): Exact =>
  exactOf(inGroup(value, group));

export const isScored = ({ apart }: Reading) => apart?.as !== "notScored";

/** The group and the tier that a unit is compared in. */
function scopeOf({ unit, tier }: Reading, among: AmongJson): [string | null, string | null] {
  if (among === "all") return [null, null];
  return [unit.group, among === "group" ? null : tier];
}

export const scopeKey = (reading: Reading, among: AmongJson) =>
  JSON.stringify(scopeOf(reading, among));

export const isInScope = (among: AmongJson, of: Reading) => (other: Reading) =>
  scopeKey(other, among) === scopeKey(of, among);

/** The units of a scope that a unit is compared with, itself among them. */
export const comparedUnits = (world: World, reading: Reading, among: AmongJson) =>
  world.readings.filter((other) => isScored(other) && isInScope(among, reading)(other));
