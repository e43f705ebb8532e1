import { expect, test } from "vitest";
import { belowZeroFlaws } from "../../src/measures/neverBelowZero.js";
import type { OwnMeasure } from "../../src/measures/ownMeasures.js";

const kindOf = () => "count" as const;

test.each<[OwnMeasure, boolean]>([
  [{ rate: "a" }, true],
  [{ remainder: "a" }, true],
  [{ mean: ["a"] }, true],
  [{ count: "a" }, true],
  [{ sum: [{ count: "a", weight: 1 }] }, true],
  [{ ratio: "a", to: "b" }, true],
  [{ given: "a" }, false],
  [{ adjustments: "bonus" }, false],
  [{ change: "a", from: "b", in: "percent" }, false],
  [{ change: "a", from: "b", in: "number" }, false],
])("row %#", (measure, divides) => {
  const flaws = belowZeroFlaws("shareOfTotal", measure, kindOf);
  expect(flaws.map(({ key }) => key)).toEqual(divides ? [] : ["shareOfTotal"]);
});
