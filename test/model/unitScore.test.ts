import { fractionOf, publishedDecimal } from "hotline-scoring";
import { expect, test } from "vitest";
import { rankedUnitSchema, unrankedUnitSchema } from "../../src/model/unitScore.js";
import { accepts } from "../support/accepts.js";

const score = { exact: fractionOf("10"), points: publishedDecimal("10", 2) };
const unit = { id: "a", name: "某局", group: "all" };
const ranked = { rank: 1, unit, tier: null, volume: 5, scores: { speed: score }, total: score };

test.each<[string, object, boolean]>([
  ["a rank of 1", {}, true],
  ["half a rank, where ties share the mean of their places", { rank: 2.5 }, true],
  ["a grade, flags and figures", { grade: "A", flags: ["x"], figures: { pay: score } }, true],
  ["no total", { total: undefined }, false],
  ["a rank in words", { rank: "第一" }, false],
])("a ranked unit may have %s: %#", (_what, changes, sound) => {
  expect(accepts(rankedUnitSchema, { ...ranked, ...changes })).toBe(sound);
});

test("a unit that is set apart says why, in both languages", () => {
  const reason = { zh: "不足20件", en: "fewer than 20" };
  expect(accepts(unrankedUnitSchema, { unit, volume: 3, reason })).toBe(true);
  expect(accepts(unrankedUnitSchema, { unit, volume: 3 })).toBe(false);
});
