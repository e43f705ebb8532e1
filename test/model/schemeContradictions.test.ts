import { expect, test } from "vitest";
import { schemeContradictions } from "../../src/model/schemeContradictions.js";
import { smallScheme } from "../support/smallScheme.js";

test("a sound scheme has none", () => {
  expect(schemeContradictions(smallScheme(), () => true)).toEqual([]);
});

test("parts that are not sound are left alone", () => {
  const nonsense = { metrics: 7, groups: null, dimensions: [null, 7, {}], total: null, volume: 1 };
  expect(schemeContradictions(nonsense as never, () => false)).toEqual([]);
});

test("the last month checked may be the first in force", () => {
  const months = { from: "2024-01", checkedThrough: "2024-01" };
  expect(schemeContradictions(smallScheme(months), () => true)).toEqual([]);
});
