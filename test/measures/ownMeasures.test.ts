import { describe, expect, test } from "vitest";
import {
  belowZeroFlaws,
  measureKey,
  type OwnMeasure,
  ownMeasureSchema,
  ownMeasures,
  quantityOfOwn,
} from "../../src/measures/ownMeasures.js";
import { accepts, allowedBy } from "../support/accepts.js";

describe("ownMeasures", () => {
  const examples: [OwnMeasure, string, string][] = [
    [{ rate: "a" }, "rate", "share"],
    [{ remainder: "a" }, "remainder", "share"],
    [{ mean: ["a", { rate: "b", weight: 2 }] }, "mean", "share"],
    [{ count: "a" }, "count", "items"],
    [{ sum: [{ count: "a", weight: 1 }] }, "sum", "items"],
    [{ ratio: "a", to: "b" }, "ratio", "ratio"],
    [{ given: "a" }, "given", "points"],
    [{ adjustments: "all" }, "adjustments", "points"],
    [{ change: "a", from: "b", in: "percent" }, "change", "signedShare"],
    [{ change: "a", from: "b", in: "number" }, "change", "signedNumber"],
  ];

  test.each(examples)("row %# is a measure of a unit by itself", (measure, key, quantity) => {
    expect(accepts(ownMeasureSchema, measure)).toBe(true);
    expect(measureKey(ownMeasures, measure)).toBe(key);
    expect(quantityOfOwn(measure, () => "count")).toBe(quantity);
  });

  test("there is an example of each", () => {
    const keys = new Set(examples.map(([, key]) => key));
    expect([...keys].sort()).toEqual(Object.keys(ownMeasures).sort());
  });

  test("a measure has one key of them: not two, not none, not one of where a unit stands", () => {
    const refused = [
      { rate: "a", count: "b" },
      {},
      { rankOf: { rate: "a" }, better: "higher", ties: "dense", among: "all" },
    ];
    expect(refused.filter((value) => accepts(ownMeasureSchema, value))).toEqual([]);
  });

  test("what is plainly no measure is answered with the keys there are", () => {
    expect(allowedBy(ownMeasureSchema, "rate")).toEqual([
      ": a measure with exactly one of the keys rate, count, mean, given, adjustments, sum, remainder, ratio, change",
    ]);
  });
});

describe("neverBelowZero", () => {
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
});
