import { describe, expect, test } from "vitest";
import { factorSchema } from "../../src/scheme/factor.js";
import { accepts, allowedBy } from "../support/accepts.js";

const condition = { measure: { count: "tickets" }, from: 500 };
const bands = { kind: "bands", bands: [{ from: 500, points: "1.05" }], otherwise: 1 };
const measured = { measure: { count: "tickets" }, rule: bands };

describe("a factor that is stated", () => {
  test.each([
    [{ times: "1.05" }, true],
    [{ times: "105%" }, true],
    [{ times: "21/20" }, true],
    [{ times: 0 }, true],
    [{ times: "-1" }, true],
    [{ times: { byGroup: { county: "1", park: "0.95" } } }, true],
    [{ times: "1.05", if: condition }, true],
    [{ times: "1.05", if: { not: { inGroup: ["county"] } } }, true],
    [{ times: "1.05", name: "难度系数" }, true],
    [{ times: "a little" }, false],
    [{ times: { byGroup: { county: "a little" } } }, false],
    [{ times: 0.1 + 0.2 }, false],
    [{ times: "1.05", if: { total: { from: 60 } } }, false],
    [{ times: "1.05", floor: 1 }, false],
    [{ if: condition }, false],
  ])("row %#: %j", (value, allowed) => {
    expect(accepts(factorSchema, value)).toBe(allowed);
  });
});

describe("a factor that follows from a measure", () => {
  test.each([
    [measured, true],
    [{ ...measured, noData: "one", floor: "0.8", cap: { byGroup: { county: "1.2" } } }, true],
    [{ ...measured, noData: "refuse", name: { zh: "系数", en: "Factor" } }, true],
    [{ ...measured, noData: "zero" }, false],
    [{ ...measured, if: condition }, false],
    [{ ...measured, times: 1 }, false],
    [{ ...measured, rule: undefined }, false],
    [{ measure: measured.measure }, false],
    [{ ...measured, cap: "120%" }, false],
    [{ ...measured, weight: 1 }, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(factorSchema, value)).toBe(allowed);
  });
});

test.each([[null], [1.05], ["1.05"], [[]]])("%j is answered with the two forms", (value) => {
  expect(accepts(factorSchema, value)).toBe(false);
  expect(allowedBy(factorSchema, value)).toEqual([
    ": a factor, with either times, or measure and rule",
  ]);
});
