import fc from "fast-check";
import type { MetricDefinition } from "hotline-scoring";
import { compare, fractionOf } from "hotline-scoring/exact";
import { higherOf, lowerOf } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import {
  type HigherOfMeasure,
  higherOfMeasure,
  type LowerOfMeasure,
  lowerOfMeasure,
} from "../../src/measures/lowerOrHigher.js";
import { accepts, allowedBy } from "../support/accepts.js";
import { written } from "../support/written.js";

test.each([
  [["19/36", "100%"], "19/36", "1"],
  [["1/3", "33.33%"], "3333/10000", "1/3"],
  [[5, 5], "5", "5"],
  [["-2", "-3", 0], "-3", "0"],
  [[7], "7", "7"],
])("of %j the lower is %s, the higher %s", (values, lower, higher) => {
  expect(`${lowerOf(values)}`).toBe(lower);
  expect(`${higherOf(values)}`).toBe(higher);
});

test("each is one of the values, and none lies beyond it", () => {
  const values = fc.array(
    fc.integer({ min: -50, max: 50 }).map((n) => `${n}/13`),
    { minLength: 1, maxLength: 9 },
  );
  fc.assert(
    fc.property(values, (all) => {
      const [least, most] = [lowerOf(all), higherOf(all)];
      expect(all.some((one) => compare(one, least) === 0)).toBe(true);
      expect(all.some((one) => compare(one, most) === 0)).toBe(true);
      for (const one of all) {
        expect(compare(one, least)).not.toBe(-1);
        expect(compare(one, most)).not.toBe(1);
      }
    }),
  );
});

test.each([
  [[], "at least one value"],
  [undefined, "at least one value"],
  ["12", "at least one value"],
  [["1", "much"], "a number"],
])("row %# is refused", (values, message) => {
  expect(() => lowerOf(values as never)).toThrow(`lowerOf requires ${message}`);
  expect(() => higherOf(values as never)).toThrow(`higherOf requires ${message}`);
});

describe("the measure", () => {
  const [a, b] = [{ rate: "a" }, { rate: "b" }];

  test.each([
    [[a, b], true],
    [[a, { remainder: "b" }, { mean: ["a", "b"] }], true],
    [[{ count: "a" }, { sum: [{ count: "b", weight: 2 }] }], true],
    [[{ product: ["a", "b"] }, a], true],
    [[a], false],
    [[], false],
    [a, false],
    // what looks at adjustments, at scores, at others, or chooses itself
    [[{ adjustments: "all" }, { given: "a" }], false],
    [[{ score: "speed" }, { given: "a" }], false],
    [[{ total: "basic" }, { given: "a" }], false],
    [[{ fact: "a" }, { fact: "b" }], false],
    [[{ lowerOf: [a, b] }, a], false],
    [[a, { rankOf: a, better: "higher", ties: "dense", among: "all" }], false],
  ])("row %#: %j", (measures, allowed) => {
    expect(accepts(lowerOfMeasure.schema, { lowerOf: measures })).toBe(allowed);
    expect(accepts(higherOfMeasure.schema, { higherOf: measures })).toBe(allowed);
  });

  test("one alone is answered with what there is to choose from", () => {
    expect(allowedBy(lowerOfMeasure.schema, { lowerOf: [a] })).toEqual([
      "lowerOf: a list of at least two measures of the unit's own metrics",
    ]);
  });

  const means: LowerOfMeasure = { lowerOf: [{ mean: ["a", "b"] }, { rate: "c" }] };

  test("has the quantity of the first, and every metric of each", () => {
    expect(lowerOfMeasure.quantity(means, () => "rate")).toBe("share");
    const changes: HigherOfMeasure = {
      higherOf: [
        { change: "a", from: "b", in: "number" },
        { change: "c", from: "d", in: "number" },
      ],
    };
    expect(higherOfMeasure.quantity(changes, () => "count")).toBe("signedNumber");
    expect(higherOfMeasure.quantity(changes, () => "rate")).toBe("signedShare");
    const uses = lowerOfMeasure.uses(means).map(({ key, id, part }) => `${key} ${id} ${part}`);
    expect(uses).toEqual([
      "lowerOf[0].mean[0] a 0",
      "lowerOf[0].mean[1] b 0",
      "lowerOf[1].rate c 1",
    ]);
  });

  test.each([
    // a, b and c; the mean of a and b against c
    [["80%", "90%", "86%"], "17/20", "43/50"],
    [["80%", "90%", "85%"], "17/20", "17/20"],
    [["80%", "90%", "84%"], "21/25", "17/20"],
  ])("of %j the lower is %s, the higher %s", (rates, lower, higher) => {
    const figures = rates.map(fractionOf);
    expect(written(lowerOfMeasure.value(means, exactly)(figures))).toBe(lower);
    const others = { higherOf: means.lowerOf };
    expect(written(higherOfMeasure.value(others, exactly)(figures))).toBe(higher);
  });

  test("has no data where one of them has none", () => {
    const ratios = {
      lowerOf: [
        { ratio: "a", to: "b" },
        { ratio: "c", to: "d" },
      ],
    };
    const value = lowerOfMeasure.value(ratios, exactly);
    expect(written(value([4, 2, 9, 3].map(fractionOf)))).toBe("2");
    expect(written(value([4, 2, 9, 0].map(fractionOf)))).toBe("nothing");
    expect(written(value([4, 0, 9, 3].map(fractionOf)))).toBe("nothing");
  });

  const name = { zh: "名", en: "Name" };
  const metrics: Record<string, MetricDefinition> = {
    rate: { kind: "rate", name },
    capped: { kind: "rate", name, cap: "120%" },
    count: { kind: "count", name },
    points: { kind: "points", name },
  };

  test.each<[LowerOfMeasure["lowerOf"], string[]]>([
    [[{ rate: "rate" }, { rate: "capped" }], []],
    [[{ rate: "rate" }, { mean: ["rate", "capped"] }], []],
    [[{ rate: "rate" }, { count: "count" }], ["[1]"]],
    [[{ count: "count" }, { ratio: "count", to: "count" }], ["[1]"]],
    [
      [{ count: "count" }, { rate: "rate" }, { given: "points" }],
      ["[1]", "[2]"],
    ],
    // a share and a change of a share, which may be below 0
    [[{ rate: "rate" }, { change: "rate", from: "capped", in: "number" }], ["[1]"]],
    // what is wrong in one of them by itself
    [[{ rate: "rate" }, { remainder: "capped" }], ["[1].remainder"]],
    [
      [
        { change: "count", from: "points", in: "number" },
        { change: "count", from: "count", in: "number" },
      ],
      ["[0].from"],
    ],
  ])("all are of one quantity, row %#: flaws at %j", (measures, keys) => {
    const flaws = lowerOfMeasure.flaws({ lowerOf: measures }, metrics);
    expect(flaws.map(({ key }) => key)).toEqual(keys.map((key) => `lowerOf${key}`));
    const others = higherOfMeasure.flaws({ higherOf: measures }, metrics);
    expect(others.map(({ key }) => key)).toEqual(keys.map((key) => `higherOf${key}`));
  });
});
