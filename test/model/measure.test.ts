import { expect, test } from "vitest";
import { type Measure, measureSchema, partsOfMeasure } from "../../src/model/measure.js";
import { accepts } from "../support/accepts.js";

test.each([
  [{ rate: "a" }, true],
  [{ mean: ["a", "b"] }, true],
  [{ mean: [] }, false],
  [{ count: "a" }, true],
  [{ given: "a" }, true],
  [{ adjustments: "bonus" }, true],
  [{ adjustments: "deduction" }, true],
  [{ adjustments: "all" }, false],
  [{ rate: "a", count: "b" }, false],
  [{}, false],
])("row %#", (value, allowed) => {
  expect(accepts(measureSchema, value)).toBe(allowed);
});

test.each<[Measure, string, string, string[]]>([
  [{ rate: "a" }, "share", "rate", ["rate a"]],
  [{ mean: ["a", "b"] }, "share", "rate", ["mean[0] a", "mean[1] b"]],
  [{ count: "a" }, "items", "count", ["count a"]],
  [{ given: "a" }, "points", "points", ["given a"]],
  [{ adjustments: "bonus" }, "points", "points", []],
])("the parts of a measure, row %#", (measure, quantity, metricKind, metrics) => {
  const parts = partsOfMeasure(measure);
  expect(parts).toMatchObject({ quantity, metricKind });
  expect(parts.metrics.map(({ key, id }) => `${key} ${id}`)).toEqual(metrics);
});
