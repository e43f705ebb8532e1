import { fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { edgeNames, edgeShape, edgeWords, isWithin, statedEdges } from "../../src/rules/edges.js";
import { accepts } from "../support/accepts.js";

describe("edges", () => {
  test.each([
    [{ from: "20%" }, [false, true, true]],
    [{ above: "20%" }, [false, false, true]],
    [{ to: "20%" }, [true, true, false]],
    [{ below: "20%" }, [true, false, false]],
  ])("19.99%%, 20%% and 20.01%% within %j: %j", (edges, within) => {
    const values = ["19.99%", "20%", "20.01%"].map(fractionOf);
    expect(values.map((value) => isWithin(value, edges))).toEqual(within);
  });

  test.each([
    [{ from: 0, below: 5 }, [false, true, true, false]],
    [{ above: 0, to: 5 }, [false, false, true, true]],
    [{ from: 0, to: 5 }, [false, true, true, true]],
    [{ from: 5, to: 0 }, [false, false, false, false]],
    [{}, [true, true, true, true]],
    [{ from: undefined }, [true, true, true, true]],
  ])("−1, 0, 4.9 and 5 within %j: %j, as all edges must hold", (edges, within) => {
    const values = ["-1", "0", "4.9", "5"].map(fractionOf);
    expect(values.map((value) => isWithin(value, edges))).toEqual(within);
  });

  test("an edge is a number", () => {
    expect(() => isWithin(fractionOf(1), { from: "much" })).toThrow("edge requires a number");
    expect(() => isWithin(fractionOf(1), { to: null as never })).toThrow(RangeError);
  });

  test("the stated edges, each with its word", () => {
    expect(statedEdges<string | number>({ below: "5", from: 0, to: undefined })).toEqual([
      ["from", 0],
      ["below", "5"],
    ]);
    expect(statedEdges({})).toEqual([]);
  });

  test.each([
    ["95%", true],
    ["-5%", true],
    ["20", true],
    [20, true],
    [{ byGroup: { county: "95%" } }, true],
    ["1/3", true],
    ["1/0", false],
    ["1/3%", false],
    [null, false],
  ])("row %#: as a scheme states an edge", (value, allowed) => {
    for (const word of edgeWords) expect(accepts(edgeShape[word], value)).toBe(allowed);
  });
});

describe("edgePhrase", () => {
  test.each([
    ["from", "达到", "from"],
    ["above", "高于", "above"],
    ["to", "不超过", "up to"],
    ["below", "低于", "below"],
  ] as const)("%s is %s, %s", (word, zh, en) => {
    expect(edgeNames[word]).toEqual({ zh, en });
  });
});
