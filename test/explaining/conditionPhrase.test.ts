import type { ComparisonWorking, ConditionWorking } from "hotline-scoring";
import { expect, test } from "vitest";
import { conditionPhrase } from "../../src/explaining/conditionPhrase.js";

const comparison = (changes: Partial<ComparisonWorking> = {}): ComparisonWorking => ({
  measure: { count: "fake" },
  quantity: "items",
  exact: "1",
  edges: [{ word: "above", exact: "0" }],
  holds: true,
  ...changes,
});
const condition = (changes: Partial<ConditionWorking> = {}): ConditionWorking => ({
  number: 2,
  give: "zero",
  holds: true,
  comparisons: [comparison()],
  ...changes,
});
const name = { zh: "虚假办结", en: "Made up" };

test.each<[string, Partial<ConditionWorking>, string, string]>([
  [
    "its name, and what it compares",
    { name },
    "条件“虚假办结”（1，要求高于 0）",
    'condition "Made up" (1, asked: above 0)',
  ],
  [
    "its number, where it has no name",
    {},
    "第2项条件（1，要求高于 0）",
    "condition 2 (1, asked: above 0)",
  ],
  [
    "that there was no data",
    { comparisons: [comparison({ exact: null })] },
    "第2项条件（无数据，要求高于 0）",
    "condition 2 (no data, asked: above 0)",
  ],
  [
    // 19/36 is 52.777… %
    "a share that was worked out in percent, rounded, and both its edges in full",
    {
      comparisons: [
        comparison({
          quantity: "share",
          exact: "19/36",
          edges: [
            { word: "from", exact: "33335/100000" },
            { word: "below", exact: "2/3" },
          ],
        }),
      ],
    },
    "第2项条件（52.78%，要求达到 33.335% 且低于 200/3%）",
    "condition 2 (52.78%, asked: from 33.335% and below 200/3%)",
  ],
  [
    "each of several comparisons",
    {
      comparisons: [
        comparison({ exact: "0" }),
        comparison({ quantity: "points", exact: "-5/2", edges: [{ word: "to", exact: "-1/8" }] }),
      ],
    },
    "第2项条件（0，要求高于 0；-2.5，要求不超过 -0.125）",
    "condition 2 (0, asked: above 0; -2.5, asked: up to -0.125)",
  ],
  [
    "a value of more than a thousand digits",
    { comparisons: [comparison({ exact: `1${"0".repeat(1200)}/${"3".repeat(1200)}` })] },
    "第2项条件（3，要求高于 0）",
    "condition 2 (3, asked: above 0)",
  ],
])("a condition states %s", (_, changes, zh, en) => {
  expect(conditionPhrase(condition(changes))).toEqual({ zh, en });
});
