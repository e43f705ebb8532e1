import { fractionOf, type Measure } from "hotline-scoring";
import { expect, test } from "vitest";
import { inLowestTerms } from "../../src/exact/fraction.js";
import { measureReader } from "../../src/scoring/measureReader.js";
import { smallScheme } from "../support/smallScheme.js";

const facts = {
  metrics: ["8", "1/4", "1/2", "3"].map((text) => fractionOf(text)),
  adjustments: { bonus: fractionOf(2), deduction: fractionOf(-1) },
};

test.each<[Measure, string]>([
  [{ rate: "done" }, "1/4"],
  [{ mean: ["done", "happy"] }, "3/8"],
  [{ mean: ["happy"] }, "1/2"],
  [{ mean: ["done", "happy", "happy"] }, "5/12"],
  [{ count: "tickets" }, "8"],
  [{ given: "awarded" }, "3"],
  [{ adjustments: "bonus" }, "2"],
  [{ adjustments: "deduction" }, "-1"],
])("%j is %s", (measure, value) => {
  expect(`${inLowestTerms(measureReader(measure, smallScheme())(facts))}`).toBe(value);
});

test("a metric that was not read is no silent 0", () => {
  const nothing = { ...facts, metrics: [] };
  expect(() => measureReader({ rate: "done" }, smallScheme())(nothing)).toThrow(RangeError);
});
