import fc from "fast-check";
import { compare, fractionOf, minus, plus, times } from "hotline-scoring/exact";
import { minMax } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import { minMaxMeasure } from "../../src/measures/minMax.js";
import { accepts } from "../support/accepts.js";
import { written } from "../support/written.js";

test.each([
  // of 2, 5 and 8
  [2, "higher", "0"],
  [5, "higher", "1/2"],
  [8, "higher", "1"],
  [2, "lower", "1"],
  [5, "lower", "1/2"],
  [8, "lower", "0"],
] as const)("%i of 5, 2 and 8, where %s is better, lies at %s", (value, better, place) => {
  expect(`${minMax(value, [5, 2, 8], better)}`).toBe(place);
});

test.each([
  ["90%", ["95%", "90%", "75%"], "3/4"],
  ["-5", ["-5", "-2"], "0"],
  ["-3", ["-5", "-2", "-3"], "2/3"],
  ["1/3", ["0.33", "1/3", "0.34"], "1/3"],
  [2, [1, 2, 2, 3], "1/2"],
])("%s of %j lies at %s", (value, values, place) => {
  expect(`${minMax(value, values, "higher")}`).toBe(place);
});

const value = fc.integer({ min: -60, max: 60 }).map((n) => `${n}/7`);
const unequal = fc
  .array(value, { minLength: 2, maxLength: 8 })
  .filter((values) => new Set(values).size > 1);

test("every place lies from 0 to 1, some at either end, and the two ways are the whole", () => {
  fc.assert(
    fc.property(unequal, (values) => {
      const places = values.map((one) => minMax(one, values, "higher"));
      for (const [index, place] of places.entries()) {
        expect(compare(place, 0) >= 0 && compare(place, 1) <= 0).toBe(true);
        const other = minMax(values[index] as string, values, "lower");
        expect(compare(plus(place, other), 1)).toBe(0);
      }
      expect(places.some((place) => compare(place, 0) === 0)).toBe(true);
      expect(places.some((place) => compare(place, 1) === 0)).toBe(true);
    }),
  );
});

test("nothing changes where all values are moved or stretched alike", () => {
  fc.assert(
    fc.property(unequal, value, fc.integer({ min: 1, max: 9 }), (values, shift, scale) => {
      const moved = values.map((one) => `${plus(times(one, scale), shift)}`);
      const [first = "0", firstMoved = "0"] = [values[0], moved[0]];
      expect(minMax(firstMoved, moved, "higher")).toEqual(minMax(first, values, "higher"));
    }),
  );
});

test("a better value never lies farther from the best", () => {
  fc.assert(
    fc.property(unequal, fc.constantFrom("higher", "lower"), (values, better) => {
      const [a = "0", b = "0"] = values;
      const order = better === "higher" ? compare(a, b) : compare(b, a);
      const places = minus(minMax(a, values, better), minMax(b, values, better));
      expect(compare(places, 0)).toBe(order);
    }),
  );
});

test.each([
  [3, [3, 3], "higher", "minMax requires values that are not all equal"],
  [3, [3], "lower", "minMax requires values that are not all equal"],
  ["0.50", ["1/2", "50%"], "lower", "minMax requires values that are not all equal"],
  [1, [], "higher", "minMax requires a value that is among the values, not 1"],
  [1, [2, 3], "higher", "minMax requires a value that is among the values, not 1"],
  [1, 1, "higher", "minMax requires a list of values"],
  [1, undefined, "higher", "minMax requires a list of values"],
  [1, [1, "most"], "higher", "minMax requires a number"],
  ["far", [1, 2], "higher", "minMax requires a number"],
  [1, [1, 2], "best", 'minMax requires better to be "higher" or "lower", not "best"'],
])("row %# is refused", (one, values, better, message) => {
  const call = () => minMax(one, values as never, better as never);
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});

describe("the measure", () => {
  const measure = { minMax: { given: "a" }, better: "lower", among: "peers" } as const;

  test.each([
    [measure, true],
    [{ ...measure, minMax: { score: "speed" } }, true],
    [{ ...measure, minMax: { adjustments: "all" } }, true],
    [{ ...measure, minMax: { fact: "met" } }, false],
    [{ ...measure, minMax: measure }, false],
    [{ ...measure, better: undefined }, false],
    [{ ...measure, among: undefined }, false],
    [{ ...measure, ties: "dense" }, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(minMaxMeasure.schema, value)).toBe(allowed);
  });

  test("is a share, even of points below 0, and nothing where all are equal", () => {
    expect(minMaxMeasure.quantity(measure, () => "points")).toBe("share");
    expect(minMaxMeasure.of(measure)).toEqual({ given: "a" });
    expect(minMaxMeasure.among(measure)).toBe("peers");
    expect(minMaxMeasure.flaws(measure, {})).toEqual([]);
    const standing = minMaxMeasure.standing(measure);
    const places = standing(["-4", "0", "4"].map(fractionOf), exactly);
    expect(["-4", "0", "4"].map((one) => written(places(fractionOf(one))))).toEqual([
      ...["1", "1/2", "0"],
    ]);
    expect(written(standing(["4", "4"].map(fractionOf), exactly)(fractionOf(4)))).toBe("nothing");
    expect(written(standing([], exactly)(fractionOf(4)))).toBe("nothing");
  });
});
