import fc from "fast-check";
import { compare, dividedBy, fractionOf, sumOf } from "hotline-scoring/exact";
import { weightedMean } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import { meanMeasure } from "../../src/measures/weightedMean.js";
import { highestOf, lowestOf } from "../../src/rules/ruleDefinition.js";
import { accepts } from "../support/accepts.js";
import { written } from "../support/written.js";

test.each([
  [["90%"], undefined, "9/10"],
  [["19/36", "100%"], undefined, "55/72"],
  [["80%", "95%"], [4, 6], "89/100"],
  [["80%", "95%"], ["0.4", "0.6"], "89/100"],
  [["0%", "100%"], [1, "1/1000"], "1/1001"],
  [[-2, 5, 9], [3, 1, 1], "8/5"],
])("row %#", (values, weights, mean) => {
  expect(`${weightedMean(values, weights)}`).toBe(mean);
});

const share = fc.integer({ min: -20, max: 40 }).map((n) => `${n}/37`);
const weight = fc.integer({ min: 1, max: 9 }).map((n) => `${n}/7`);
const pairs = fc.array(fc.tuple(share, weight), { minLength: 1, maxLength: 8 });

test("the mean is not less than the least value, nor more than the greatest", () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const values = all.map(([value]) => fractionOf(value));
      const mean = weightedMean(
        values,
        all.map(([, one]) => one),
      );
      expect(compare(mean, lowestOf(values) as never)).not.toBe(-1);
      expect(compare(mean, highestOf(values) as never)).not.toBe(1);
    }),
  );
});

test("equal weights, whichever, make the plain mean", () => {
  fc.assert(
    fc.property(fc.array(share, { minLength: 1, maxLength: 8 }), weight, (values, one) => {
      const plain = dividedBy(sumOf(values), values.length);
      const weights = values.map(() => one);
      expect(weightedMean(values)).toEqual(plain);
      expect(weightedMean(values, weights)).toEqual(plain);
    }),
  );
});

test.each([
  [[], undefined, "weightedMean requires at least one value"],
  ["90%", undefined, "weightedMean requires at least one value"],
  [["1", "2"], [1], "weightedMean requires a weight for each value"],
  [["1"], [1, 1], "weightedMean requires a weight for each value"],
  [["1"], 1, "weightedMean requires a weight for each value"],
  [["1", "2"], [1, 0], "weightedMean requires weights above 0"],
  [["1", "2"], [2, -1], "weightedMean requires weights above 0"],
  [["1"], ["much"], "weightedMean weight requires a number"],
  [["most"], [1], "weightedMean requires a number"],
])("row %# is refused", (values, weights, message) => {
  const call = () => weightedMean(values as never, weights as never);
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});

describe("the measure", () => {
  test.each([
    [{ mean: ["a"] }, true],
    [{ mean: ["a", { rate: "b", weight: "4" }] }, true],
    [{ mean: [] }, false],
    [{ mean: ["a", { rate: "b" }] }, false],
    [{ mean: [{ rate: "b", weight: "-0.1" }] }, false],
    [{ mean: [{ rate: "b", weight: 0 }] }, false],
    [{ mean: [{ rate: "b", weight: "0.1" }] }, true],
    [{ mean: [{ rate: "b", weight: "10%" }] }, false],
    [{ mean: "a" }, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(meanMeasure.schema, value)).toBe(allowed);
  });

  test("is a share, of its rates in their order; a bare id weighs 1", () => {
    const measure = { mean: ["a", { rate: "b", weight: "3" }] };
    expect(meanMeasure.quantity(measure, () => "rate")).toBe("share");
    expect(meanMeasure.uses(measure)).toEqual([
      { id: "a", key: "mean[0]", kinds: ["rate"] },
      { id: "b", key: "mean[1].rate", kinds: ["rate"] },
    ]);
    const rates = [fractionOf("100%"), fractionOf("80%")];
    expect(written(meanMeasure.value?.(measure, exactly)(rates))).toBe("17/20");
    expect(written(meanMeasure.value?.({ mean: ["a", "b"] }, exactly)(rates))).toBe("9/10");
  });
});
