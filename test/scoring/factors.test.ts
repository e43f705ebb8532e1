import { type Dimension, type Factor, scoreMonth } from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import type { Rule } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { ExactFraction, type Fraction } from "../../src/exact/fraction.js";
import { exactly, type Operations } from "../../src/exact/operations.js";
import { dimensionFormula } from "../../src/scoring/dimensionPoints.js";
import { factorName, multiplier } from "../../src/scoring/factors.js";
import { layoutOf } from "../../src/scoring/layout.js";
import { pathsOf } from "../support/issuesOf.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { written } from "../support/written.js";

/** The facts of a unit: 8 tickets, of which so much is done and happy, and 3 points. */
function factsOf(done: string, happy?: string) {
  return ["8", done, happy, "3"].map((one) => (one === undefined ? undefined : fractionOf(one)));
}

/** The points of a dimension, however they came about. */
function score(dimension: Dimension, done: string, { happy }: { happy?: string } = {}): string {
  const scheme = smallScheme({ dimensions: [dimension] });
  const found = dimensionFormula(dimension, "all", scheme, layoutOf(scheme))(factsOf(done, happy));
  if (typeof found === "string") return found;
  return written(found instanceof ExactFraction ? found : found.points);
}

describe("the points of a dimension are multiplied", () => {
  const few = { measure: { count: "tickets" }, to: 7 };
  const many = { measure: { count: "tickets" }, from: 8 };
  const byVolume: Rule = {
    kind: "bands",
    bands: [{ from: 8, points: "1.2" }],
    otherwise: "0.8",
  };
  const happyRate = { measure: { rate: "happy" }, rule: { kind: "proportional" } } as const;

  test.each<[string, Partial<Dimension>, string, string]>([
    ["by a number", { factors: [{ times: "1.05" }] }, "80%", "42/5"],
    ["by percent", { factors: [{ times: "95%" }] }, "80%", "38/5"],
    ["one after another", { factors: [{ times: "1/2" }, { times: 3 }] }, "20%", "3"],
    ["and then held at full marks", { factors: [{ times: "1.05" }] }, "1", "10"],
    ["and then held at a cap", { factors: [{ times: "1.05" }], cap: 12 }, "1", "21/2"],
    ["and then held at 0", { factors: [{ times: -1 }] }, "80%", "0"],
    ["and then weighed", { factors: [{ times: "0.5" }], weight: "20%" }, "80%", "4/5"],
    ["where the condition holds", { factors: [{ times: "0.5", if: many }] }, "80%", "4"],
    ["and not where it does not", { factors: [{ times: "0.5", if: few }] }, "80%", "8"],
    ["by group", { factors: [{ times: { byGroup: { all: "0.25" } } }] }, "80%", "2"],
    [
      "by what follows from a measure",
      { factors: [{ measure: { count: "tickets" }, rule: byVolume }], cap: 20 },
      "80%",
      "48/5",
    ],
    [
      "with full marks of 1",
      { factors: [{ measure: { rate: "done" }, rule: { kind: "proportional" } }] },
      "80%",
      "32/5",
    ],
    [
      "within a cap of the factor",
      {
        factors: [{ measure: { count: "tickets" }, rule: byVolume, cap: "1.1" }],
        cap: 20,
      },
      "80%",
      "44/5",
    ],
    [
      "within a floor of the factor",
      {
        factors: [
          { ...happyRate, noData: "one" },
          { ...happyRate, floor: "0.9", noData: "one" },
        ],
      },
      "80%",
      // without data, each is 1
      "8",
    ],
  ])("%s", (_, changes, rate, points) => {
    expect(score(smallDimension(changes), rate)).toBe(points);
  });

  test("a factor is held within its own bounds", () => {
    const times = (changes: object) =>
      score(smallDimension({ factors: [{ ...happyRate, ...changes }] }), "1", { happy: "50%" });
    expect([times({}), times({ floor: "0.9" }), times({ cap: "0.4" })]).toEqual(["5", "9", "4"]);
  });
});

