import { describe, expect, test } from "vitest";
import { adjustmentSchema, monthFrameSchema } from "../../src/month/month.js";
import { accepts } from "../support/accepts.js";

describe("adjustment", () => {
  const adjustment = { unit: "a", category: "优秀案例", points: "0.5", reason: "案例" };

  test.each([
    [{}, true],
    [{ points: -2 }, true],
    [{ points: "+1" }, true],
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
    ["without a month", { month: undefined }, false],
    ["without units", { units: undefined }, false],
    ["with units that are no list", { units: { length: 0 } }, false],
    ["with a key too many", { notes: "" }, false],
  ])("%s", (_, changes, sound) => {
    expect(accepts(monthFrameSchema, { ...month, ...changes })).toBe(sound);
  });
});
