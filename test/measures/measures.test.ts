import type { Measure } from "hotline-scoring";
import { expect, test } from "vitest";
import { definitionOf, measureSchema, measures } from "../../src/measures/measures.js";
import { ownMeasures } from "../../src/measures/ownMeasures.js";
import { accepts, allowedBy } from "../support/accepts.js";

const of = { rate: "a" };

test.each<[Measure, keyof typeof measures]>([
  [{ rate: "a" }, "rate"],
  [{ change: "a", from: "b", in: "number" }, "change"],
  [{ rankOf: of, better: "higher", ties: "dense", among: "all" }, "rankOf"],
  [{ ratioToBest: of, better: "higher", among: "all" }, "ratioToBest"],
  [{ distanceToMean: of, among: "all" }, "distanceToMean"],
  [{ shareOfTotal: of, among: "all" }, "shareOfTotal"],
])("row %# is a measure, defined by its key", (measure, key) => {
  expect(accepts(measureSchema, measure)).toBe(true);
  expect(definitionOf(measure)).toBe(measures[key]);
});

test("every measure of a unit by itself is one, and four are of where it stands", () => {
  expect(Object.keys(measures)).toEqual([
    ...Object.keys(ownMeasures),
    ...["rankOf", "ratioToBest", "distanceToMean", "shareOfTotal"],
  ]);
});

test.each([
  [{}],
  [{ rate: "a", count: "b" }],
  [{ distanceToMean: { shareOfTotal: of, among: "all" }, among: "all" }],
])("row %# is refused", (value) => {
  expect(accepts(measureSchema, value)).toBe(false);
});

test("what is plainly no measure is answered with the keys there are", () => {
  expect(allowedBy(measureSchema, 5)).toEqual([
    `: a measure with exactly one of the keys ${Object.keys(measures).join(", ")}`,
  ]);
});