describe("multiplier", () => {
  function product(factors: readonly Factor[] | undefined, points = "10", by = exactly) {
    const dimensions = [smallDimension({ ...(factors && { factors }) })];
    const scheme = smallScheme({ dimensions });
    const times = multiplier(factors, "all", scheme, layoutOf(scheme), by);
    return written(times(fractionOf(points), factsOf("1/2", "1/4")) as Fraction);
  }

  test.each<[string, readonly Factor[] | undefined, string]>([
    ["none", undefined, "10"],
    ["one", [{ times: "1.05" }], "21/2"],
    ["a percentage", [{ times: "105%" }], "21/2"],
    ["a fraction below 0", [{ times: "-2/3" }], "-20/3"],
    ["0", [{ times: 0 }, { times: 5 }], "0"],
    ["several", [{ times: "1/3" }, { times: "3/2" }, { times: 2 }], "10"],
    ["one for another group", [{ times: 2, if: { inGroup: ["park"] } }], "10"],
    ["one for its own group", [{ times: 2, if: { inGroup: ["all"] } }], "20"],
    // 1 − 0.5 × 2 points short of 27 %
    [
      "a slope, from 1 on",
      [
        {
          measure: { rate: "happy" },
          rule: { kind: "slope", better: "higher", target: "27%", perPercentagePoint: "0.05" },
        },
      ],
      "9",
    ],
    [
      "a slope to a target of its own",
      [
        {
          measure: { rate: "happy" },
          rule: {
            kind: "slope",
            better: "higher",
            target: { metric: "done" },
            perPercentagePoint: "0.02",
          },
        },
      ],
      "5",
    ],
    [
      "lines",
      [
        {
          measure: { count: "tickets" },
          rule: {
            kind: "lines",
            through: [
              { at: 0, points: "0.9" },
              { at: 16, points: "1.1" },
            ],
            below: 0,
            above: 2,
          },
        },
      ],
      "10",
    ],
    [
      "of a measure that has no data, where that is 1",
      [
        {
          measure: { ratio: "tickets", to: "nothing" },
          rule: { kind: "proportional" },
          noData: "one",
        },
      ],
      "10",
    ],
  ])("%s", (_, factors, expected) => {
    expect(product(factors)).toBe(expected);
  });

  test("each that applies has its name among the steps", () => {
    const named: string[] = [];
    const by: Operations = {
      ...exactly,
      named: (called, value) => {
        named.push(`${called} ${written(value)}`);
        return value;
      },
    };
    const factors = [
      { times: 2 },
      { times: 3, if: { inGroup: ["park"] } },
      { measure: { rate: "happy" }, rule: { kind: "proportional" } } as const,
    ];
    product(factors, "10", by);
    expect(named).toEqual(["factors[0] 2", "measure 1/4", "factors[2] 1/4"]);
    expect(factorName(4)).toBe("factors[4]");
  });
});

describe("in a month", () => {
  const factors = (rule: object) => ({
    dimensions: [smallDimension({ factors: [{ measure: { rate: "done" }, rule: rule as Rule }] })],
  });
  const month = (changes: object, happy: string) => () =>
    scoreMonth(smallScheme(changes), {
      month: "2024-01",
      units: [smallUnit("a", { happy }), smallUnit("b", { happy: "10%" })],
    });

  // to 95 %, which every unit's own value should lie below
  const lines = {
    kind: "lines",
    through: [
      { at: { metric: "happy" }, points: "0.9" },
      { at: "95%", points: "1.1" },
    ],
    below: "0.8",
    above: "1.1",
  };

  test("places of a unit's own that rise are lines", () => {
    expect(pathsOf(month(factors(lines), "80%"))).toEqual([]);
  });

  test.each(["95%", "99%"])("those that do not, as with %s, are refused", (happy) => {
    expect(pathsOf(month(factors(lines), happy))).toEqual(["units[0].metrics.happy"]);
  });

  test("and so are those of a factor of the total", () => {
    const total = { factors: [{ measure: { rate: "done" }, rule: lines }] };
    expect(pathsOf(month({ total }, "99%"))).toEqual(["units[0].metrics.happy"]);
  });

  test("a measure without data is refused, unless the factor is then 1", () => {
    const factor = { measure: { rate: "happy" }, rule: { kind: "proportional" } } as const;
    const none = { count: 0, of: 0 } as never;
    const stated = (changes: object) => ({
      dimensions: [smallDimension({ factors: [{ ...factor, ...changes }] })],
    });
    expect(pathsOf(month(stated({}), none))).toEqual(["units[0].metrics.happy"]);
    expect(pathsOf(month(stated({ noData: "one" }), none))).toEqual([]);
  });
});
