import fc from "fast-check";
import { compare, fractionOf } from "hotline-scoring/exact";
import { ratioToBest } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import { ratioToBestMeasure } from "../../src/measures/ratioToBest.js";
import { accepts } from "../support/accepts.js";
import { written } from "../support/written.js";

test.each([
  [8, "higher", "1"],
  [6, "higher", "3/4"],
  [2, "higher", "1/4"],
  [8, "lower", "1/4"],
  [6, "lower", "1/3"],
  [2, "lower", "1"],
] as const)("%i of 6, 8 and 2, where %s is better, is %s", (value, better, ratio) => {
  expect(`${ratioToBest(value, [6, 8, 2], better)}`).toBe(ratio);
});

test("0 is no part of the best where higher is better, and the best where lower is", () => {
  expect(`${ratioToBest(0, [0, 5], "higher")}`).toBe("0");
  expect(`${ratioToBest(5, [0, 5], "lower")}`).toBe("0");
});

test("the best is the whole of itself, and all others lie between 0 and it", () => {
  const list = fc.array(
    fc.integer({ min: 1, max: 60 }).map((n) => `${n}/7`),
    { minLength: 1, maxLength: 10 },
  );
  fc.assert(
    fc.property(list, fc.constantFrom("higher", "lower"), (values, better) => {
      const ratios = values.map((value) => ratioToBest(value, values, better));
      expect(ratios.some((ratio) => compare(ratio, 1) === 0)).toBe(true);
      expect(ratios.every((ratio) => compare(ratio, 0) > 0 && compare(ratio, 1) <= 0)).toBe(true);
    }),
  );
});

test.each([
  [0, [0, 0], "higher", "ratioToBest requires a value above 0 to divide by"],
  [0, [0, 5], "lower", "ratioToBest requires a value above 0 to divide by"],
  [1, [], "higher", "ratioToBest requires a value that is among the values, not 1"],
  [1, 1, "higher", "ratioToBest requires a list of values"],
  [1, ["most"], "higher", "ratioToBest value requires a number"],
  [1, [1], "best", 'ratioToBest requires better to be "higher" or "lower", not "best"'],
])("row %# is refused", (value, values, better, message) => {
  const call = () => ratioToBest(value, values as never, better as never);
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});

describe("the measure", () => {
  const measure = { ratioToBest: { count: "a" }, better: "lower", among: "peers" } as const;

  test.each([
    [measure, true],
    [{ ...measure, better: undefined }, false],
    [{ ...measure, among: undefined }, false],
    [{ ...measure, ratioToBest: measure }, false],
    [{ ...measure, ties: "dense" }, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(ratioToBestMeasure.schema, value)).toBe(allowed);
  });

  test("is a share of the best of its scope, and nothing where it would divide by 0", () => {
    expect(ratioToBestMeasure.quantity(measure, () => "count")).toBe("share");
    expect(ratioToBestMeasure.of(measure)).toEqual({ count: "a" });
    expect(ratioToBestMeasure.among(measure)).toBe("peers");
    const ratio = ratioToBestMeasure.standing(measure)([4, 0, 3].map(fractionOf), exactly);
    expect([4, 0].map((one) => written(ratio(fractionOf(one))))).toEqual(["0", "nothing"]);
  });

  test("is not of what may be below 0", () => {
    const metrics = { a: { kind: "points", name: { zh: "名称", en: "Name" } } } as const;
    expect(ratioToBestMeasure.flaws?.(measure, metrics)).toEqual([]);
    const ofPoints = { ...measure, ratioToBest: { given: "a" } };
    expect(ratioToBestMeasure.flaws?.(ofPoints, metrics)).toMatchObject([{ key: "ratioToBest" }]);
  });
});
