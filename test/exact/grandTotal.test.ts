import fc from "fast-check";
import { fraction, sumOf } from "hotline-scoring";
import { expect, test } from "vitest";
import { grandTotal } from "../../src/exact/grandTotal.js";
import { written } from "../support/written.js";

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
