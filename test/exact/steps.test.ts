import fc from "fast-check";
import { fraction, minus, plus, sumOf, times } from "hotline-scoring";
import { expect, test } from "vitest";
import { inLowestTerms } from "../../src/exact/fraction.js";
import { differenceStep, productStep, sumStep, totalStep } from "../../src/exact/steps.js";

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
