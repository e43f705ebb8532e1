import { type Dimension, explain, type Working } from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { replayed, replayPhrase } from "../../src/explaining/replay.js";
import { composedDimension, smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { dimensionOf, longFractions, stepOf } from "../support/workings.js";
import { written } from "../support/written.js";

describe("replayed", () => {
  const unknown = () => undefined;

  // the stated results are wrong on purpose: what counts is what the operands give
  test.each([
    ["sum", ["1/2", "1/3", "1"], "11/6"],
    ["difference", ["1/2", "1/3"], "1/6"],
    ["product", ["1/2", "1/3"], "1/6"],
    ["quotient", ["1/2", "1/3"], "3/2"],
    ["lesser", ["1/2", "1/3"], "1/3"],
    ["greater", ["1/2", "1/3"], "1/2"],
    ["held", ["7", "0", "5"], "5"],
    ["held", ["-7", "0", "5"], "0"],
    ["same", ["7"], "7"],
  ] as const)("%s of %j is %s", (operation, operands, expected) => {
    expect(written(replayed([stepOf(operation, operands, "99")], unknown))).toBe(expected);
  });

  test("what is rounded is rounded as it says", () => {
    const rounding = { places: 1, mode: "ceil" } as const;
    const step = stepOf("rounded", ["1/3"], "99", { rounding });
    expect(written(replayed([step], unknown))).toBe("2/5");
  });

  test.each([
    [0, "10"],
    [1, "8"],
    [2, "3"],
  ])("of two cases and what holds otherwise, choice %i gives %s", (chosen, expected) => {
    const more = { words: ["from", "from"], chosen } as const;
    const step = stepOf("chosen", ["1/2", "9/10", "10", "4/5", "8", "3"], "99", more);
    expect(written(replayed([step], unknown))).toBe(expected);
  });

  test("what was found among other units stands as it is", () => {
    expect(written(replayed([stepOf("found", ["1/2", "3"], "2")], unknown))).toBe("2");
  });

  test("no steps give nothing", () => {
    expect(replayed([], unknown)).toBeUndefined();
  });

  describe("steps one upon the other", () => {
    const steps = [
      stepOf("difference", ["1", "1/3"], "99", { name: "shortfall" }),
      stepOf("product", ["#0", "10"], "99", { name: "lost" }),
      stepOf("difference", ["10", "#1"], "99"),
    ];

    test("go on with what came of those before", () => {
      expect(written(replayed(steps, unknown))).toBe("10/3");
    });

    test("or with what a reader makes of it, by its name", () => {
      const read = (
        value: ReturnType<typeof fractionOf>,
        { name }: { readonly name?: string | undefined },
      ) => (name === "shortfall" ? fractionOf("0.67") : value);
      // 10 − 6.7
      expect(written(replayed(steps, unknown, read))).toBe("33/10");
      expect(
        written(replayed(steps, unknown, (value, { name }) => (name ? value : fractionOf(1)))),
      ).toBe("1");
    });

    test("or with what is known of an operand", () => {
      const product = {
        ...stepOf("product", [], "99"),
        operands: [
          { metric: "done", exact: "1/3" },
          { term: "fullMarks", exact: "10" },
        ],
      };
      const known = ({ metric }: { readonly metric?: string | undefined }) =>
        metric === "done" ? fractionOf("0.33") : undefined;
      expect(written(replayed([product], known))).toBe("33/10");
    });
  });
});

describe("replayPhrase", () => {
  const phrases = (dimension: Dimension, metrics: object) =>
    replayPhrase(
      dimensionOf(smallScheme({ dimensions: [dimension] }), [smallUnit("a", { ...metrics })]),
    );
  const third = { tickets: 3, done: 1 };
  const part = {
    fullMarks: 30,
    measure: { rate: "done" },
    rule: { kind: "proportional" },
  } as const;

  test.each<[string, Dimension, object, string]>([
    // 30 × 2.08 % = 0.624, and 30 × 1/48 = 0.625
    ["of a metric", smallDimension({ fullMarks: 30 }), { tickets: 48, done: 1 }, "0.62"],
    [
      // 200 × 41.67 %, and 200 × 5/12
      "of a measure",
      smallDimension({ measure: { mean: ["done", "happy"] }, fullMarks: 200 }),
      third,
      "83.34",
    ],
    [
      // 0.624 × 3 = 1.872, and 0.625 × 3 = 1.875
      "of parts",
      composedDimension([part, part, part], { fullMarks: 90 }),
      { tickets: 48, done: 1 },
      "1.87",
    ],
  ])("it says what the values shown would give, %s", (_, dimension, metrics, shown) => {
    expect(phrases(dimension, metrics)).toEqual([
      {
        zh: `按上列舍入后的数值计算会得 ${shown} 分，应以精确值为准`,
        en: `the rounded values shown here would give ${shown}; the exact value counts`,
      },
    ]);
  });

  test.each<[string, Dimension, object]>([
    ["that give the same", smallDimension(), third],
    // 0.624 + 0.624 = 1.248 is shown as 1.25
    [
      "that give the same together",
      composedDimension([part, part], { fullMarks: 60 }),
      { tickets: 48, done: 1 },
    ],
    ["where there is no data", smallDimension({ noData: "fullMarks" }), { tickets: 0, done: 0 }],
  ])("it says nothing of values %s", (_, dimension, metrics) => {
    expect(phrases(dimension, metrics)).toEqual([]);
  });

  test("a value of more than a thousand digits can be taken as it is shown", () => {
    const { scheme, units } = longFractions();
    expect(replayPhrase(dimensionOf(scheme, units))).toEqual([]);
  });

  function satisfaction(systemSatisfaction: { count: number; of: number }) {
    const rates = { completedOnTime: 300, extended: 0, contacted: 300 };
    const callers = { systemSatisfaction, spotCheckSatisfaction: { count: 7, of: 17 } };
    const metrics = { tickets: 300, ...rates, ...callers, rejections: 0, knowledgeBase: "20" };
    const units = [{ id: "a", name: "甲局", group: "department" as const, metrics }];
    const working: Working = explain(xiangtan2023, { month: "2023-10", units }, "a");
    const found = "dimensions" in working ? working.dimensions[3] : undefined;
    if (found === undefined) throw new Error("satisfaction is the fourth dimension");
    return found;
  }

  // 11/30 and 7/17: the mean 397/1020 = 38.9215… %, 46.0784… points short, 23.0392… off, 1.9607…, published 1.96;
  // by 36.67 % and 41.18 %: 38.925 %, shown 38.93 %, 46.07 short, 23.035 off, shown 23.04, 1.96
  test("values shown that give the published score need no word", () => {
    const working = satisfaction({ count: 11, of: 30 });
    expect(working.points).toBe("1.96");
    expect(replayPhrase(working)).toEqual([]);
  });

  // 3/8 and 7/17: the mean 107/272 = 39.3382… %, 45.6617… short, 22.8308… off, 2.1691…, published 2.17;
  // by 37.5 % and 41.18 %: 39.34 %, 45.66 short, 22.83 off, 2.17
  test("nor do others that do", () => {
    expect(replayPhrase(satisfaction({ count: 3, of: 8 }))).toEqual([]);
  });

  // 5/16 and 7/17: the mean 197/544 = 36.2132… %, 48.7867… short, 24.3933… off, 0.6066…, published 0.61;
  // by 31.25 % and 41.18 %: 36.215 %, shown 36.22 %, 48.78 short, 24.39 off, 0.61
  test("those that do not are told of, with what they would give", () => {
    const found = Array.from({ length: 40 }, (_, count) => satisfaction({ count, of: 41 })).flatMap(
      (working) => replayPhrase(working).map(({ zh, en }) => ({ zh, en, points: working.points })),
    );
    expect(found.length).toBeGreaterThan(0);
    for (const { zh, en, points } of found) {
      const [, told] = /会得 (\S+) 分，应以精确值为准/.exec(zh) ?? [];
      expect(Math.abs(Number(told) - Number(points))).toBeCloseTo(0.01, 5);
      expect(en).toContain(`would give ${told}; the exact value counts`);
    }
  });
});
