import type { Fraction } from "../exact/fraction.js";
import { shown } from "../exact/shown.js";
import { orderOf } from "../exact/steps.js";
import { oneOf } from "../words/shape.js";
import type { Text } from "../words/text.js";

/** The units that a unit is compared with 比较范围: its peer group 同组同档, its group 同组, or all units 全部单位. */
export const scopes = ["peers", "group", "all"] as const;

/** One of {@link scopes}. */
export type Scope = (typeof scopes)[number];

/** Among whom units are compared, in words. */
export const scopeNames: Readonly<Record<Scope, Text>> = {
  peers: { zh: "同组同档", en: "the peer group" },
  group: { zh: "同组", en: "the group" },
  all: { zh: "全部单位", en: "all units" },
};

export const scopeSchema = oneOf(scopes);

/**
 * The place shared by the items from `first` to `last`, both counted from 1; `distinct` is how many different values there
 * are up to them.
 */
type SharedPlace = (first: number, last: number, distinct: number) => number;

/** The place that equal ones share, by each way to count it. */
export const sharedPlace = {
  dense: (_first, _last, distinct) => distinct,
  competition: (first) => first,
  modified: (_first, last) => last,
  fractional: (first, last) => (first + last) / 2,
} satisfies Record<string, SharedPlace>;

export const betterSchema = oneOf(["higher", "lower"]);

/** Which way is better 指标方向: higher 越高越好, or lower 越低越好. */
export type Better = "higher" | "lower";

/** Chooses between two things by which way is better. */
export function byBetter<Choice>(
  caller: string,
  better: Better,
  higher: Choice,
  lower: Choice,
): Choice {
  if (better === "higher") return higher;
  if (better === "lower") return lower;
  throw new RangeError(`${caller} requires better to be "higher" or "lower", not ${shown(better)}`);
}

/** A value that must be one of those it is compared with. */
export function oneOfValues(
  caller: string,
  value: Fraction,
  values: readonly Fraction[],
): Fraction {
  if (values.some((one) => orderOf(one, value) === 0)) return value;
  throw new RangeError(`${caller} requires a value that is among the values, not ${value}`);
}
