import type { Month, MonthResult, Scheme } from "hotline-scoring";
import { scoreMonth } from "hotline-scoring";
import { expect, test } from "vitest";
import { october2023 } from "../../examples/october2023Month.js";
import { xiangtan2023 } from "../../src/schemes/xiangtan2023/xiangtan2023.js";
import { resultParts } from "../../src/tables/resultParts.js";

const scheme: Scheme = xiangtan2023;
const month = october2023 as Month;

/** The captions of each part, and how many units stand under them. */
function parts(result: MonthResult, of: Month = month, language: "zh" | "en" = "zh", by = scheme) {
  return resultParts(result, of, { scheme: by, language }).map(
    ({ captions, entries }) => `${captions.join(" | ")}: ${entries.length}`,
  );
}

test("the captions of October 2023 are those of the bulletin", () => {
  expect(parts(scoreMonth(scheme, month))).toEqual([
    "县市区（合计 5 家）: 5",
    "园区（示范区）（合计 3 家）: 3",
    "市直、驻潭单位（合计 36 家） | A类（工单量≥100件）（合计 8 家）: 8",
    "B类（20件≤工单量＜100件）（合计 6 家）: 6",
    "C类（工单量＜20件）（合计 22 家）: 22",
    "承担公共服务的企事业单位（合计 11 家） | A类（工单量≥100件）（合计 4 家）: 4",
    "B类（20件≤工单量＜100件）（合计 3 家）: 3",
    "C类（工单量＜20件）（合计 4 家）: 4",
  ]);
});

test("a unit that is set apart stands below, under its group", () => {
  const few: Scheme = { ...scheme, ranking: { ...scheme.ranking, minimumVolume: 41 } };
  const parks = { ...month, units: month.units.filter(({ group }) => group === "park") };
  const of = { ...parks, adjustments: [] };
  expect(parts(scoreMonth(few, of), of, "en", few)).toEqual([
    "Development parks (2 units): 2",
    "Development parks (not ranked, 1 unit): 1",
  ]);
});

test("all units together stand under one caption", () => {
  const all: Scheme = { ...scheme, ranking: { ...scheme.ranking, within: "all" as const } };
  expect(parts(scoreMonth(all, month), month, "zh", all)).toEqual(["全部单位（合计 55 家）: 55"]);
});
