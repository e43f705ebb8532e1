import type { Dimension } from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { dimensionFactsSchema } from "../../src/month/dimensionFacts.js";
import { accepts } from "../support/accepts.js";
import {
  composedDimension,
  settledAt,
  smallDimension,
  smallScheme,
} from "../support/smallScheme.js";

const schemaOf = (id: string) =>
  dimensionFactsSchema(
    xiangtan2023.dimensions.find((one) => one.id === id) as Dimension,
    xiangtan2023,
  );

test.each([
  ["onTimeCompletion", { metrics: { completedOnTime: "80%" } }, true],
  ["onTimeCompletion", { metrics: { completedOnTime: 8, tickets: 10 } }, true],
  ["onTimeCompletion", { metrics: { completedOnTime: 8, tickets: 10 }, group: "park" }, true],
  ["onTimeCompletion", { metrics: { completedOnTime: 8, extended: 1 } }, false],
  ["onTimeCompletion", { metrics: {} }, false],
  ["rejection", { metrics: { rejections: 1 }, group: "park" }, true],
  ["rejection", { metrics: { rejections: 1 } }, false],
  ["rejection", { metrics: { rejections: 1, tickets: 10 }, group: "park" }, false],
  ["bonus", { metrics: {}, adjustments: ["2", -1] }, true],
  ["bonus", { metrics: {}, adjustments: [0] }, false],
  ["rejection", { metrics: { rejections: 1 }, group: "park", adjustments: ["-5"] }, false],
])("%s, row %#", (id, facts, allowed) => {
  expect(accepts(schemaOf(id), facts)).toBe(allowed);
});

describe("a dimension asks to know", () => {
  const slope = { kind: "slope", better: "higher", perPercentagePoint: 1 } as const;
  const conditions = [settledAt("zero", { measure: { given: "awarded" }, below: 0 })];
  const cases = { adjustments: "bonus", categories: ["优秀案例"] } as const;
  const sum = { kind: "sum", start: 0 } as const;
  const part = { fullMarks: 5, measure: { rate: "done" }, rule: { kind: "proportional" } } as const;

  test.each<[string, Dimension, object, boolean]>([
    [
      "the rate that is its target",
      smallDimension({ rule: { ...slope, target: { metric: "happy" } } }),
      { metrics: { done: "80%", happy: "85%" } },
      true,
    ],
    [
      "and cannot do without it",
      smallDimension({ rule: { ...slope, target: { metric: "happy" } } }),
      { metrics: { done: "80%" } },
      false,
    ],
    [
      "what its conditions look at",
      smallDimension({ conditions }),
      { metrics: { done: "80%", awarded: 1 } },
      true,
    ],
    ["and no less", smallDimension({ conditions }), { metrics: { done: "80%" } }, false],
    [
      "adjustments with their category",
      smallDimension({ measure: cases, rule: sum }),
      { adjustments: [{ category: "优秀案例", points: 2 }] },
      true,
    ],
    [
      "adjustments that have one",
      smallDimension({ measure: cases, rule: sum }),
      { adjustments: [{ category: "", points: 2 }] },
      false,
    ],
    [
      "the group, where a part counts in some alone",
      composedDimension([{ ...part, onlyIn: ["all"] }]),
      { metrics: { done: "80%" } },
      false,
    ],
    [
      "and then knows enough",
      composedDimension([{ ...part, onlyIn: ["all"] }]),
      { metrics: { done: "80%" }, group: "all" },
      true,
    ],
  ])("%s", (_, dimension, facts, allowed) => {
    expect(accepts(dimensionFactsSchema(dimension, smallScheme()), facts)).toBe(allowed);
  });
});
