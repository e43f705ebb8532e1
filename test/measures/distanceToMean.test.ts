import fc from "fast-check";
import { dividedBy, fractionOf, sumOf } from "hotline-scoring/exact";
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

test.each([
  // the mean of 80, 90 and 100 is 90; of 1, 1 and 2 it is 4/3
  [80, [80, 90, 100], "-1/9"],
  [90, [80, 90, 100], "0"],
  [100, [80, 90, 100], "1/9"],
  [1, [1, 1, 2], "-1/4"],
  [2, [1, 1, 2], "1/2"],
  [0, [0, 1], "-1"],
  ["5%", ["5%"], "0"],
])("%s among %j lies %s of the mean from it", (value, values, distance) => {
  expect(`${distanceToMean(value, values, "percent")}`).toBe(distance);
});

test("in percent it is the distance divided by the mean", () => {
  const list = fc.array(
    fc.integer({ min: 1, max: 60 }).map((n) => `${n}/7`),
    { minLength: 1, maxLength: 10 },
  );
  fc.assert(
    fc.property(list, (values) => {
      const mean = dividedBy(sumOf(values), values.length);
      for (const value of values) {
        const expected = dividedBy(distanceToMean(value, values), mean);
        expect(distanceToMean(value, values, "percent")).toEqual(expected);
        expect(distanceToMean(value, values, "number")).toEqual(distanceToMean(value, values));
      }
    }),
  );
});

test.each([
  [0, [0, 0], "percent", "distanceToMean in percent requires a mean above 0"],
  [1, [1, -1], "percent", "distanceToMean in percent requires a mean above 0"],
  [1, [1, -3], "percent", "distanceToMean in percent requires a mean above 0"],
  [1, [1], "share", 'distanceToMean requires "number" or "percent", not "share"'],
  [1, [1], null, 'distanceToMean requires "number" or "percent", not null'],
])("in some kind, row %# is refused", (value, values, kind, message) => {
  expect(() => distanceToMean(value, values, kind as never)).toThrow(RangeError);
  expect(() => distanceToMean(value, values, kind as never)).toThrow(message);
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
    [{ ...measure, in: "number" }, true],
    [{ ...measure, in: "percent" }, true],
    [{ ...measure, in: "share" }, false],
    [{ ...measure, distanceToMean: { fact: "met" } }, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(distanceToMeanMeasure.schema, value)).toBe(allowed);
  });

  test.each<[OwnMeasure, string]>([
    [{ rate: "a" }, "signedShare"],
    [{ change: "a", from: "b", in: "percent" }, "signedShare"],
    [{ count: "a" }, "signedNumber"],
    [{ ratio: "a", to: "b" }, "signedNumber"],
    [{ given: "a" }, "signedNumber"],
    [{ score: "a" }, "signedNumber"],
    [{ total: "basic" }, "signedNumber"],
    [{ lowerOf: [{ rate: "a" }, { rate: "b" }] }, "signedShare"],
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

  test.each<[OwnMeasure, string[]]>([
    [{ rate: "a" }, []],
    [{ count: "a" }, []],
    [{ ratio: "a", to: "b" }, []],
    [{ given: "a" }, ["distanceToMean"]],
    [{ adjustments: "bonus" }, ["distanceToMean"]],
    [{ score: "a" }, ["distanceToMean"]],
    [{ total: "basic" }, ["distanceToMean"]],
    [{ change: "a", from: "b", in: "percent" }, ["distanceToMean"]],
    [{ change: "a", from: "b", in: "number" }, ["distanceToMean"]],
  ])("in percent of the mean it is not of what may be below 0, row %#", (of, keys) => {
    const a = { kind: "count", name: { zh: "名", en: "Name" } } as const;
    const flaws = (kind?: "number" | "percent") =>
      distanceToMeanMeasure
        .flaws({ ...measure, distanceToMean: of, ...(kind && { in: kind }) }, { a, b: a })
        .map(({ key }) => key);
    expect(flaws("percent")).toEqual(keys);
    expect(flaws("number")).toEqual([]);
    expect(flaws()).toEqual([]);
  });

  test("in percent it is a signed share, and nothing where the mean is 0", () => {
    const inPercent = { ...measure, distanceToMean: { count: "a" }, in: "percent" } as const;
    expect(distanceToMeanMeasure.quantity(inPercent, () => "count")).toBe("signedShare");
    const standing = distanceToMeanMeasure.standing(inPercent);
    expect(written(standing([1, 2, 6].map(fractionOf), exactly)(fractionOf(6)))).toBe("1");
    expect(written(standing([0, 0].map(fractionOf), exactly)(fractionOf(0)))).toBe("nothing");
  });
});
