import { fractionOf, publishedDecimal } from "hotline-scoring";
import { expect, test } from "vitest";
import { scoreSchema } from "../../src/model/score.js";
import { accepts } from "../support/accepts.js";

const score = { exact: fractionOf("745/36"), points: publishedDecimal("745/36", 2) };
const exception = { kind: "noData", effect: "zero", reason: { zh: "无数据", en: "no data" } };

test.each<[string, object, boolean]>([
  ["a fraction and a Decimal", {}, true],
  ["an exception as well", { exception }, true],
  ["an exception of no kind", { exception: { ...exception, kind: "other" } }, false],
  ["text in place of the fraction", { exact: "745/36" }, false],
  ["a number in place of the Decimal", { points: 20.69 }, false],
])("a score in memory has %s", (_what, changes, sound) => {
  expect(accepts(scoreSchema, { ...score, ...changes })).toBe(sound);
});
