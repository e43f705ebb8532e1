import { parseScheme } from "hotline-scoring";
import type { Edges } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import {
  boundContradictions,
  comparisonContradictions,
  edgeContradictions,
} from "../../src/checking/bounds.js";
import { type Quantity, quantities } from "../../src/measures/quantity.js";
import { messagesOf } from "../support/issuesOf.js";
import { settledAt, smallDimension, smallScheme } from "../support/smallScheme.js";

describe("boundContradictions", () => {
  const paths = (bounds: Parameters<typeof boundContradictions>[0]) =>
    boundContradictions(bounds, "d", smallScheme(), () => true).map(({ path }) => path);

  test.each([
    [{}, []],
    [{ floor: 1, cap: 1 }, []],
    [{ floor: "1.01", cap: 1 }, ["d.floor"]],
    [{ fullMarks: 10, floor: 10 }, []],
    [{ fullMarks: 10, floor: 11 }, ["d.floor"]],
    [{ fullMarks: 10, floor: 11, cap: 12 }, []],
    [{ fullMarks: 10, cap: -1 }, ["d.cap"]],
    [{ fullMarks: 10, floor: -2, cap: -1 }, []],
    [{ fullMarks: { byGroup: { all: 10 } }, floor: { byGroup: { all: 11 } } }, ["d.floor"]],
  ])("row %#: %j", (bounds, expected) => {
    expect(paths(bounds)).toEqual(expected);
  });
});

describe("edgeContradictions", () => {
  test.each(quantities)("an edge of a %s is in percent just where it is a share", (quantity) => {
    const share = quantity === "share" || quantity === "signedShare";
    const isSound = (edge: string | number) =>
      edgeContradictions(edge, "at", quantity).length === 0;
    for (const edge of ["95%", "-5%", "0%"]) expect(isSound(edge), edge).toBe(share);
    for (const edge of ["95", "-5", 0.95, 0]) expect(isSound(edge), `${edge}`).toBe(!share);
  });

  test("so it is in each group", () => {
    const edge = { byGroup: { county: "95%", park: "95", 开发区: 95 } };
    const paths = edgeContradictions(edge, "at", "share").map(({ path }) => path);
    expect(paths).toEqual(["at.byGroup.park", "at.byGroup.开发区"]);
  });

  test("what is no number is for its schema to refuse", () => {
    expect(edgeContradictions("many", "at", "share")).toEqual([]);
  });

  test('"95" against a rate is told so, and "95%" against a count', () => {
    const banded = (measure: object, from: string) =>
      smallScheme({
        dimensions: [
          smallDimension({
            measure: measure as never,
            rule: { kind: "bands", bands: [{ from, points: 10 }], otherwise: 0 },
          }),
        ],
      });
    expect(messagesOf(() => parseScheme(banded({ rate: "done" }, "95")))).toEqual([
      'dimensions[0].rule.bands[0].from: found "95"; expected percent text such as "95%", since it is held against a share.',
    ]);
    expect(messagesOf(() => parseScheme(banded({ count: "tickets" }, "95%")))).toEqual([
      'dimensions[0].rule.bands[0].from: found "95%"; expected a number without a percent sign, such as "20", since it is not held against a share.',
    ]);
  });
});

describe("comparisonContradictions", () => {
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
});
