import type { Adjustment, Dimension, Measure, Rule } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { measurePhrase } from "../../src/explaining/measurePhrases.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { dimensionOf } from "../support/workings.js";

const name = { zh: "件", en: "Items" };
const metrics = { ...smallScheme().metrics, items: { kind: "count", name } } as const;
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
  return part && measurePhrase(part, working.adjustments);
}

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
    "合计 13",
    "together 13",
  ],
  ["a ratio", { ratio: "tickets", to: "items" }, "比值 2.5", "a ratio of 2.5"],
  [
    "a ratio for so many",
    { ratio: "tickets", to: "items", per: "1000" },
    "每 1000 计 2500",
    "for each 1000, 2500",
  ],
  [
    "a change in percent",
    { change: "items", from: "tickets", in: "percent" },
    "变动 -60%",
    "a change of -60%",
  ],
  ["a change", { change: "items", from: "tickets", in: "number" }, "变动 -6", "a change of -6"],
  [
    "a change of rates",
    { change: "happy", from: "done", in: "number" },
    "变动 -30%",
    "a change of -30%",
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
  expect(parts.flatMap((part) => measurePhrase(part, []))).toEqual([]);
});

describe("rounded before it is scored", () => {
  const roundMeasure = { places: 0, mode: "halfExpand" } as const;

  test("a rate says to what", () => {
    const round = { places: 1, mode: "floor" } as const;
    const working = dimensionOf(
      smallScheme({ dimensions: [smallDimension({ roundMeasure: round })] }),
      [smallUnit("a", { tickets: 3, done: 2 })],
    );
    expect(working.parts.flatMap((part) => measurePhrase(part, []))).toEqual([
      { zh: "计分前舍入为 66.6%", en: "rounded to 66.6% before it is scored" },
    ]);
  });

  test("a measure says from what, and to what", () => {
    expect(phrases({ ratio: "tickets", to: "items" }, { roundMeasure })).toEqual([
      { zh: "比值 2.5", en: "a ratio of 2.5" },
      { zh: "计分前舍入为 3", en: "rounded to 3 before it is scored" },
    ]);
  });
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

  test("none say so", () => {
    expect(phrases(measure, { rule })).toEqual([
      { zh: "无加减分项，计 0 分", en: "no adjustments, 0 points" },
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
