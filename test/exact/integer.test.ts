import { expect, test } from "vitest";
import { isExact, isSafe } from "../../src/exact/integer.js";

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
