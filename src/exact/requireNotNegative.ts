import type { Fraction } from "./fraction.js";
import { type Amount, fractionAs } from "./fractionOf.js";

/** @internal the exact value of an amount that must not be below 0 */
export function requireNotNegative(rule: string, what: string, amount: Amount): Fraction {
  const value = fractionAs(`${rule} ${what}`, amount);
  if (value.above >= 0) return value;
  const article = /^[aeiou]/.test(what) ? "an" : "a";
  throw new RangeError(`${rule} requires ${article} ${what} of 0 or more, not ${value}`);
}
