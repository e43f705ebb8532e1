import type { Fraction } from "../exact/fraction.js";
import { exactly } from "../exact/operations.js";
import { MOST_PLACES, type Rounding, roundingModes } from "../exact/rounded.js";
import {
  allowing,
  choice,
  int,
  literal,
  maximum,
  minimum,
  optional,
  type Schema,
  sealed,
  union,
} from "./shape.js";

export type { Rounding } from "../exact/rounded.js";

const places = allowing(`0 至 ${MOST_PLACES} 的整数`, `a whole number from 0 to ${MOST_PLACES}`);

const increment = allowing(
  "不小于 1 的整数（以末位为单位的舍入间隔）",
  "a whole number from 1: the steps rounded to, in units of the last place",
);

export const roundingSchema: Schema<Rounding> = sealed({
  places: int(places).check(minimum(0, places), maximum(MOST_PLACES, places)),
  mode: choice(
    roundingModes,
    allowing(`${roundingModes.join("、")} 之一`, `one of ${roundingModes.join(", ")}`),
  ),
  increment: optional(int(increment).check(minimum(1, increment))),
});

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
  const finer = { ...rounding, places: rounding.places + extra };
  return (value) => by.rounded(value, finer);
}
