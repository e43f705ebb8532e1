import { sum } from "hotline-scoring/rules";
import { expect, test } from "vitest";
import { sumRule } from "../../src/rules/sum.js";
import { accepts } from "../support/accepts.js";

test.each([
  [5, "-2", "3"],
  [0, "4.5", "9/2"],
  [5, "-7", "-2"],
])("%s with adjustments of %s is %s", (start, adjustments, points) => {
  expect(`${sum(adjustments, { start })}`).toBe(points);
});

test("what can't be read is named", () => {
  expect(() => sum("5", { start: "five" })).toThrow("sum start requires a number");
  expect(() => sum("five", { start: 5 })).toThrow("sum adjustments requires a number");
  expect(() => sum("5", undefined as never)).toThrow(RangeError);
});

test("the rule has a start, one for all or one for each group, and takes points", () => {
  expect(accepts(sumRule.schema, { kind: "sum", start: "-5" })).toBe(true);
  expect(accepts(sumRule.schema, { kind: "sum", start: { byGroup: { county: 5 } } })).toBe(true);
  expect(accepts(sumRule.schema, { kind: "sum" })).toBe(false);
  expect(sumRule.takes).toEqual(["points"]);
});
