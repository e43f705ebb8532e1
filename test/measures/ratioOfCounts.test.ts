import fc from "fast-check";
import { fractionOf, times } from "hotline-scoring/exact";
import { proportional, ratioOfCounts } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import { ratioMeasure } from "../../src/measures/ratioOfCounts.js";
import { accepts } from "../support/accepts.js";
import { written } from "../support/written.js";

test.each([
  [0, 4500, 1000, "0"],
  [18, 4500, 1000, "4"],
  [5, 4, undefined, "5/4"],
  [4, 4, undefined, "1"],
  [3, 4, undefined, "3/4"],
  [7, 3, "0.5", "7/6"],
])("%i of %i, per %s: %s", (count, whole, per, ratio) => {
  expect(`${ratioOfCounts(count, whole, per)}`).toBe(ratio);
});

test("a ratio per so many is so many times the ratio, and gives back the count", () => {
  const count = fc.integer({ min: 0, max: 1000 });
  const above0 = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(count, above0, above0, (many, whole, per) => {
      const ratio = ratioOfCounts(many, whole, per);
      expect(ratio).toEqual(times(ratioOfCounts(many, whole), per));
      expect(`${times(ratioOfCounts(many, whole), whole)}`).toBe(`${many}`);
    }),
  );
});

test("points in proportion to a ratio may exceed full marks", () => {
  expect(`${proportional(ratioOfCounts(5, 4), { fullMarks: 10 })}`).toBe("25/2");
});

test.each([
  [5, 0, 1, "ratioOfCounts requires a whole other than 0"],
  ["few", 4, 1, "ratioOfCounts count requires a number"],
  [5, "all", 1, "ratioOfCounts whole requires a number"],
  [5, 4, "each", "ratioOfCounts per requires a number"],
])("row %# is refused", (count, whole, per, message) => {
  expect(() => ratioOfCounts(count, whole, per)).toThrow(RangeError);
  expect(() => ratioOfCounts(count, whole, per)).toThrow(message);
});

describe("the measure", () => {
  test.each([
    [{ ratio: "a", to: "b" }, true],
    [{ ratio: "a", to: "b", per: "1000" }, true],
    [{ ratio: "a", to: "b", per: "-0.1" }, false],
    [{ ratio: "a", to: "b", per: 0 }, false],
    [{ ratio: "a", to: "b", per: "0.1" }, true],
    [{ ratio: "a" }, false],
    [{ to: "b" }, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(ratioMeasure.schema, value)).toBe(allowed);
  });

  test("is a ratio, and divides by the second count", () => {
    const measure = { ratio: "complaints", to: "households" };
    expect(ratioMeasure.quantity(measure, () => "count")).toBe("ratio");
    expect(ratioMeasure.uses(measure)).toEqual([
      { id: "complaints", key: "ratio", kinds: ["count"] },
      { id: "households", key: "to", kinds: ["count"], divides: true },
    ]);
  });

  test.each([
    [18, 4500, "1000", "4"],
    [18, 4500, undefined, "1/250"],
    [18, 1, undefined, "18"],
    [18, 0, undefined, "nothing"],
    [0, 0, undefined, "nothing"],
  ])("of %i and %i, per %s: %s", (count, whole, per, ratio) => {
    const measure = { ratio: "a", to: "b", ...(per === undefined ? {} : { per }) };
    const figures = [fractionOf(count), fractionOf(whole)];
    expect(written(ratioMeasure.value?.(measure, exactly)(figures))).toBe(ratio);
  });
});
