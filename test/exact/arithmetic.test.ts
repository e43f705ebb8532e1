import fc from "fast-check";
import {
  compare,
  dividedBy,
  fraction,
  heldWithin,
  minus,
  plus,
  sumOf,
  times,
} from "hotline-scoring/exact";
import { expect, test } from "vitest";
import { runs } from "../support/runs.js";

// around the border between numbers and bigints, and far on either side
const near = fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n });
const integer = fc.oneof(
  fc.bigInt({ min: -99n, max: 99n }),
  near,
  near.map((n) => -n),
  fc.bigInt(),
);
const pair = fc.tuple(
  integer,
  integer.filter((n) => n !== 0n),
);

test("the operations are those of pairs of bigints", () => {
  fc.assert(
    fc.property(pair, pair, ([a, b], [c, d]) => {
      const [x, y] = [fraction(a, b), fraction(c, d)];
      expect(plus(x, y)).toEqual(fraction(a * d + c * b, b * d));
      expect(minus(x, y)).toEqual(fraction(a * d - c * b, b * d));
      expect(times(x, y)).toEqual(fraction(a * c, b * d));
      if (c !== 0n) expect(dividedBy(x, y)).toEqual(fraction(a * d, b * c));
      const sign = b * d > 0n ? 1n : -1n;
      const difference = sign * (a * d - c * b);
      expect(compare(x, y)).toBe(difference === 0n ? 0 : difference < 0n ? -1 : 1);
    }),
    { numRuns: runs(500) },
  );
});

test("a sum of many is the same in any order", () => {
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const values = pairs.map(([n, d]) => fraction(n, d));
      expect(sumOf(values)).toEqual(sumOf([...values].reverse()));
    }),
  );
});

test("the sum of nothing is 0", () => {
  expect(`${sumOf([])}`).toBe("0");
});

test("division by 0 is refused", () => {
  expect(() => dividedBy(fraction(1n, 2n), fraction(0n, 1n))).toThrow(RangeError);
});

test("a value is held within its bounds, both included", () => {
  const [low, high] = [fraction(0n, 1n), fraction(10n, 1n)];
  expect(heldWithin(fraction(-1n, 9n), low, high)).toBe(low);
  expect(`${heldWithin(fraction(1n, 9n), low, high)}`).toBe("1/9");
  expect(heldWithin(fraction(91n, 9n), low, high)).toBe(high);
});
