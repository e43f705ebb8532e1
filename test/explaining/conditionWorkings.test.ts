import { type Condition, type DimensionCondition, fractionOf } from "hotline-scoring";
import { expect, test } from "vitest";
import { conditionWorkings } from "../../src/explaining/conditionWorkings.js";
import { layoutOf } from "../../src/scoring/layout.js";
import { settledAt, smallDimension, smallScheme } from "../support/smallScheme.js";

/** The conditions of a dimension for a unit of 10 tickets of which a third is done, and who is not asked whether happy. */
function workings(conditions: readonly DimensionCondition[] | undefined, group = "all") {
  const dimension = smallDimension({ conditions: conditions as DimensionCondition[] });
  const scheme = smallScheme({ dimensions: [dimension] });
  const facts = [fractionOf(10), fractionOf("1/3"), undefined, fractionOf("2.5")];
  return conditionWorkings(dimension, group, scheme, layoutOf(scheme), facts);
}

const few = { measure: { count: "tickets" }, below: 5 } as const;
const many = { measure: { count: "tickets" }, from: 5 } as const;
const happy = (noData: "holds" | "fails"): Condition => ({
  measure: { rate: "happy" },
  from: "50%",
  noData,
});

test("a dimension without conditions has none", () => {
  expect(workings(undefined)).toEqual([]);
});

test("each has its number, its effect, whether it held, and its name where it has one", () => {
  const name = { zh: "太少", en: "Too few" };
  const found = workings([{ ...settledAt("zero", few), name }, settledAt("fullMarks", many)]);
  expect(found.map(({ comparisons: _, ...rest }) => rest)).toEqual([
    { number: 1, name, give: "zero", holds: false },
    { number: 2, give: "fullMarks", holds: true },
  ]);
});

test("a comparison has what was looked at, its value, its edges as numbers, and the answer", () => {
  const measure = { rate: "done" };
  const [found] = workings([settledAt("zero", { measure, above: "25%", to: "33%" })]);
  expect(found?.comparisons).toEqual([
    {
      measure,
      quantity: "share",
      exact: "1/3",
      edges: [
        { word: "above", exact: "1/4" },
        { word: "to", exact: "33/100" },
      ],
      holds: false,
    },
  ]);
});

test.each([
  ["all", 5],
  ["park", 11],
])("an edge is that of the group: in %s, %i", (group, edge) => {
  const below = { byGroup: { all: 5, park: 11 } };
  const [found] = workings([settledAt("zero", { ...few, below })], group);
  expect(found?.comparisons[0]).toMatchObject({
    edges: [{ word: "below", exact: `${edge}` }],
    holds: edge > 10,
  });
});

test.each(["holds", "fails"] as const)("without data it %s where the scheme says so", (noData) => {
  const [found] = workings([settledAt("zero", happy(noData))]);
  expect(found?.comparisons[0]).toMatchObject({ exact: null, holds: noData === "holds" });
});

test.each<[string, Condition, boolean, boolean[]]>([
  ["all of them", { all: [few, many] }, false, [false, true]],
  ["any of them", { any: [few, many] }, true, [false, true]],
  ["none", { not: few }, true, [false]],
  [
    "joined in several ways",
    { all: [many, { not: { any: [few, few] } }] },
    true,
    [true, false, false],
  ],
])("of comparisons joined, %s may have to hold", (_, condition, holds, each) => {
  const [found] = workings([settledAt("zero", condition)]);
  expect(found?.holds).toBe(holds);
  expect(found?.comparisons.map((one) => one.holds)).toEqual(each);
});
