import type { Measure, Rule, Scheme, WorkingStep } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import {
  distancePhrase,
  itemsPhrase,
  rulePhrase,
  type ShownSteps,
} from "../../src/explaining/rulePhrases.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { dimensionOf, stepOf } from "../support/workings.js";

describe("pricedPhrases", () => {
  /** What is shown of each name, so that it can be told where it stands. */
  function shown(steps: readonly WorkingStep[] = [], gains = false): ShownSteps {
    return {
      better: "higher",
      gains,
      steps,
      target: { zh: "<甲>", en: "<A> " },
      number: (name) => `<${name}>`,
      share: (name) => `<${name}>%`,
      percentagePoints: (name) => `<${name}>pp`,
      quantity: (exact) => exact,
      measure: () => "<measure>",
      isZero: () => false,
    };
  }

  describe("a distance", () => {
    const below = { zh: "低于", en: "below" };

    test.each([
      [
        "shortfall",
        "lost",
        "比<甲> <target>% 低 <shortfall>pp 个百分点，每个百分点扣 <each> 分，扣 <lost> 分",
        "below <A> <target>% by <shortfall>pp percentage points, <each> points off for each, <lost> points off",
      ],
      [
        "ahead",
        "gained",
        "比<甲> <target>% 低 <ahead>pp 个百分点，每个百分点加 <each> 分，加 <gained> 分",
        "below <A> <target>% by <ahead>pp percentage points, <each> points more for each, <gained> points more",
      ],
    ] as const)("%s, and the points %s", (distance, result, zh, en) => {
      expect(distancePhrase(shown(), distance, below, "each", result)).toEqual({ zh, en });
    });

    test("in whole steps says of what size, and how many", () => {
      const steps = [stepOf("rounded", ["10/3"], "3", { name: "steps" })];
      const { zh, en } = distancePhrase(shown(steps), "shortfall", below, "each", "lost");
      expect(zh).toContain("个百分点，按每 <step.size>pp 个百分点一档计 3 档，每个");
      expect(en).toContain("points, in steps of <step.size>pp counted as 3, <each>");
    });
  });

  describe("the most of a side", () => {
    const above = { zh: "高于", en: "above" };
    const phrase = (reached: string, exact: string) => {
      const steps = [stepOf("lesser", [reached, "5"], exact, { name: "gained" })];
      return distancePhrase(shown(steps, true), "ahead", above, "each", "gained");
    };

    test("is stated where the points reached it", () => {
      expect(phrase("25/4", "5")).toEqual({
        zh: "比<甲> <target>% 高 <ahead>pp 个百分点，每个百分点加 <each> 分，合 6.25 分，最多加 5 分，加 <gained> 分",
        en: "above <A> <target>% by <ahead>pp percentage points, <each> points more for each, which is 6.25, at most 5 points more, <gained> points more",
      });
    });

    test.each([
      ["below it", "4"],
      ["just at it", "5"],
    ])("is not stated %s", (_, reached) => {
      const { zh, en } = phrase(reached, reached);
      expect(zh).not.toContain("最多");
      expect(en).not.toContain("at most");
    });

    test("is that of its own side, as are the steps", () => {
      const steps = [
        stepOf("rounded", ["10/3"], "3", { name: "gained.steps" }),
        stepOf("rounded", ["0"], "0", { name: "lost.steps" }),
        stepOf("lesser", ["0", "1/3"], "0", { name: "lost" }),
        stepOf("lesser", ["12", "10/3"], "10/3", { name: "gained" }),
      ];
      const gained = distancePhrase(shown(steps, true), "ahead", above, "each", "gained");
      expect(gained.zh).toContain(
        "一档计 3 档，每个百分点加 <each> 分，合 12 分，最多加 10/3 分，加",
      );
      const lost = distancePhrase(shown(steps), "behind", above, "each", "lost");
      expect(lost.zh).toContain("一档计 0 档，每个百分点扣 <each> 分，扣");
    });
  });

  describe("items", () => {
    test.each([
      [false, "每件扣 <each> 分，扣 <lost> 分", "<each> points off for each, <lost> points off"],
      [
        true,
        "每件加 <each> 分，加 <gained> 分",
        "<each> points more for each, <gained> points more",
      ],
    ])("of one price, gained: %s", (gains, zh, en) => {
      expect(itemsPhrase(shown([], gains))).toEqual({ zh, en });
    });

    // as many items at either price
    const steps = [
      stepOf("greater", ["2", "0"], "2", { name: "items[0]" }),
      stepOf("greater", ["2", "0"], "2", { name: "items[1]" }),
      ...[0, 1].map((place) => ({
        ...stepOf("product", [], "1"),
        operands: [
          { step: place, exact: "2" },
          { term: `prices[${place}].each`, exact: place === 0 ? "1/2" : "5/4" },
        ],
      })),
    ];

    test.each([
      [
        false,
        "2 件各 0.5 分、2 件各 1.25 分，扣 <lost> 分",
        "2 at 0.5 points, 2 at 1.25 points, <lost> points off",
      ],
      [
        true,
        "2 件各 0.5 分、2 件各 1.25 分，加 <gained> 分",
        "2 at 0.5 points, 2 at 1.25 points, <gained> points more",
      ],
    ])("of several prices, each with its own, gained: %s", (gains, zh, en) => {
      expect(itemsPhrase(shown(steps, gains))).toEqual({ zh, en });
    });
  });
});

