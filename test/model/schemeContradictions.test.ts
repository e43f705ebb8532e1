import { parseScheme } from "hotline-scoring";
import { expect, test } from "vitest";
import { schemeContradictions } from "../../src/model/schemeContradictions.js";
import { pathsOf } from "../support/issuesOf.js";
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

test.each([
  ["proportional", { kind: "proportional" }, ["figures[0].rule.kind"]],
  ["perItem", { kind: "perItem", each: 1 }, ["figures[0].rule.kind"]],
  ["byRank", { kind: "byRank", points: [1], otherwise: 0 }, ["figures[0].rule.kind"]],
  ["given", { kind: "given" }, []],
  ["sum", { kind: "sum", start: -60 }, []],
  ["bands", { kind: "bands", bands: [{ from: 90, points: 1 }], otherwise: 0 }, []],
  [
    "bands of a share",
    { kind: "bands", bands: [{ from: "90%", points: 1 }], otherwise: 0 },
    ["figures[0].rule.bands[0].from"],
  ],
] as const)("a figure that follows from the total by %s", (_, rule, paths) => {
  const figure = { id: "pay", name: { zh: "系数", en: "Factor" }, by: "exact", rule } as const;
  expect(pathsOf(() => parseScheme(smallScheme({ figures: [figure] })))).toEqual(paths);
});

test("no figure stands twice", () => {
  const figure = { id: "pay", name: { zh: "系数", en: "Factor" }, by: "exact" } as const;
  const figures = [1, 2].map((start) => ({ ...figure, rule: { kind: "sum" as const, start } }));
  expect(pathsOf(() => parseScheme(smallScheme({ figures })))).toEqual(["figures[1].id"]);
});
