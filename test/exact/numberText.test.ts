import { decimalText, fractionOf, percentText } from "hotline-scoring";
import { expect, test } from "vitest";

test.each([
  ["99.3", 2, "99.30"],
  ["102", 2, "102.00"],
  ["0.005", 2, "0.01"],
  ["-0.005", 2, "-0.01"],
  ["-0.004", 2, "0.00"],
  ["-0.5", 1, "-0.5"],
  ["7", 0, "7"],
  ["1/3", 20, "0.33333333333333333333"],
  ["100000000000000000000000", 1, "100000000000000000000000.0"],
] as const)("decimalText(%s, %i) is %s", (value, places, text) => {
  expect(decimalText(fractionOf(value), places)).toBe(text);
});

test.each([
  ["145/1620", 2, "8.95%"],
  ["19/36", 2, "52.78%"],
  ["1", 0, "100%"],
] as const)("percentText(%s, %i) is %s", (value, places, text) => {
  expect(percentText(fractionOf(value), places)).toBe(text);
});

test("the mode is used", () => {
  expect(decimalText(fractionOf("2/3"), 2, "trunc")).toBe("0.66");
  expect(percentText(fractionOf("2/3"), 0, "floor")).toBe("66%");
});
