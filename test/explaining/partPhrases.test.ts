import type { Adjustment, Dimension, Scheme } from "hotline-scoring";
import type { Measure, Rule } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { listed } from "../../src/explaining/dimensionSentence.js";
import { measurePhrase, rulePhrase } from "../../src/explaining/partPhrases.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { dimensionOf } from "../support/workings.js";

describe("partPhrases", () => {
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
      "比 90% 低 10 个百分点，按每 3 个百分点一档计 3 档，合 9 个百分点，每个百分点扣 0.5 分，扣 4.5 分",
      "below 90% by 10 percentage points, in steps of 3 counted as 3, that is 9, 0.5 points off for each, 4.5 points off",
    ],
    [
      // counted as 4 steps, that is 12 points; 12 × 0.5
      "in whole steps, the rest counted",
      { ...higher, step: step("counted") },
      { done: 16 },
      "比 90% 低 10 个百分点，按每 3 个百分点一档计 4 档，合 12 个百分点，每个百分点扣 0.5 分，扣 6 分",
      "below 90% by 10 percentage points, in steps of 3 counted as 4, that is 12, 0.5 points off for each, 6 points off",
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
      "恰为 80%，计基础分 6 分",
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
      "基础分 6 分；比 80% 高 10 个百分点，按每 3 个百分点一档计 3 档，合 9 个百分点，每个百分点加 0.5 分，加 4.5 分",
      "6 points to start from; above 80% by 10 percentage points, in steps of 3 counted as 3, that is 9, 0.5 points more for each, 4.5 points more",
    ],
    [
      "in whole steps on the worse side",
      { ...sides, step: step("counted") },
      { done: 14 },
      "基础分 6 分；比 80% 低 10 个百分点，按每 3 个百分点一档计 4 档，合 12 个百分点，每个百分点扣 0.25 分，扣 3 分",
      "6 points to start from; below 80% by 10 percentage points, in steps of 3 counted as 4, that is 12, 0.25 points off for each, 3 points off",
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
      "所在档为达到 60%、低于 90%",
      "in the band from 60%, below 90%",
    ],
    [
      "in none of them",
      bands({ from: "60%" }),
      { done: 11 },
      "低于 60%，不在各档之内，按其余情形计",
      "below 60%, in none of the bands",
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
    ["at one of them", lines, { done: 18 }, "恰为节点 90%", "just at the point 90%"],
    ["below them", lines, { done: 11 }, "低于最低的节点 60%", "below the lowest point, 60%"],
    ["above them", lines, { done: 19 }, "高于最高的节点 90%", "above the highest point, 90%"],
    [
      "so much for each item",
      each,
      { tickets: 3, done: 3 },
      "每件扣 0.5 分，扣 1.5 分",
      "0.5 points off for each item, 1.5 points off",
      tickets,
    ],
    [
      "so much gained for each item",
      { ...each, effect: "gained" },
      { tickets: 3, done: 3 },
      "每件加 0.5 分，加 1.5 分",
      "0.5 points more for each item, 1.5 points more",
      tickets,
    ],
    [
      // 2 × 0.5 + 2 × 1 + 3 × 2
      "a price that rises with the items",
      prices,
      { tickets: 7, done: 7 },
      "第 1 件起 2 件各扣 0.5 分，第 3 件起 2 件各扣 1 分，第 5 件起 3 件各扣 2 分，扣 9 分",
      "2 from item 1 at 0.5 points, 2 from item 3 at 1 point, 3 from item 5 at 2 points, 9 points off",
      tickets,
    ],
    [
      // 2 × 0.5 + 2 × 1 + 0 × 2
      "a price that rises with the items, for two stages of them",
      { ...prices, effect: "gained" },
      { tickets: 4, done: 4 },
      "第 1 件起 2 件各加 0.5 分，第 3 件起 2 件各加 1 分，加 3 分",
      "2 from item 1 at 0.5 points, 2 from item 3 at 1 point, 3 points more",
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
      en: `rank ${place} earns ${points} points`,
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
        "比本单位目标值 90% 低 5 个百分点，每个百分点扣 0.5 分，扣 2.5 分",
        "below its own target of 90% by 5 percentage points, 0.5 points off for each, 2.5 points off",
      ],
      [
        "of its own, reached",
        { ...higher, target: base },
        18,
        "不低于本单位目标值 90%，不扣分",
        "not below its own target of 90%, nothing off",
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
        "恰为本单位目标值 90%，计基础分 6 分",
        "6 points to start from, just its own target of 90%",
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
        "比 33.333% 低 13.333 个百分点，按每 3.125 个百分点一档计 4 档，合 12.5 个百分点，每个百分点扣 0.125 分，扣 1.5625 分",
      ],
      [
        // 95 − 80 = 15; × 0.5 = 7.5
        "a start and the most of a side",
        { ...sides, start: "6.125", gain: { ...sides.gain, most: "4.005" } },
        { done: 19 },
        "基础分 6.125 分；比 80% 高 15 个百分点，每个百分点加 0.5 分，合 7.5 分，最多加 4.005 分，加 4.005 分",
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
        "每件扣 0.125 分，扣 0.375 分",
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
      "6 points to start from; above 80% by 15 percentage points, 0.5 points more for each, which is 7.5 points, at most 4 points more, 4 points more",
    ],
    [
      "loss",
      { ...sides, loss: { ...sides.loss, most: "3" } },
      8,
      "基础分 6 分；比 80% 低 40 个百分点，每个百分点扣 0.25 分，合 10 分，最多扣 3 分，扣 3 分",
      "6 points to start from; below 80% by 40 percentage points, 0.25 points off for each, which is 10 points, at most 3 points off, 3 points off",
    ],
  ] as const)(
    "a %s held at its most says what it would be, and what it is",
    (_, rule, done, zh, en) => {
      expect(phrase(rule, { done })).toEqual({ zh, en });
    },
  );
});

