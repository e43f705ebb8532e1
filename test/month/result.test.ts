import { scoreMonth } from "hotline-scoring";
import { fractionOf, publishedDecimal } from "hotline-scoring/exact";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { october2023 } from "../../examples/october2023Month.js";
import {
  monthResultSchema,
  rankedUnitSchema,
  scoreSchema,
  unrankedUnitSchema,
} from "../../src/month/result.js";
import { accepts } from "../support/accepts.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";

describe("score", () => {
  const score = { exact: fractionOf("745/36"), points: publishedDecimal("745/36", 2) };
  const exception = { kind: "noData", effect: "zero", reason: { zh: "无数据", en: "no data" } };

  test.each<[string, object, boolean]>([
    ["a fraction and a Decimal", {}, true],
    ["an exception as well", { exception }, true],
    [
      "a limit that a condition sets",
      { exception: { ...exception, kind: "condition", effect: "atMost" } },
      true,
    ],
    ["an exception of no effect", { exception: { ...exception, effect: "half" } }, false],
    ["an exception of no kind", { exception: { ...exception, kind: "other" } }, false],
    ["text in place of the fraction", { exact: "745/36" }, false],
    ["a number in place of the Decimal", { points: 20.69 }, false],
  ])("a score in memory has %s", (_what, changes, sound) => {
    expect(accepts(scoreSchema, { ...score, ...changes })).toBe(sound);
  });
});

describe("unitScore", () => {
  const reason = { zh: "不足 20 件", en: "fewer than 20" };
  const score = { exact: fractionOf("10"), points: publishedDecimal("10", 2) };
  const unit = { id: "a", name: "某局", group: "all" };
  const ranked = { rank: 1, unit, tier: null, volume: 5, scores: { speed: score }, total: score };

  test.each<[string, object, boolean]>([
    ["a rank of 1", {}, true],
    ["half a rank, where ties share the mean of their places", { rank: 2.5 }, true],
    ["a grade, flags and figures", { grade: "A", flags: ["x"], figures: { pay: score } }, true],
    ["vetoes on its grade", { vetoes: ["accident"] }, true],
    ["a reason not to be published", { unpublished: { code: "new", reason } }, true],
    ["a reason without a code", { unpublished: { reason } }, false],
    ["no total", { total: undefined }, false],
    ["a rank in words", { rank: "第一" }, false],
  ])("a ranked unit may have %s: %#", (_what, changes, sound) => {
    expect(accepts(rankedUnitSchema, { ...ranked, ...changes })).toBe(sound);
  });

  const scored = { tier: null, scores: { speed: score }, total: score };

  test.each<[string, object, boolean]>([
    ["a code and a reason in both languages", {}, true],
    ["no reason", { reason: undefined }, false],
    ["a reason in one language", { reason: "不足 20 件" }, false],
    ["no code", { code: undefined }, false],
    ["no way", { as: undefined }, false],
    ["its scores, where it is scored", { as: "notRanked", scored }, true],
    [
      "what is said of it beside",
      { scored: { ...scored, grade: "A", flags: [], vetoes: [] } },
      true,
    ],
    ["scores without a total", { scored: { ...scored, total: undefined } }, false],
    ["a rank", { scored: { ...scored, rank: 1 } }, false],
    ["a way by which it would be ranked", { as: "notPublished" }, false],
  ])("a unit that is set apart has %s: %#", (_what, changes, sound) => {
    const apart = { unit, volume: 3, as: "notScored", code: "belowMinimum", reason };
    expect(accepts(unrankedUnitSchema, { ...apart, ...changes })).toBe(sound);
  });
});

describe("monthResult", () => {
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
    expect(Object.keys(result)).toHaveLength(8);
  });
});
