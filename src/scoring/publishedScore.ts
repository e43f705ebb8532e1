import { ExactFraction, type Fraction, type Integer } from "../exact/fraction.js";
import { roundedDecimal } from "../exact/numberText.js";
import { exactly } from "../exact/operations.js";
import { roundedTo, scaledInteger } from "../exact/rounded.js";
import type { Score } from "../month/result.js";
import type { Scheme } from "../scheme/scheme.js";
import { type Rounding, totalRounding } from "../words/rounding.js";
import type { Settled } from "./exception.js";

/** An exact value with its published one. */
export type ScorePublisher = (exact: Fraction) => Score;

/** How many scores are remembered at the most. */
const MOST_REMEMBERED = 10_000;

/**
 * Scores that are exactly what is published, full marks above all, are made once and shared: most scores of a month are
 * such. They are frozen through and through, so that nothing done to one result reaches another. What is recorded is not
 * shared: each has a history of its own.
 */
export function scorePublisher(rounding: Rounding, by = exactly): ScorePublisher {
  if (by !== exactly) return (exact) => ({ exact, points: roundedDecimal(exact, rounding) });
  const made = new Map<Integer, Score>();
  const make = (value: Fraction, key: Integer): Score => {
    if (made.size >= MOST_REMEMBERED) made.clear();
    const exact = Object.freeze(roundedTo(value, rounding));
    const points = roundedDecimal(exact, rounding);
    Object.freeze(points.d);
    const score = Object.freeze({ exact, points: Object.freeze(points) });
    made.set(key, score);
    return score;
  };
  return (exact) => {
    const key = scaledInteger(exact, rounding);
    const score = made.get(key) ?? make(exact, key);
    return isSame(score.exact, exact) ? score : { exact, points: score.points };
  };
}

/** The score of points, with what settled them where their rule did not. */
export function scoreOf(points: Fraction | Settled, publish: ScorePublisher): Score {
  if (points instanceof ExactFraction) return publish(points);
  const { exception } = points;
  const score = publish(points.points);
  return exception === undefined ? score : { ...score, exception };
}

function isSame(a: Fraction, b: Fraction): boolean {
  return a.above === b.above && a.below === b.below;
}

/** The total as published or the exact one, by what is asked for. */
export function totalBy(
  by: "published" | "exact",
  rounding: Scheme["rounding"],
  operations = exactly,
): (total: Pick<Score, "exact">) => Fraction {
  if (by === "exact") return ({ exact }) => exact;
  const published = totalRounding(rounding);
  return ({ exact }) => operations.rounded(exact, published);
}

/** The total of a unit that a scheme looks at where it ranks, grades and flags. */
export function rankedTotal({
  ranking,
  rounding,
}: Pick<Scheme, "ranking" | "rounding">): (unit: { readonly total: Score }) => Fraction {
  const read = totalBy(ranking.by, rounding);
  return ({ total }) => read(total);
}

/** A number with the same order as {@link rankedTotal}, at less cost. */
export function rankingKey({
  ranking,
  rounding,
}: Pick<Scheme, "ranking" | "rounding">): (unit: { readonly total: Score }) => Fraction {
  if (ranking.by === "exact") return ({ total: { exact } }) => exact;
  const published = totalRounding(rounding);
  return ({ total: { exact } }) => {
    const scaled = scaledInteger(exact, published);
    return new ExactFraction(scaled, typeof scaled === "number" ? 1 : 1n);
  };
}
