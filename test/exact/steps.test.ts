import fc from "fast-check";
import { fraction, minus, plus, sumOf, times } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { inLowestTerms } from "../../src/exact/fraction.js";
import {
  differenceStep,
  grandTotal,
  productStep,
  sumStep,
  totalStep,
} from "../../src/exact/steps.js";
import { written } from "../support/written.js";

describe("steps", () => {
  // on both sides of the safe integers
  const integer = fc.oneof(
    fc.bigInt({ min: -50n, max: 50n }),
    fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }),
  );
  const anyFraction = fc
    .tuple(
      integer,
      integer.filter((n) => n !== 0n),
    )
    .map(([n, d]) => fraction(n, d));

  test("a step, brought to lowest terms, is the operation", () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, anyFraction, (a, b, c) => {
        expect(inLowestTerms(sumStep(a, b))).toEqual(plus(a, b));
        expect(inLowestTerms(differenceStep(a, b))).toEqual(minus(a, b));
        expect(inLowestTerms(productStep(a, b))).toEqual(times(a, b));
        expect(inLowestTerms(totalStep([a, b, c]))).toEqual(sumOf([a, b, c]));
      }),
    );
  });

  test("a step may follow a step", () => {
    const [third, sixth] = [fraction(1n, 3n), fraction(1n, 6n)];
    const unreduced = sumStep(third, sixth);
    expect(`${inLowestTerms(sumStep(unreduced, unreduced))}`).toBe("1");
  });
});

describe("grandTotal", () => {
  test.each([
    [[], "0"],
    [[fraction(2n, 4n)], "1/2"],
    [[fraction(1n, 3n), fraction(1n, 6n), fraction(1n, 2n)], "1"],
    [[fraction(1n, 3n), fraction(1n, 3n), fraction(-1n, 3n)], "1/3"],
    [[fraction(1n, 2n), fraction(1n, 3n), fraction(1n, 5n), fraction(-31n, 30n)], "0"],
    [[fraction(2n ** 60n, 1n), fraction(1n, 7n), fraction(-(2n ** 60n), 1n)], "1/7"],
  ])("row %#", (values, total) => {
    expect(written(grandTotal(values))).toBe(total);
  });

  // on both sides of the safe integers, and often of one denominator
  const numerator = fc.oneof(
    fc.bigInt({ min: -50n, max: 50n }),
    fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }),
  );
  const denominator = fc.oneof(
    fc.bigInt({ min: 1n, max: 6n }),
    fc.bigInt({ min: 1n, max: 2n ** 60n }),
  );
  const anyFraction = fc.tuple(numerator, denominator).map(([n, d]) => fraction(n, d));

  test("the grand total is the sum one by one, in whatever order", () => {
    fc.assert(
      fc.property(fc.array(anyFraction, { maxLength: 30 }), (values) => {
        expect(grandTotal(values)).toEqual(sumOf(values));
        expect(grandTotal([...values].reverse())).toEqual(sumOf(values));
      }),
    );
  });
});
