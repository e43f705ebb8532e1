import { compare, minus, plus } from "../exact/arithmetic.js";
import { type Fraction, fraction } from "../exact/fraction.js";

/** @internal the fraction of the least denominator that is not further from a value than so much; both not below 0 */
export function simplestFraction(value: Fraction, distance: Fraction): Fraction {
  const least = minus(value, distance);
  return least.above <= 0 ? fraction(0n, 1n) : simplestBetween(least, plus(value, distance));
}

/** By continued fractions: the whole part that both have, and then the simplest of what is left, turned over. */
function simplestBetween(least: Fraction, most: Fraction): Fraction {
  const whole = least.numerator / least.denominator;
  const floor = fraction(whole, 1n);
  if (compare(floor, least) === 0) return floor;
  const next = fraction(whole + 1n, 1n);
  if (compare(next, most) <= 0) return next;
  const [low, high] = [minus(least, floor), minus(most, floor)];
  const rest = simplestBetween(turned(high), turned(low));
  return plus(floor, turned(rest));
}

function turned({ numerator, denominator }: Fraction): Fraction {
  return fraction(denominator, numerator);
}
