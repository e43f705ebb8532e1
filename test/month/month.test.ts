import { describe, expect, test } from "vitest";
import { adjustmentSchema, monthFrameSchema } from "../../src/month/month.js";
import { accepts } from "../support/accepts.js";

describe("adjustment", () => {
  const adjustment = { unit: "a", category: "优秀案例", points: "0.5", reason: "案例" };

  test.each([
    [{}, true],
    [{ points: -2 }, true],
    [{ points: "+1" }, true],
    [{ points: "1/15" }, true],
    [{ points: "-2/3" }, true],
    [{ points: "0/3" }, false],
    [{ points: "1/0" }, false],
    [{ points: 0 }, false],
    [{ points: "-0.0" }, false],
    [{ points: "1%" }, false],
    [{ reason: "" }, false],
    [{ category: undefined }, false],
    [{ unit: "" }, false],
    [{ date: "2023-10-01" }, false],
  ])("row %#: %j", (changes, allowed) => {
    expect(accepts(adjustmentSchema, { ...adjustment, ...changes })).toBe(allowed);
  });
});

describe("month", () => {
  const month = { month: "2024-01", units: [{}, 7] };

  test.each([
    ["a month, whatever its units are", {}, true],
    ["with adjustments, whatever they are", { adjustments: [null] }, true],
    ["of several months", { month: "2024-01/2024-03" }, true],
    ["of a quarter", { month: "2024-Q1" }, true],
    ["of a year", { month: "2024" }, true],
    ["of months that run backwards", { month: "2024-03/2024-01" }, false],
    ["of a fifth quarter", { month: "2024-Q5" }, false],
    ["of a number", { month: 2024 }, false],
    ["without a month", { month: undefined }, false],
    ["without units", { units: undefined }, false],
    ["with units that are no list", { units: { length: 0 } }, false],
    ["with a key too many", { notes: "" }, false],
  ])("%s", (_, changes, sound) => {
    expect(accepts(monthFrameSchema, { ...month, ...changes })).toBe(sound);
  });
});
