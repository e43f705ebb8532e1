import fc from "fast-check";
import { fractionOf, sumOf } from "hotline-scoring/exact";
import { shareOfTotal } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import { shareOfTotalMeasure } from "../../src/measures/shareOfTotal.js";
import { accepts } from "../support/accepts.js";
import { written } from "../support/written.js";

test.each([
  [30, [30, 60, 90], "1/6"],
  [0, [0, 7], "0"],
  [7, [0, 7], "1"],
  ["50%", ["50%", "75%"], "2/5"],
])("%s of %j is %s", (value, values, share) => {
  expect(`${shareOfTotal(value, values)}`).toBe(share);
});

test("the shares of all come to 1", () => {
  const list = fc
    .array(
      fc.integer({ min: 0, max: 60 }).map((n) => `${n}/7`),
      { minLength: 1, maxLength: 10 },
    )
    .filter((values) => values.some((value) => value !== "0/7"));
  fc.assert(
    fc.property(list, (values) => {
      expect(`${sumOf(values.map((value) => shareOfTotal(value, values)))}`).toBe("1");
    }),
  );
});

test.each([
  [0, [0, 0], "shareOfTotal requires values whose sum is above 0"],
  [0, [], "shareOfTotal requires a value that is among the values, not 0"],
  [1, { length: 1 }, "shareOfTotal requires a list of values"],
  [1, ["all"], "shareOfTotal value requires a number"],
  ["all", [1], "shareOfTotal value requires a number"],
])("row %# is refused", (value, values, message) => {
  expect(() => shareOfTotal(value, values as never)).toThrow(RangeError);
  expect(() => shareOfTotal(value, values as never)).toThrow(message);
});

describe("the measure", () => {
  const measure = { shareOfTotal: { count: "tickets" }, among: "group" } as const;

  test.each([
    [measure, true],
    [{ ...measure, better: "higher" }, false],
    [{ ...measure, among: undefined }, false],
    [{ ...measure, shareOfTotal: "tickets" }, false],
    [{ ...measure, shareOfTotal: measure }, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(shareOfTotalMeasure.schema, value)).toBe(allowed);
  });

  test("is a share of its scope, and nothing where all are 0", () => {
    expect(shareOfTotalMeasure.quantity(measure, () => "count")).toBe("share");
    expect(shareOfTotalMeasure.of(measure)).toEqual({ count: "tickets" });
    expect(shareOfTotalMeasure.among(measure)).toBe("group");
    const standing = shareOfTotalMeasure.standing(measure);
    expect(written(standing([1, 3].map(fractionOf), exactly)(fractionOf(3)))).toBe("3/4");
    expect(written(standing([0, 0].map(fractionOf), exactly)(fractionOf(0)))).toBe("nothing");
  });

  test("is not of what may be below 0", () => {
    const ofBonus = { ...measure, shareOfTotal: { adjustments: "bonus" } } as const;
    expect(shareOfTotalMeasure.flaws?.(measure, {})).toEqual([]);
    expect(shareOfTotalMeasure.flaws?.(ofBonus, {})).toMatchObject([{ key: "shareOfTotal" }]);
  });
});
