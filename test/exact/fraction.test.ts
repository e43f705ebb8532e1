import fc from "fast-check";
import { fraction } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import {
  ExactFraction,
  inLowestTerms,
  isExact,
  isSafe,
  isSmall,
  ratio,
  ZERO,
} from "../../src/exact/fraction.js";

describe("integer", () => {
  const LIMIT = BigInt(Number.MAX_SAFE_INTEGER);

  test.each([
    [LIMIT, true],
    [LIMIT + 1n, false],
    [-LIMIT, true],
    [-LIMIT - 1n, false],
  ])("isSafe(%s) is %s", (value, safe) => {
    expect(isSafe(value)).toBe(safe);
  });

  test.each([
    [2 ** 53 - 1, true],
    [2 ** 53, false],
    [-(2 ** 53), false],
    [Number.POSITIVE_INFINITY, false],
  ])("a result of %d is exact: %s", (result, exact) => {
    expect(isExact(result)).toBe(exact);
  });
});

describe("fraction", () => {
  test.each([
    [38n, 72n, "19/36"],
    [-38n, 72n, "-19/36"],
    [38n, -72n, "-19/36"],
    [-38n, -72n, "19/36"],
    [0n, -7n, "0"],
    [40n, 2n, "20"],
    [10n ** 40n, 3n * 10n ** 39n, "10/3"],
  ])("fraction(%s, %s) is %s", (numerator, denominator, text) => {
    expect(`${fraction(numerator, denominator)}`).toBe(text);
  });

  test("a fraction is written as text in JSON", () => {
    expect(JSON.stringify({ exact: fraction(38n, 72n) })).toBe('{"exact":"19/36"}');
  });

  test("numerator and denominator are bigints, whatever their size", () => {
    expect(fraction(38n, 72n).numerator).toBe(19n);
    expect(fraction(1n, 10n ** 30n).denominator).toBe(10n ** 30n);
  });

  test("the two integers are numbers where both are safe, and bigints otherwise", () => {
    const limit = BigInt(Number.MAX_SAFE_INTEGER);
    expect(isSmall(fraction(1n, limit))).toBe(true);
    expect(isSmall(fraction(1n, limit + 1n))).toBe(false);
    expect(isSmall(fraction(limit + 1n, 2n))).toBe(true);
  });

  test("fraction requires bigints, and a denominator other than 0", () => {
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
    expect(() => fraction(1 as never, 2n)).toThrow("fraction requires two bigints");
  });

  test("ratio is fraction, for safe integers", () => {
    const safe = fc.maxSafeInteger();
    fc.assert(
      fc.property(
        safe,
        safe.filter((n) => n > 0),
        (above, below) => {
          expect(ratio(above, below)).toEqual(fraction(BigInt(above), BigInt(below)));
        },
      ),
    );
  });

  test("ratio makes no −0", () => {
    expect(Object.is(ratio(-0, 5).above, 0)).toBe(true);
    expect(Object.is(ratio(-0, 1).above, 0)).toBe(true);
  });

  test("a step is brought to lowest terms", () => {
    expect(inLowestTerms(new ExactFraction(38, 72))).toEqual(new ExactFraction(19, 36));
  });

  test("shared fractions can't be changed", () => {
    expect(Object.isFrozen(ZERO)).toBe(true);
  });
});
