import { scoreMonth, xiangtan2023 } from "hotline-scoring";
import { expect, test } from "vitest";
import { october2023 } from "../../examples/october2023Month.js";
import { monthResultSchema } from "../../src/model/monthResult.js";
import { accepts } from "../support/accepts.js";

test("a result is of its schema, and its JSON, with text for exact values, is not", () => {
  const result = scoreMonth(xiangtan2023, october2023);
  expect(accepts(monthResultSchema, result)).toBe(true);
  expect(accepts(monthResultSchema, JSON.parse(JSON.stringify(result)))).toBe(false);
});
