import type { Decimal } from "../exact/exactDecimal.js";
import type { Fraction } from "../exact/fraction.js";
import type { Integer } from "../exact/integer.js";
import { publishedDecimal } from "../exact/publishedDecimal.js";
import { scaledInteger } from "../exact/rounded.js";
import type { Score } from "../model/monthResult.js";
import type { Roundings } from "../model/rounding.js";

/** @internal an exact value with its published one */
export type ScorePublisher = (exact: Fraction) => Score;

/** @internal a published value is made once and shared: a month has some thousands of them, however many its units */
export function scorePublisher({ published: { places, mode } }: Roundings): ScorePublisher {
  const made = new Map<Integer, Decimal>();
  return (exact) => {
    const key = scaledInteger(exact, places, mode);
    let points = made.get(key);
    if (points === undefined) {
      points = publishedDecimal(exact, places, mode);
      made.set(key, points);
    }
    return { exact, points };
  };
}
