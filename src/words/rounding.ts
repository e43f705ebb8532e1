import type { Fraction } from "../exact/fraction.js";
import { exactly } from "../exact/operations.js";
import { MOST_PLACES, type RoundingMode, roundingModes } from "../exact/rounded.js";
import {
  allowing,
  choice,
  int,
  literal,
  maximum,
  minimum,
  optional,
  sealed,
  union,
} from "./shape.js";

const places = allowing(`0 至 ${MOST_PLACES} 的整数`, `a whole number from 0 to ${MOST_PLACES}`);

export const roundingSchema = sealed({
  places: int(places).check(minimum(0, places), maximum(MOST_PLACES, places)),
  mode: choice(
    roundingModes,
    allowing(`${roundingModes.join("、")} 之一`, `one of ${roundingModes.join(", ")}`),
  ),
});

/**
 * One rounding 舍入: how many places, and how.
 */
export interface Rounding {
  /** Decimal places 小数位数 kept, from 0 to 20, both included. */
  readonly places: number;
  /** How to round 舍入方式, by its ECMA-402 name; `halfExpand` is 四舍五入. */
  readonly mode: RoundingMode;
}

const exactOrRounded = union(
  [literal("exact"), roundingSchema],
  allowing('"exact"，或 { places, mode }', '"exact", or { places, mode }'),
);

/** Where a scheme rounds, and how. */
export const roundingsSchema = sealed({
  rates: exactOrRounded,
  scores: exactOrRounded,
  published: roundingSchema,
  total: optional(roundingSchema),
});

/**
 * Where a scheme rounds, and how 舍入规定.
 */
export interface Roundings {
  /** Each rate before it is scored 率的舍入, in places of a percentage; `"exact"` leaves it as it is. */
  readonly rates: "exact" | Rounding;
  /** Each dimension's score before it is added 单项得分的舍入; `"exact"` leaves it as it is. */
  readonly scores: "exact" | Rounding;
  /** Each published figure 公布数值的舍入: the score of a dimension, and the total where nothing else is stated for it. */
  readonly published: Rounding;
  /** The published total 总得分的舍入; as every published figure unless stated. */
  readonly total?: Rounding | undefined;
}

/** How the total is published: as every published figure, unless something else is stated for it. */
export function totalRounding({ published, total = published }: Roundings): Rounding {
  return total;
}

/** Rounding as a scheme states it; `extra` places are kept beside those stated (a percentage has two) */
export function roundedBy(
  rounding: Roundings["rates"],
  extra: number,
  by = exactly,
): (value: Fraction) => Fraction {
  if (rounding === "exact") return (value) => value;
  const { places, mode } = rounding;
  return (value) => by.rounded(value, places + extra, mode);
}
