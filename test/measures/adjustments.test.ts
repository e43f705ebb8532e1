import { fractionOf } from "hotline-scoring/exact";
import { expect, test } from "vitest";
import { adjustmentsMeasure } from "../../src/measures/adjustments.js";
import { accepts } from "../support/accepts.js";

test.each([
  [{ adjustments: "bonus" }, true],
  [{ adjustments: "deduction", categories: ["退回"] }, true],
  [{ adjustments: "all", categories: ["退回", "通报"] }, true],
  [{ adjustments: "all", categories: [] }, false],
  [{ adjustments: "all", categories: [""] }, false],
  [{ adjustments: "malus" }, false],
  [{}, false],
])("row %#", (value, allowed) => {
  expect(accepts(adjustmentsMeasure.schema, value)).toBe(allowed);
});

test.each([
  ["bonus", [false, false, true]],
  ["deduction", [true, false, false]],
] as const)("%s counts those on its side of 0", (adjustments, counted) => {
  const counts = adjustmentsMeasure.counts({ adjustments });
  const points = ["-0.1", "0", "0.1"].map(fractionOf);
  expect(points.map((one) => counts(one, "其他"))).toEqual(counted);
});

test("all counts both sides", () => {
  const counts = adjustmentsMeasure.counts({ adjustments: "all" });
  expect(["-0.1", "0.1"].map((one) => counts(fractionOf(one), "其他"))).toEqual([true, true]);
});

test("where categories are stated, only theirs count, and still only of that side", () => {
  const counts = adjustmentsMeasure.counts({ adjustments: "bonus", categories: ["创新", "表扬"] });
  expect(counts(fractionOf(1), "创新")).toBe(true);
  expect(counts(fractionOf(1), "表扬")).toBe(true);
  expect(counts(fractionOf(1), "创")).toBe(false);
  expect(counts(fractionOf(-1), "创新")).toBe(false);
});

test("adjustments are points", () => {
  expect(adjustmentsMeasure.quantity({ adjustments: "all" }, () => undefined)).toBe("points");
});
