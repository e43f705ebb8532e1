import { fractionOf, type RoundingMode } from "hotline-scoring";
import { expect, test } from "vitest";
import { publishes } from "../../src/auditing/publishes.js";

test.each<[string, string, number, RoundingMode, boolean]>([
  ["3.935", "3.94", 2, "halfExpand", true],
  ["3.935", "3.93", 2, "halfExpand", false],
  ["3.935", "3.93", 2, "floor", true],
  ["-0.005", "-0.01", 2, "halfExpand", true],
  ["10", "10.0", 2, "halfExpand", true],
  ["10", "10.001", 2, "halfExpand", false],
  ["10/3", "3.333", 2, "halfExpand", false],
  ["10/3", "10/3", 2, "halfExpand", false],
  ["12345678901234567890.005", "12345678901234567890.01", 2, "halfExpand", true],
  ["1/3", "0.33333333333333333333", 20, "halfExpand", true],
])("%s publishes as %s to %s places by %s: %s", (exact, printed, places, mode, expected) => {
  expect(publishes(fractionOf(exact), fractionOf(printed), { places, mode })).toBe(expected);
});

test.each([
  ["8/17", "47.06%", 4, "halfExpand", true],
  ["8/17", "47.05%", 4, "halfExpand", false],
  ["8/17", "47.05%", 4, "floor", true],
  ["8/17", "47%", 2, "halfExpand", true],
  ["1/8", "12.5%", 3, "halfExpand", true],
  ["1/8", "13%", 2, "halfExpand", true],
  ["1/8", "12%", 2, "halfEven", true],
] as const)("%s prints as %s to %s places by %s: %s", (value, printed, places, mode, expected) => {
  expect(publishes(fractionOf(value), fractionOf(printed), { places, mode })).toBe(expected);
});
