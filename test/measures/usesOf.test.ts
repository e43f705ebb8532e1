import type { Measure } from "hotline-scoring";
import { expect, test } from "vitest";
import { definitionOf } from "../../src/measures/measures.js";
import { heldTogether, isStanding, usesOf } from "../../src/measures/usesOf.js";

test.each<[Measure, string[]]>([
  [{ rate: "a" }, ["rate a"]],
  [{ mean: ["a", { rate: "b", weight: 2 }] }, ["mean[0] a", "mean[1].rate b"]],
  [{ ratio: "a", to: "b" }, ["ratio a", "to b"]],
  [{ adjustments: "all" }, []],
  [{ shareOfTotal: { count: "a" }, among: "all" }, ["shareOfTotal.count a"]],
  [
    { distanceToMean: { change: "a", from: "b", in: "percent" }, among: "group" },
    ["distanceToMean.change a", "distanceToMean.from b"],
  ],
])("the metrics of a measure stand where it names them, row %#", (measure, metrics) => {
  expect(usesOf(measure).map(({ key, id }) => `${key} ${id}`)).toEqual(metrics);
});

test("what is divided by is divided by within a standing too", () => {
  const uses = usesOf({ ratioToBest: { ratio: "a", to: "b" }, better: "lower", among: "all" });
  expect(uses.map(({ divides }) => divides === true)).toEqual([false, true]);
});

test("units are held together in the measure within a standing, and in no other", () => {
  const of = { rate: "a" };
  const standing: Measure = { shareOfTotal: of, among: "all" };
  expect(heldTogether(standing)).toBe(of);
  expect(heldTogether(of)).toBeUndefined();
  expect(isStanding(definitionOf(standing))).toBe(true);
  expect(isStanding(definitionOf(of))).toBe(false);
  expect(isStanding(definitionOf({ adjustments: "all" }))).toBe(false);
});