describe("rulePhrases", () => {
  const name = { zh: "名称", en: "Name" };
  const tickets = { count: "tickets" };
  const awarded = { given: "awarded" };

  /** A rule in words, for a measure of a unit of 20 tickets unless told otherwise, in a dimension of 10 points. */
  function phrase(
    rule: Rule,
    metrics: object,
    measure: Measure = { rate: "done" },
    rivals: readonly object[] = [],
    changes: Partial<Scheme> = {},
  ) {
    const dimensions = [smallDimension({ measure, rule, floor: "-99" })];
    const units = [metrics, ...rivals].map((one, index) =>
      smallUnit(`u${index}`, { tickets: 20, ...one }),
    );
    const [part] = dimensionOf(smallScheme({ ...changes, dimensions }), units).parts;
    return part && rulePhrase(part);
  }

  const higher = {
    kind: "slope",
    better: "higher",
    target: "90%",
    perPercentagePoint: "0.5",
  } as const;
  const lower = { ...higher, better: "lower", target: "15%" } as const;
  const step = (rest: "dropped" | "counted") => ({ size: "3%", rest });
  const sides = {
    kind: "twoSided",
    better: "higher",
    target: "80%",
    start: "6",
    gain: { perPercentagePoint: "0.5", most: "9" },
    loss: { perPercentagePoint: "0.25", most: "9" },
  } as const;
  const bands = (...all: object[]) =>
    ({ kind: "bands", otherwise: 2, bands: all.map((one) => ({ points: 5, ...one })) }) as Rule;
  const lines = {
    kind: "lines",
    through: [
      { at: "90%", points: "9" },
      { at: "60%", points: "6.5" },
    ],
    below: "1",
    above: "10",
  } as const;
  const each = { kind: "perItem", each: "0.5" } as const;
  const prices = {
    kind: "perItem",
    prices: [
      { from: 5, each: "2" },
      { from: 1, each: "0.5" },
      { from: 3, each: "1" },
    ],
  } as const;

  test.each<[string, Rule, object, string, string, Measure?]>([
    ["in proportion", { kind: "proportional" }, { done: 13 }, "10 分 × 65%", "10 points × 65%"],
    [
      // 90 % − 75 % = 15 points; 15 × 0.5
      "short of a target to be reached",
      higher,
      { done: 15 },
      "比 90% 低 15 个百分点，每个百分点扣 0.5 分，扣 7.5 分",
      "below 90% by 15 percentage points, 0.5 points off for each, 7.5 points off",
    ],
    [
      // 20 % − 15 % = 5 points; 5 × 0.5
      "past a target not to be passed",
      lower,
      { done: 4 },
      "比 15% 高 5 个百分点，每个百分点扣 0.5 分，扣 2.5 分",
      "above 15% by 5 percentage points, 0.5 points off for each, 2.5 points off",
    ],
    ["just at it", higher, { done: 18 }, "不低于 90%，不扣分", "not below 90%, nothing off"],
    ["just at the other", lower, { done: 3 }, "不高于 15%，不扣分", "not above 15%, nothing off"],
    ["well within it", lower, { done: 0 }, "不高于 15%，不扣分", "not above 15%, nothing off"],
    [
      // 10 points are 3 whole steps of 3, that is 9 points; 9 × 0.5
      "in whole steps, the rest dropped",
      { ...higher, step: step("dropped") },
      { done: 16 },
      "比 90% 低 10 个百分点，按每 3 个百分点一档计 3 档，每个百分点扣 0.5 分，扣 4.5 分",
      "below 90% by 10 percentage points, in steps of 3 counted as 3, 0.5 points off for each, 4.5 points off",
    ],
    [
      // counted as 4 steps, that is 12 points; 12 × 0.5
      "in whole steps, the rest counted",
      { ...higher, step: step("counted") },
      { done: 16 },
      "比 90% 低 10 个百分点，按每 3 个百分点一档计 4 档，每个百分点扣 0.5 分，扣 6 分",
      "below 90% by 10 percentage points, in steps of 3 counted as 4, 0.5 points off for each, 6 points off",
    ],
    [
      // 95 % − 80 % = 15 points; 15 × 0.5
      "on the better side",
      sides,
      { done: 19 },
      "基础分 6 分；比 80% 高 15 个百分点，每个百分点加 0.5 分，加 7.5 分",
      "6 points to start from; above 80% by 15 percentage points, 0.5 points more for each, 7.5 points more",
    ],
    [
      // 80 % − 70 % = 10 points; 10 × 0.25
      "on the worse side",
      sides,
      { done: 14 },
      "基础分 6 分；比 80% 低 10 个百分点，每个百分点扣 0.25 分，扣 2.5 分",
      "6 points to start from; below 80% by 10 percentage points, 0.25 points off for each, 2.5 points off",
    ],
    [
      "on neither side",
      sides,
      { done: 16 },
      "基础分 6 分，恰为 80%",
      "6 points to start from, just 80%",
    ],
    [
      "on the better side, where lower is better",
      { ...sides, better: "lower" },
      { done: 14 },
      "基础分 6 分；比 80% 低 10 个百分点，每个百分点加 0.5 分，加 5 分",
      "6 points to start from; below 80% by 10 percentage points, 0.5 points more for each, 5 points more",
    ],
    [
      "on the worse side, where lower is better",
      { ...sides, better: "lower" },
      { done: 18 },
      "基础分 6 分；比 80% 高 10 个百分点，每个百分点扣 0.25 分，扣 2.5 分",
      "6 points to start from; above 80% by 10 percentage points, 0.25 points off for each, 2.5 points off",
    ],
    [
      "in whole steps on the better side",
      { ...sides, step: step("dropped") },
      { done: 18 },
      "基础分 6 分；比 80% 高 10 个百分点，按每 3 个百分点一档计 3 档，每个百分点加 0.5 分，加 4.5 分",
      "6 points to start from; above 80% by 10 percentage points, in steps of 3 counted as 3, 0.5 points more for each, 4.5 points more",
    ],
    [
      "in whole steps on the worse side",
      { ...sides, step: step("counted") },
      { done: 14 },
      "基础分 6 分；比 80% 低 10 个百分点，按每 3 个百分点一档计 4 档，每个百分点扣 0.25 分，扣 3 分",
      "6 points to start from; below 80% by 10 percentage points, in steps of 3 counted as 4, 0.25 points off for each, 3 points off",
    ],
    [
      "in the first of two bands",
      bands({ from: "60%" }, { from: "90%" }),
      { done: 18 },
      "所在档为达到 90%",
      "in the band from 90%",
    ],
    [
      "in the second of two bands",
      bands({ from: "60%" }, { from: "90%" }),
      { done: 17 },
      "所在档为达到 60%",
      "in the band from 60%",
    ],
    [
      "in none of them",
      bands({ from: "60%" }),
      { done: 11 },
      "不在各档之内",
      "in none of the bands",
    ],
    [
      "in a band above an edge",
      bands({ above: "60%" }),
      { done: 13 },
      "所在档为高于 60%",
      "in the band above 60%",
    ],
    [
      "in a band up to an edge",
      bands({ to: "60%" }),
      { done: 12 },
      "所在档为不超过 60%",
      "in the band up to 60%",
    ],
    [
      "in a band below an edge",
      bands({ below: "60%" }),
      { done: 11 },
      "所在档为低于 60%",
      "in the band below 60%",
    ],
    ["in a band of items", bands({ from: 5 }), {}, "所在档为达到 5", "in the band from 5", tickets],
    [
      "between two points of lines",
      lines,
      { done: 15 },
      "在 60%（6.5 分）与 90%（9 分）之间线性内插",
      "between 60% (6.5 points) and 90% (9 points), in proportion",
    ],
    ["at one of them", lines, { done: 18 }, "恰为一个节点的值", "just at a point of the lines"],
    ["below them", lines, { done: 11 }, "低于各节点", "below all points of the lines"],
    ["above them", lines, { done: 19 }, "高于各节点", "above all points of the lines"],
    [
      "so much for each item",
      each,
      { tickets: 3, done: 3 },
      "每件扣 0.5 分，扣 1.5 分",
      "0.5 points off for each, 1.5 points off",
      tickets,
    ],
    [
      "so much gained for each item",
      { ...each, effect: "gained" },
      { tickets: 3, done: 3 },
      "每件加 0.5 分，加 1.5 分",
      "0.5 points more for each, 1.5 points more",
      tickets,
    ],
    [
      // 2 × 0.5 + 2 × 1 + 3 × 2
      "a price that rises with the items",
      prices,
      { tickets: 7, done: 7 },
      "2 件各 0.5 分、2 件各 1 分、3 件各 2 分，扣 9 分",
      "2 at 0.5 points, 2 at 1 points, 3 at 2 points, 9 points off",
      tickets,
    ],
    [
      // 2 × 0.5 + 2 × 1 + 0 × 2
      "a price that rises with the items, for two stages of them",
      { ...prices, effect: "gained" },
      { tickets: 4, done: 4 },
      "2 件各 0.5 分、2 件各 1 分、0 件各 2 分，加 3 分",
      "2 at 0.5 points, 2 at 1 points, 0 at 2 points, 3 points more",
      tickets,
    ],
    [
      "added to a start",
      { kind: "sum", start: "5" },
      {},
      "基础分 5 分",
      "added to 5 points",
      awarded,
    ],
  ])("%s", (_, rule, metrics, zh, en, measure) => {
    expect(phrase(rule, metrics, measure)).toEqual({ zh, en });
  });

  const rankOf = { rankOf: tickets, better: "higher", ties: "dense", among: "all" } as const;
  const byRank = { kind: "byRank", points: ["10", "7", "6.125"], otherwise: "0.5" } as const;

  test.each([
    [30, 1, "10"],
    [15, 2, "7"],
    [8, 3, "6.125"],
    [7, 4, "0.5"],
  ])("points by rank say which, and what it earns: %i tickets", (own, place, points) => {
    const rivals = [20, 10, 8].map((count) => ({ tickets: count, done: count }));
    expect(phrase(byRank, { tickets: own, done: 0 }, rankOf, rivals)).toEqual({
      zh: `第 ${place} 名计 ${points} 分`,
      en: `place ${place} earns ${points} points`,
    });
  });

  describe("a target that is not the same for all", () => {
    const base = { metric: "base" } as const;
    const others = { meanOfOthers: "all" } as const;
    const rivals = [{ done: 18 }, { done: 17 }]; // 90 % and 85 %

    test.each<[string, Rule, number, string, string]>([
      [
        // 90 % − 85 % = 5 points
        "of its own, short of it",
        { ...higher, target: base },
        17,
        "比本单位基数 90% 低 5 个百分点，每个百分点扣 0.5 分，扣 2.5 分",
        "below its own base of 90% by 5 percentage points, 0.5 points off for each, 2.5 points off",
      ],
      [
        "of its own, reached",
        { ...higher, target: base },
        18,
        "不低于本单位基数 90%，不扣分",
        "not below its own base of 90%, nothing off",
      ],
      [
        // 87.5 % − 85 % = 2.5 points
        "the mean of the others, short of it",
        { ...higher, target: others },
        17,
        "比其他单位平均值 87.5% 低 2.5 个百分点，每个百分点扣 0.5 分，扣 1.25 分",
        "below the mean of the others, 87.5% by 2.5 percentage points, 0.5 points off for each, 1.25 points off",
      ],
      [
        "on either side of its own, just at it",
        { ...sides, target: base },
        18,
        "基础分 6 分，恰为本单位基数 90%",
        "6 points to start from, just its own base of 90%",
      ],
      [
        // 95 % − 87.5 % = 7.5 points
        "on either side of the mean of the others, above it",
        { ...sides, target: others },
        19,
        "基础分 6 分；比其他单位平均值 87.5% 高 7.5 个百分点，每个百分点加 0.5 分，加 3.75 分",
        "6 points to start from; above the mean of the others, 87.5% by 7.5 percentage points, 0.5 points more for each, 3.75 points more",
      ],
      [
        "one for each group, which is the same for all of it",
        { ...higher, target: { byGroup: { all: "90%" } } },
        18,
        "不低于 90%，不扣分",
        "not below 90%, nothing off",
      ],
    ])("%s", (_, rule, done, zh, en) => {
      const more = { metrics: { ...smallScheme().metrics, base: { kind: "rate", name } } } as const;
      const from = rivals.map((one) => ({ ...one, base: "10%" }));
      expect(phrase(rule, { done, base: "90%" }, undefined, from, more)).toEqual({ zh, en });
    });
  });

  describe("what the scheme gives is stated in full", () => {
    test.each<[string, Rule, object, string, Measure?]>([
      [
        // 33.333 − 20 = 13.333; 4 steps of 3.125, that is 12.5; × 0.125 = 1.5625
        "a target, a price and a step",
        {
          ...higher,
          target: "33.333%",
          perPercentagePoint: "0.125",
          step: { size: "3.125%", rest: "dropped" },
        },
        { done: 4 },
        "比 33.333% 低 13.33 个百分点，按每 3.125 个百分点一档计 4 档，每个百分点扣 0.125 分，扣 1.56 分",
      ],
      [
        // 95 − 80 = 15; × 0.5 = 7.5
        "a start and the most of a side",
        { ...sides, start: "6.125", gain: { ...sides.gain, most: "4.005" } },
        { done: 19 },
        "基础分 6.125 分；比 80% 高 15 个百分点，每个百分点加 0.5 分，合 7.5 分，最多加 4.005 分，加 4.01 分",
      ],
      ["an edge", bands({ from: "33.335%" }), { done: 18 }, "所在档为达到 33.335%"],
      [
        "points of lines",
        {
          ...lines,
          through: [
            { at: "90.005%", points: "9.125" },
            { at: "60.005%", points: "6.125" },
          ],
        },
        { done: 15 },
        "在 60.005%（6.125 分）与 90.005%（9.125 分）之间线性内插",
      ],
      [
        "a price of items",
        { ...each, each: "0.125" },
        { tickets: 3, done: 3 },
        "每件扣 0.125 分，扣 0.38 分",
        tickets,
      ],
      ["what is added to", { kind: "sum", start: "5.125" }, {}, "基础分 5.125 分", awarded],
    ])("%s", (_, rule, metrics, zh, measure) => {
      expect(phrase(rule, metrics, measure)?.zh).toBe(zh);
    });

    test("full marks", () => {
      const dimension = smallDimension({ fullMarks: "12.125" });
      const [part] = dimensionOf(smallScheme({ dimensions: [dimension] })).parts;
      expect(part && rulePhrase(part)?.zh).toBe("12.125 分 × 100%");
    });
  });

  test("points that are simply given, or added to 0, need no words", () => {
    expect(phrase({ kind: "given" }, {}, awarded)).toBeUndefined();
    expect(phrase({ kind: "sum", start: "0" }, {}, awarded)).toBeUndefined();
  });

  test.each([
    // 15 points past 80 % would be 15 × 0.5 = 7.5, but at most 4; 40 short of it 40 × 0.25 = 10, but at most 3
    [
      "gain",
      { ...sides, gain: { ...sides.gain, most: "4" } },
      19,
      "基础分 6 分；比 80% 高 15 个百分点，每个百分点加 0.5 分，合 7.5 分，最多加 4 分，加 4 分",
      "6 points to start from; above 80% by 15 percentage points, 0.5 points more for each, which is 7.5, at most 4 points more, 4 points more",
    ],
    [
      "loss",
      { ...sides, loss: { ...sides.loss, most: "3" } },
      8,
      "基础分 6 分；比 80% 低 40 个百分点，每个百分点扣 0.25 分，合 10 分，最多扣 3 分，扣 3 分",
      "6 points to start from; below 80% by 40 percentage points, 0.25 points off for each, which is 10, at most 3 points off, 3 points off",
    ],
  ] as const)(
    "a %s held at its most says what it would be, and what it is",
    (_, rule, done, zh, en) => {
      expect(phrase(rule, { done })).toEqual({ zh, en });
    },
  );
});
