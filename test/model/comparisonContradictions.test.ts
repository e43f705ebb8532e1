import { type Edges, parseScheme } from "hotline-scoring";
import { expect, test } from "vitest";
import type { Quantity } from "../../src/measures/measureDefinition.js";
import { comparisonContradictions } from "../../src/model/comparisonContradictions.js";
import { messagesOf } from "../support/issuesOf.js";
import { settledAt, smallDimension, smallScheme } from "../support/smallScheme.js";

test.each<[Edges, Quantity | undefined, string[]]>([
  [{}, "share", ["c"]],
  [{}, undefined, ["c"]],
  [{ from: undefined }, "items", ["c"]],
  [{ from: "95%", below: "100%" }, "share", []],
  [{ from: "95" }, "share", ["c.from"]],
  [{ above: "5%", to: "20" }, "items", ["c.above"]],
  [{ above: "5%", to: "20%" }, "items", ["c.above", "c.to"]],
  [{ below: { byGroup: { county: "60", park: "60%" } } }, "points", ["c.below.byGroup.park"]],
  // a range that nothing lies in
  [{ from: "90%", below: "60%" }, "share", ["c.below"]],
  [{ from: "60%", to: "60%" }, "share", []],
  [{ from: "60%", below: "60%" }, "share", ["c.below"]],
  [{ above: 5, to: 5 }, "items", ["c.to"]],
  [{ above: 5, to: 6 }, "items", []],
  [{ from: { byGroup: { county: "90%" } }, to: "60%" }, "share", []],
  // where it is not known what is asked about, either may be right
  [{ above: "5%", to: "20" }, undefined, []],
])("row %#: %j against %s", (edges, quantity, paths) => {
  const issues = comparisonContradictions(edges, "c", quantity);
  expect(issues.map(({ path }) => path)).toEqual(paths);
});

test("a comparison without an edge is told so", () => {
  const conditions = [settledAt("zero", { measure: { count: "tickets" } })];
  const scheme = smallScheme({ dimensions: [smallDimension({ conditions })] });
  expect(messagesOf(() => parseScheme(scheme))).toEqual([
    "dimensions[0].conditions[0].if: found an object; expected at least one of from, above, to, below.",
  ]);
});
