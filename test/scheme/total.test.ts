import { describe, expect, test } from "vitest";
import { figureSchema, totalSchema } from "../../src/scheme/total.js";
import { accepts } from "../support/accepts.js";

describe("total", () => {
  test.each([
    [{}, true],
    [{ start: "100", fullMarks: 100, leftOut: "rescale", floor: "-5", cap: 120 }, true],
    [{ leftOut: "asZero" }, true],
    [{ leftOut: "drop" }, false],
    [{ start: "100%" }, false],
    [{ cap: { byGroup: { all: 100 } } }, true],
    [{ start: { byGroup: { all: "1/3" } }, fullMarks: { byGroup: { all: 150 } } }, true],
    [{ floor: { byGroup: { all: "-5%" } } }, false],
    [{ cap: { byGroup: 100 } }, false],
    [{ factors: [{ times: "1.05" }, { if: { inGroup: ["all"] }, times: "98%" }] }, true],
    [{ factors: [] }, false],
    [{ conditions: [{ if: { fact: "accident" }, atMost: "0" }] }, true],
    [{ conditions: [{ name: "否决", if: { score: "a", to: 0 }, atMost: { byGroup: {} } }] }, true],
    [{ conditions: [{ if: { fact: "accident" }, give: "zero" }] }, false],
    [{ conditions: [{ if: { fact: "accident" } }] }, false],
    [{ conditions: [{ if: { total: { below: 60 } }, atMost: 59 }] }, false],
    [{ conditions: [] }, false],
    [{ most: 100 }, false],
  ])("row %#: %j", (value, allowed) => {
    expect(accepts(totalSchema, value)).toBe(allowed);
  });
});

describe("figure", () => {
  const name = { zh: "绩效系数", en: "Pay factor" };
  const rule = { kind: "bands", bands: [{ from: 90, points: "1.2" }], otherwise: 1 };
  const figure = { id: "factor", name, by: "published", rule };

  test.each([
    [{}, true],
    [{ by: "exact", rounding: { places: 4, mode: "halfEven" } }, true],
    [{ by: "total" }, false],
    [{ by: undefined }, false],
    [{ rule: undefined }, false],
    [{ rounding: "exact" }, false],
    [{ fullMarks: 1 }, false],
    [{ counted: "元" }, true],
    [{ counted: { zh: "元", en: "yuan" } }, true],
    [{ counted: "" }, false],
    [{ rounding: { places: 0, mode: "floor", increment: 50 } }, true],
  ])("row %#: %j", (changes, allowed) => {
    expect(accepts(figureSchema, { ...figure, ...changes })).toBe(allowed);
  });
});
