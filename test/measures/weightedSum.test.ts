import fc from "fast-check";
import { fractionOf, plus, sumOf } from "hotline-scoring/exact";
import { weightedSum } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import { sumMeasure } from "../../src/measures/weightedSum.js";
import { accepts } from "../support/accepts.js";
import { written } from "../support/written.js";

test.each([
  [[], [], "0"],
  [[7], [1], "7"],
  [[3, 2], [1, "0.5"], "4"],
  [[3, 2, 4], ["0", "1/3", "1.5"], "20/3"],
])("row %#", (values, weights, sum) => {
  expect(`${weightedSum(values, weights)}`).toBe(sum);
});

const number = fc.integer({ min: -30, max: 30 }).map((n) => `${n}/7`);

test("with weights of 1 it is the sum, and one more of a value adds its weight", () => {
  const pairs = fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(pairs, (all) => {
      const values = all.map(([value]) => value);
      const weights = all.map(([, weight]) => weight);
      expect(
        weightedSum(
          values,
          values.map(() => 1),
        ),
      ).toEqual(sumOf(values));
      const [first = "0", ...others] = values;
      const more = weightedSum([plus(first, 1), ...others], weights);
      expect(more).toEqual(plus(weightedSum(values, weights), weights[0] ?? "0"));
    }),
  );
});

test.each([
  [[1, 2], [1], "weightedSum requires a list of values, and a weight for each"],
  [5, [1], "weightedSum requires a list of values, and a weight for each"],
  [[1], undefined, "weightedSum requires a list of values, and a weight for each"],
  [["few"], [1], "weightedSum requires a number"],
  [[1], ["much"], "weightedSum weight requires a number"],
])("row %# is refused", (values, weights, message) => {
  const call = () => weightedSum(values as never, weights as never);
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});

describe("the measure", () => {
  test.each([
    [{ sum: [{ count: "a", weight: "1" }] }, true],
    [{ sum: [{ count: "a", weight: "-0.1" }] }, false],
    [{ sum: [{ count: "a", weight: 0 }] }, true],
    [{ sum: [{ count: "a", weight: "0.1" }] }, true],
    [{ sum: [{ count: "a" }] }, false],
    [{ sum: ["a"] }, false],
    [{ sum: [] }, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(sumMeasure.schema, value)).toBe(allowed);
  });

  test("is a number of items, of its counts in their order", () => {
    const measure = {
      sum: [
        { count: "returned", weight: "1" },
        { count: "returnedTwice", weight: "2.5" },
      ],
    };
    expect(sumMeasure.quantity(measure, () => "count")).toBe("items");
    expect(sumMeasure.uses(measure)).toEqual([
      { id: "returned", key: "sum[0].count", kinds: ["count"] },
      { id: "returnedTwice", key: "sum[1].count", kinds: ["count"] },
    ]);
    expect(written(sumMeasure.value?.(measure, exactly)([fractionOf(4), fractionOf(3)]))).toBe(
      "23/2",
    );
  });
});
