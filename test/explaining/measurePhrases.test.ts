import type { Adjustment, Dimension, Measure, Rule } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { measurePhrase } from "../../src/explaining/measurePhrases.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { dimensionOf } from "../support/workings.js";

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
    "件比单变动 -60%",
    "Items against Tickets: a change of -60%",
  ],
  [
    "a change",
    { change: "items", from: "tickets", in: "number" },
    "件比单变动 -6",
    "Items against Tickets: a change of -6",
  ],
  [
    "a change of rates",
    { change: "happy", from: "done", in: "number" },
    "满意比办结变动 -30%",
    "Happy against Done: a change of -30%",
  ],
  [
    // 100 %, 80 %, 50 %
    "a place",
    { rankOf: { rate: "done" }, better: "higher", ties: "dense", among: "all" },
    "3 家中列第 2",
    "among 3 units in place 2",
  ],
  [
    // 10 ÷ 30
    "a ratio to the best",
    { ratioToBest: { count: "tickets" }, better: "higher", among: "all" },
    "与最优值 30 之比 33.33%",
    "against the best of 30, 33.33%",
  ],
  [
    // 80 % ÷ 100 %
    "a ratio to the best rate",
    { ratioToBest: { rate: "done" }, better: "higher", among: "all" },
    "与最优值 100% 之比 80%",
    "against the best of 100%, 80%",
  ],
  [
    // 20 % ÷ 50 %, where more is left the better
    "a ratio to the best remainder",
    { ratioToBest: { remainder: "done" }, better: "higher", among: "all" },
    "与最优值 50% 之比 40%",
    "against the best of 50%, 40%",
  ],
  [
    // 80 % of 80 % + 100 % + 50 %
    "a share of the total of rates",
    { shareOfTotal: { rate: "done" }, among: "all" },
    "占总量 230% 的 34.78%",
    "of the total of 230%, 34.78%",
  ],
  [
    // 10 − (10 + 30 + 20) ÷ 3
    "a distance to the mean",
    { distanceToMean: { count: "tickets" }, among: "all" },
    "与平均值 20 之差 -10",
    "from the mean of 20, -10",
  ],
  [
    // 80 % − (80 % + 100 % + 50 %) ÷ 3 = 80 % − 76.666… %
    "a distance to a mean rate",
    { distanceToMean: { rate: "done" }, among: "all" },
    "与平均值 76.67% 之差 3.33%",
    "from the mean of 76.67%, 3.33%",
  ],
  [
    // 10 of 10 + 30 + 20
    "a share of the total",
    { shareOfTotal: { count: "tickets" }, among: "all" },
    "占总量 60 的 16.67%",
    "of the total of 60, 16.67%",
  ],
])("%s", (_, measure, zh, en) => {
  const rule = bandFrom(zh.endsWith("%") ? "99%" : 99);
  expect(phrases(measure, { rule })).toEqual([{ zh, en }]);
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
      { zh: "计分前舍入为 66.6%", en: "rounded to 66.6% before it is scored" },
    ]);
  });

  test("a mean says from what, and to what", () => {
    // (80 % + 50 % × 6) ÷ 7 = 54.285… %
    const mean = { mean: [{ rate: "done", weight: 1 }, weighted] } as const;
    const places = { places: 1, mode: "floor" } as const;
    expect(phrases(mean, { rule: bandFrom("99%"), roundMeasure: places })).toEqual([
      { zh: "加权平均（权重 1、6）54.29%", en: "weighted mean (weights 1, 6) 54.29%" },
      { zh: "计分前舍入为 54.2%", en: "rounded to 54.2% before it is scored" },
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
    const both = [adjustment("表扬", "2.345", "锦旗"), adjustment("曝光", "-1", "媒体")];
    const dimension = smallDimension({ measure: { adjustments: "bonus" }, rule });
    const working = dimensionOf(smallScheme({ dimensions: [dimension] }), [smallUnit("a")], both);
    const [part] = working.parts;
    const all = both.map(({ unit: _, ...one }) => one);
    expect(part && measurePhrase(part, { metrics: [], adjustments: all })).toEqual([
      {
        zh: "表扬 2.345 分（锦旗），合计 2.35 分",
        en: "表扬 2.345 points (锦旗); together 2.35 points",
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
    expect(phrases({ adjustments }, { rule })).toEqual([
      { zh: `${zh}，计 0 分`, en: `${en}, 0 points` },
    ]);
  });

  test("each is named with its reason, and what they come to together", () => {
    const granted = [adjustment("表扬", "2.50", "锦旗"), adjustment("曝光", "-1", "媒体")];
    expect(phrases(measure, { rule }, granted)).toEqual([
      {
        zh: "表扬 2.5 分（锦旗）、曝光 -1 分（媒体），合计 1.5 分",
        en: "表扬 2.5 points (锦旗), 曝光 -1 points (媒体); together 1.5 points",
      },
    ]);
  });
});
