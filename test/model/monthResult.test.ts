import { scoreMonth, xiangtan2023 } from "hotline-scoring";
import { expect, test } from "vitest";
import { october2023 } from "../../examples/october2023Month.js";
import { monthResultSchema } from "../../src/model/monthResult.js";
import { accepts } from "../support/accepts.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";

test("a result is of its schema, and its JSON, with text for exact values, is not", () => {
  const result = scoreMonth(xiangtan2023, october2023);
  expect(accepts(monthResultSchema, result)).toBe(true);
  expect(accepts(monthResultSchema, JSON.parse(JSON.stringify(result)))).toBe(false);
});

test("so is one that says all that a result can", () => {
  const name = { zh: "名", en: "Name" };
  const scheme = smallScheme({
    dimensions: [smallDimension({ noData: "zero" })],
    ranking: { by: "exact", ties: "fractional", within: "all", minimumVolume: 0 },
    figures: [{ id: "pay", name, by: "exact", rule: { kind: "given" } }],
    verdicts: {
      grades: [{ id: "all", name }],
      lists: [{ id: "best", name, best: 1, among: "all", ties: "dense" }],
      flags: [{ id: "low", name, if: { total: { below: 60 } } }],
    },
    notEncoded: [{ clause: name, reason: name }],
  });
  const units = [smallUnit("a"), smallUnit("b"), smallUnit("c", { tickets: 0, done: 0 })];
  const adjustments = [{ unit: "a", category: "c", points: 1, reason: "r" }];
  const result = scoreMonth(scheme, { month: "2024-01", units, adjustments });
  expect(accepts(monthResultSchema, result)).toBe(true);
  expect(Object.keys(result)).toHaveLength(7);
});
