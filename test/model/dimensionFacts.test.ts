import { type Dimension, xiangtan2023 } from "hotline-scoring";
import { expect, test } from "vitest";
import { dimensionFactsSchema } from "../../src/model/dimensionFacts.js";
import { accepts } from "../support/accepts.js";

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
