import type { Fraction } from "../exact/fraction.js";
import type { Integer } from "../exact/integer.js";
import { exactly } from "../exact/operations.js";
import { publishedDecimal } from "../exact/publishedDecimal.js";
import { roundedTo, scaledInteger } from "../exact/rounded.js";
import type { Rounding } from "../model/rounding.js";
import type { Score } from "../model/score.js";

/** @internal an exact value with its published one */
type ScorePublisher = (exact: Fraction) => Score;

/**
 * @internal Scores that are exactly what is published, full marks above all, are made once, frozen and shared: most
 * scores of a month are such. What is recorded is not shared: each has a history of its own.
 */
export function scorePublisher({ places, mode }: Rounding, by = exactly): ScorePublisher {
  if (by !== exactly) return (exact) => ({ exact, points: publishedDecimal(exact, places, mode) });
  const made = new Map<Integer, Score>();
  const make = (value: Fraction, key: Integer): Score => {
    const exact = roundedTo(value, places, mode);
    const score = Object.freeze({ exact, points: publishedDecimal(exact, places, mode) });
    made.set(key, score);
    return score;
  };
  return (exact) => {
    const key = scaledInteger(exact, places, mode);
    const score = made.get(key) ?? make(exact, key);
    return isSame(score.exact, exact) ? score : { exact, points: score.points };
  };
}

function isSame(a: Fraction, b: Fraction): boolean {
  return a.above === b.above && a.below === b.below;
}