describe("measurePhrases", () => {
  const named = (zh: string, en: string) => ({ name: { zh, en } });
  const metrics = {
    tickets: { kind: "count", ...named("单", "Tickets") },
    items: { kind: "count", ...named("件", "Items") },
    done: { kind: "rate", of: "tickets", ...named("办结", "Done") },
    happy: { kind: "rate", ...named("满意", "Happy") },
    awarded: { kind: "points", ...named("奖", "Award") },
  } as const;
  const bandFrom = (from: number | string): Rule => ({
    kind: "bands",
    bands: [{ from, points: 1 }],
    otherwise: 0,
  });
  const unit = (id: string, more: object = {}) => smallUnit(id, { items: 4, ...more });

  /** What is said of a measure of a unit of 10 tickets and 4 items, beside another of 30 and 4 and a third like it. */
  function phrases(
    measure: Measure,
    changes: Partial<Dimension> = {},
    adjustments: readonly Adjustment[] = [],
  ) {
    const dimension = smallDimension({ measure, rule: bandFrom(99), noData: "zero", ...changes });
    const units = [
      unit("a", { done: 8 }),
      unit("b", { tickets: 30, done: 30 }),
      unit("c", { tickets: 20, done: 10 }),
    ];
    const working = dimensionOf(
      smallScheme({ metrics, dimensions: [dimension] }),
      units,
      adjustments,
    );
    const [part] = working.parts;
    return part && measurePhrase(part, working);
  }

  const nothing = { metrics: [], adjustments: [] };
  const weighted = { rate: "happy", weight: "6" };

  test.each<[string, Measure, string, string]>([
    // 80 % and 50 %
    ["a mean", { mean: ["done", "happy"] }, "平均 65%", "mean 65%"],
    [
      // (80 % × 4 + 50 % × 6) ÷ 10
      "a weighted mean",
      { mean: [{ rate: "done", weight: "4" }, weighted] },
      "加权平均（权重 4、6）62%",
      "weighted mean (weights 4, 6) 62%",
    ],
    [
      // (80 % + 50 % × 6) ÷ 7 = 54.285… %
      "a weighted mean with a weight unsaid",
      { mean: ["done", weighted] },
      "加权平均（权重 1、6）54.29%",
      "weighted mean (weights 1, 6) 54.29%",
    ],
    ["equal weights", { mean: [{ rate: "done", weight: 1 }, "happy"] }, "平均 65%", "mean 65%"],
    ["a remainder", { remainder: "done" }, "其余 20%", "the rest 20%"],
    [
      // 20 % and 50 %
      "the higher of what is not as it stands, with what is compared",
      { higherOf: [{ remainder: "done" }, { rate: "happy" }] },
      "100%减去办结、满意中取较高者 50%",
      "of 100% less done and happy the higher is 50%",
    ],
    [
      "the lower of metrics as they stand",
      { lowerOf: [{ rate: "done" }, { rate: "happy" }] },
      "取较低者 50%",
      "the lower is 50%",
    ],
    [
      // 10 × 0.5 + 4 × 2
      "a sum",
      {
        sum: [
          { count: "tickets", weight: "0.5" },
          { count: "items", weight: 2 },
        ],
      },
      "各按权重 0.5、2 合计 13",
      "weighed 0.5, 2, together 13",
    ],
    [
      // 10 × 0.125 + 4, the weights in full
      "a sum with a long weight",
      {
        sum: [
          { count: "tickets", weight: "0.125" },
          { count: "items", weight: 1 },
        ],
      },
      "各按权重 0.125、1 合计 5.25",
      "weighed 0.125, 1, together 5.25",
    ],
    [
      "a sum of equal weights",
      {
        sum: [
          { count: "tickets", weight: "1.0" },
          { count: "items", weight: 1 },
        ],
      },
      "合计 14",
      "together 14",
    ],
    [
      // (80 % × 0.125 + 50 % × 0.875) ÷ 1
      "a mean with long weights",
      {
        mean: [
          { rate: "done", weight: "0.125" },
          { rate: "happy", weight: "0.875" },
        ],
      },
      "加权平均（权重 0.125、0.875）53.75%",
      "weighted mean (weights 0.125, 0.875) 53.75%",
    ],
    ["a ratio", { ratio: "tickets", to: "items" }, "单 ÷ 件 = 2.5", "Tickets ÷ Items = 2.5"],
    [
      "a ratio for so many",
      { ratio: "tickets", to: "items", per: "1000" },
      "单 ÷ 件 × 1000 = 2500",
      "Tickets ÷ Items × 1000 = 2500",
    ],
    [
      "a change in percent",
      { change: "items", from: "tickets", in: "percent" },
      "件比单下降 60%",
      "Items against Tickets: 60% less",
    ],
    [
      "a change",
      { change: "items", from: "tickets", in: "number" },
      "件比单减少 6",
      "Items against Tickets: 6 less",
    ],
    [
      "a change of rates",
      { change: "happy", from: "done", in: "number" },
      "满意比办结下降 30 个百分点",
      "Happy against Done: 30 percentage points less",
    ],
    [
      // 100 %, 80 %, 50 %
      "a place",
      { rankOf: { rate: "done" }, better: "higher", ties: "dense", among: "all" },
      "在全部单位 3 家中由高到低列第 2 名",
      "ranked 2 of 3 among all units, the higher first",
    ],
    [
      // 10 ÷ 30
      "a ratio to the best",
      { ratioToBest: { count: "tickets" }, better: "higher", among: "all" },
      "与全部单位最优值 30 之比 33.33%",
      "against the best of all units, 30: 33.33%",
    ],
    [
      // the least, 10, ÷ 10
      "a ratio to the best, where less is better",
      { ratioToBest: { count: "tickets" }, better: "lower", among: "all" },
      "全部单位最优值 10 与其之比 100%",
      "the best of all units, 10, against it: 100%",
    ],
    [
      // 80 % ÷ 100 %
      "a ratio to the best rate",
      { ratioToBest: { rate: "done" }, better: "higher", among: "all" },
      "与全部单位最优值 100% 之比 80%",
      "against the best of all units, 100%: 80%",
    ],
    [
      // 20 % ÷ 50 %, where more is left the better
      "a ratio to the best remainder",
      { ratioToBest: { remainder: "done" }, better: "higher", among: "all" },
      "其余 20%，与全部单位最优值 50% 之比 40%",
      "the rest 20%, against the best of all units, 50%: 40%",
    ],
    [
      // means 65 %, 65 %, 75 %
      "a place by the mean of rates",
      { rankOf: { mean: ["done", "happy"] }, better: "higher", ties: "dense", among: "all" },
      "平均 65%，在全部单位 3 家中由高到低列第 2 名",
      "mean 65%, ranked 2 of 3 among all units, the higher first",
    ],
    [
      // 80 % of 80 % + 100 % + 50 %
      "a share of the total of rates",
      { shareOfTotal: { rate: "done" }, among: "all" },
      "占全部单位总量 230% 的 34.78%",
      "of the total of all units, 230%: 34.78%",
    ],
    [
      // 10 − (10 + 30 + 20) ÷ 3
      "a distance to the mean",
      { distanceToMean: { count: "tickets" }, among: "all" },
      "比全部单位平均值 20 低 10",
      "10 below the mean of all units, 20",
    ],
    [
      // 80 % − (80 % + 100 % + 50 %) ÷ 3 = 80 % − 76.666… %
      "a distance to a mean rate",
      { distanceToMean: { rate: "done" }, among: "all" },
      "比全部单位平均值 76.67% 高 3.33 个百分点",
      "3.33 percentage points above the mean of all units, 76.67%",
    ],
    [
      // 10 of 10 + 30 + 20
      "a share of the total",
      { shareOfTotal: { count: "tickets" }, among: "all" },
      "占全部单位总量 60 的 16.67%",
      "of the total of all units, 60: 16.67%",
    ],
  ])("%s", (_, measure, zh, en) => {
    const rule = bandFrom(/(?:%|百分点)$/.test(zh) ? "99%" : 99);
    expect(listed(phrases(measure, { rule }) ?? [])).toEqual({ zh, en });
  });

  test.each<[string | number, Measure]>([
    ["99%", { rate: "done" }],
    [99, { count: "tickets" }],
    [99, { given: "awarded" }],
  ])("row %#: of a metric by itself nothing more is said", (from, measure) => {
    expect(phrases(measure, { rule: bandFrom(from) })).toEqual([]);
  });

  test("of a measure without data, nothing is said", () => {
    const dimension = smallDimension({
      measure: { ratio: "tickets", to: "items" },
      rule: bandFrom(99),
      noData: "zero",
    });
    const scheme = smallScheme({ metrics, dimensions: [dimension] });
    const { parts } = dimensionOf(scheme, [unit("a", { items: 0 })]);
    expect(parts.flatMap((part) => measurePhrase(part, nothing))).toEqual([]);
  });

  describe("rounded before it is scored", () => {
    const roundMeasure = { places: 0, mode: "halfExpand" } as const;

    test("a rate says to what", () => {
      const round = { places: 1, mode: "floor" } as const;
      const working = dimensionOf(
        smallScheme({ dimensions: [smallDimension({ roundMeasure: round })] }),
        [smallUnit("a", { tickets: 3, done: 2 })],
      );
      expect(working.parts.flatMap((part) => measurePhrase(part, working))).toEqual([
        {
          zh: "计分前舍入为 66.6%（向下舍入，保留 1 位小数）",
          en: "rounded to 66.6% before it is scored (rounded down to 1 place)",
        },
      ]);
    });

    test("a mean says from what, and to what", () => {
      // (80 % + 50 % × 6) ÷ 7 = 19/35, which no percentage shows exactly
      const mean = { mean: [{ rate: "done", weight: 1 }, weighted] } as const;
      const places = { places: 1, mode: "floor" } as const;
      expect(phrases(mean, { rule: bandFrom("99%"), roundMeasure: places })).toEqual([
        { zh: "加权平均（权重 1、6）19/35", en: "weighted mean (weights 1, 6) 19/35" },
        {
          zh: "计分前舍入为 54.2%（向下舍入，保留 1 位小数）",
          en: "rounded to 54.2% before it is scored (rounded down to 1 place)",
        },
      ]);
    });

    test("nothing more is said of a rounding that changed nothing", () => {
      const places = { places: 1, mode: "ceil" } as const;
      expect(phrases({ ratio: "tickets", to: "items" }, { roundMeasure: places })).toEqual([
        { zh: "单 ÷ 件 = 2.5", en: "Tickets ÷ Items = 2.5" },
      ]);
      const rule = bandFrom("99%");
      expect(phrases({ rate: "done" }, { rule, roundMeasure: places })).toEqual([]);
    });

    test("a measure says from what, and to what", () => {
      expect(phrases({ ratio: "tickets", to: "items" }, { roundMeasure })).toEqual([
        { zh: "单 ÷ 件 = 2.5", en: "Tickets ÷ Items = 2.5" },
        { zh: "计分前舍入为 3", en: "rounded to 3 before it is scored" },
      ]);
    });
  });

  test("a metric that the dimension does not have keeps its id", () => {
    const measure = { ratio: "tickets", to: "items" } as const;
    const dimension = smallDimension({ measure, rule: bandFrom(99) });
    const { parts } = dimensionOf(smallScheme({ metrics, dimensions: [dimension] }), [unit("a")]);
    expect(parts.flatMap((part) => measurePhrase(part, nothing))).toEqual([
      { zh: "tickets ÷ items = 2.5", en: "tickets ÷ items = 2.5" },
    ]);
  });

  describe("adjustments", () => {
    const measure = { adjustments: "all" } as const;
    const rule = { kind: "sum", start: 0 } as const;
    const adjustment = (category: string, points: string, reason: string) => ({
      unit: "a",
      category,
      points,
      reason,
    });

    test("a part names only those that its measure counts, its points in full", () => {
      const both = [adjustment("表扬", "2.25", "锦旗"), adjustment("曝光", "-1", "媒体")];
      const dimension = smallDimension({ measure: { adjustments: "bonus" }, rule });
      const working = dimensionOf(smallScheme({ dimensions: [dimension] }), [smallUnit("a")], both);
      const [part] = working.parts;
      const all = both.map(({ unit: _, ...one }) => one);
      expect(part && measurePhrase(part, { metrics: [], adjustments: all })).toEqual([
        {
          zh: "表扬加 2.25 分（锦旗），合计加 2.25 分",
          en: "表扬 2.25 points more (锦旗); together 2.25 points more",
        },
      ]);
      const others = all.filter(({ category }) => category === "曝光");
      expect(part && measurePhrase(part, { metrics: [], adjustments: others })[0]?.zh).toMatch(
        /^无加分/,
      );
    });

    test.each([
      { adjustments: "all", none: { zh: "无加减分项", en: "no adjustments" } },
      { adjustments: "bonus", none: { zh: "无加分", en: "no bonuses" } },
      { adjustments: "deduction", none: { zh: "无扣分", en: "no deductions" } },
    ] as const)("none of $adjustments say so", ({ adjustments, none: { zh, en } }) => {
      expect(phrases({ adjustments }, { rule })).toEqual([{ zh, en }]);
    });

    test("each is named with its reason, and what they come to together", () => {
      const granted = [adjustment("表扬", "2.50", "锦旗"), adjustment("曝光", "-1", "媒体")];
      expect(phrases(measure, { rule }, granted)).toEqual([
        {
          zh: "表扬加 2.5 分（锦旗）、曝光扣 1 分（媒体），合计加 1.5 分",
          en: "表扬 2.5 points more (锦旗), 曝光 1 point off (媒体); together 1.5 points more",
        },
      ]);
    });
  });
});
