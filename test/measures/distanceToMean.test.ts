import fc from "fast-check";
import { fractionOf, sumOf } from "hotline-scoring/exact";
import { distanceToMean } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import { distanceToMeanMeasure } from "../../src/measures/distanceToMean.js";
import type { OwnMeasure } from "../../src/measures/ownMeasures.js";
import { accepts } from "../support/accepts.js";
import { written } from "../support/written.js";

test.each([
  ["80%", ["90%", "80%", "85%"], "-1/20"],
  ["85%", ["90%", "80%", "85%"], "0"],
  ["90%", ["90%", "80%", "85%"], "1/20"],
  [1, [1, 1, 2], "-1/3"],
  ["-4", ["-4"], "0"],
])("%s among %j lies %s from the mean", (value, values, distance) => {
  expect(`${distanceToMean(value, values)}`).toBe(distance);
});

test("the distances of all come to 0", () => {
  const list = fc.array(
    fc.integer({ min: -60, max: 60 }).map((n) => `${n}/7`),
    { minLength: 1, maxLength: 10 },
  );
  fc.assert(
    fc.property(list, (values) => {
      expect(`${sumOf(values.map((value) => distanceToMean(value, values)))}`).toBe("0");
    }),
  );
});

test.each([
  [1, [], "distanceToMean requires a list of at least one value"],
  [1, "1", "distanceToMean requires a list of at least one value"],
  [1, [1, "most"], "distanceToMean requires a number"],
  ["far", [1], "distanceToMean requires a number"],
])("row %# is refused", (value, values, message) => {
  expect(() => distanceToMean(value, values as never)).toThrow(RangeError);
  expect(() => distanceToMean(value, values as never)).toThrow(message);
});

describe("the measure", () => {
  const measure = { distanceToMean: { rate: "a" }, among: "all" } as const;

  test.each([
    [measure, true],
    [{ ...measure, better: "higher" }, false],
    [{ ...measure, among: undefined }, false],
    [{ ...measure, distanceToMean: measure }, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(distanceToMeanMeasure.schema, value)).toBe(allowed);
  });

  test.each<[OwnMeasure, string]>([
    [{ rate: "a" }, "signedShare"],
    [{ change: "a", from: "b", in: "percent" }, "signedShare"],
    [{ count: "a" }, "signedNumber"],
    [{ ratio: "a", to: "b" }, "signedNumber"],
    [{ given: "a" }, "signedNumber"],
  ])("row %#: what it comes to follows from the measure within it", (of, quantity) => {
    const one = { ...measure, distanceToMean: of };
    expect(distanceToMeanMeasure.quantity(one, () => "count")).toBe(quantity);
    expect(distanceToMeanMeasure.of(one)).toBe(of);
  });

  test("is the distance in its scope, and nothing among none", () => {
    expect(distanceToMeanMeasure.among(measure)).toBe("all");
    const standing = distanceToMeanMeasure.standing(measure);
    expect(written(standing([1, 2, 6].map(fractionOf), exactly)(fractionOf(6)))).toBe("3");
    expect(written(standing([], exactly)(fractionOf(6)))).toBe("nothing");
  });
});
