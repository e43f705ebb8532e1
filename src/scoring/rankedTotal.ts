import { Fraction } from "../exact/fraction.js";
import { exactly } from "../exact/operations.js";
import { scaledInteger } from "../exact/rounded.js";
import { totalRounding } from "../model/rounding.js";
import type { Scheme } from "../model/scheme.js";
import type { Score } from "../model/score.js";

/** @internal the total as published or the exact one, by what is asked for */
export function totalBy(
  by: "published" | "exact",
  rounding: Scheme["rounding"],
  operations = exactly,
): (total: Pick<Score, "exact">) => Fraction {
  if (by === "exact") return ({ exact }) => exact;
  const { places, mode } = totalRounding(rounding);
  return ({ exact }) => operations.rounded(exact, places, mode);
}

/** @internal the total of a unit that a scheme looks at where it ranks, grades and flags */
export function rankedTotal({
  ranking,
  rounding,
}: Pick<Scheme, "ranking" | "rounding">): (unit: { readonly total: Score }) => Fraction {
  const read = totalBy(ranking.by, rounding);
  return ({ total }) => read(total);
}

/** @internal a number for each unit that stands in the order of {@link rankedTotal}, and is quicker to be had */
export function rankingKey({
  ranking,
  rounding,
}: Pick<Scheme, "ranking" | "rounding">): (unit: { readonly total: Score }) => Fraction {
  if (ranking.by === "exact") return ({ total: { exact } }) => exact;
  const { places, mode } = totalRounding(rounding);
  return ({ total: { exact } }) => {
    const scaled = scaledInteger(exact, places, mode);
    return new Fraction(scaled, typeof scaled === "number" ? 1 : 1n);
  };
}
