import { describe, expect, test } from "vitest";
import { explainedUnit } from "../../src/spreadsheet/explainFunction.js";
import { officeSheet, sheetScheme } from "../support/sheet.js";

const explained = (
  unit: unknown,
  dimension?: unknown,
  language?: unknown,
  table: unknown = officeSheet,
) => explainedUnit(sheetScheme, table, unit, dimension, language);

// 10 × 90 % + 20 × 80 % = 25, behind 26
const lines = [
  ["档次", "工单量 100 件，属A类（100 件起）；少 1 件即为B类。"],
  ["办结率（满分 10 分）", "办结率 90/100 = 90%；10 分 × 90%，得 9 分。"],
  ["满意率（满分 20 分）", "满意率 80%；20 分 × 80%，得 16 分。"],
  ["加分项（满分 5 分）", "无加分，计 0 分；得 0 分。"],
  ["总得分", "9 + 16 + 0；总得分 25 分。"],
  ["排名", "2 家中第 2 名；前一名次为第 1 名乙局，26 分。"],
];

describe("a unit is explained line by line, what beside why", () => {
  test.each<[string, unknown, unknown]>([
    ["by its name", "甲局", undefined],
    ["in a range", [["甲局"]], ""],
    ["with blanks around it", " 甲局　", null],
    ["where a dash asks for no part of it", "甲局", "—"],
  ])("%s", (_, unit, dimension) => {
    expect(explained(unit, dimension)).toEqual(lines);
  });

  test("in English, where that is asked for", () => {
    expect(explained("甲局", undefined, "en")).toEqual([
      ["Tier", "100 tickets, in Tier A (from 100); 1 fewer would make it Tier B."],
      ["Speed (worth 10)", "Done 90/100 = 90%; 10 points × 90%, 9 points."],
      ["Joy (worth 20)", "Satisfied 80%; 20 points × 80%, 16 points."],
      ["Bonus (worth 5)", expect.stringMatching(/0 points\.$/)],
      ["Total", "9 + 16 + 0; total 25 points."],
      ["Rank", "of 2 units, rank 2; before it rank 1, 乙局, with 26 points."],
    ]);
  });
});

describe("one part of it is one sentence", () => {
  test.each<[unknown, string]>([
    ["档次", lines[0]?.[1] as string],
    ["办结率", lines[1]?.[1] as string],
    ["speed", lines[1]?.[1] as string],
    ["Speed", lines[1]?.[1] as string],
    [[["满意率"]], lines[2]?.[1] as string],
    ["bonus", lines[3]?.[1] as string],
    ["总得分", lines[4]?.[1] as string],
    ["Total", lines[4]?.[1] as string],
    ["排名", lines[5]?.[1] as string],
  ])("%j", (dimension, sentence) => {
    expect(explained("甲局", dimension)).toBe(sentence);
  });

  test("in English", () => {
    expect(explained("丁县", "排名", "en")).toBe("of 1 units, rank 1.");
  });
});

test("a group without tiers has no line of one", () => {
  expect((explained("丁县") as string[][]).map(([what]) => what)).toEqual([
    "办结率（满分 10 分）",
    "满意率（满分 20 分）",
    "加分项（满分 5 分）",
    "总得分",
    "排名",
  ]);
});

test("a unit below the volume that is ranked has the reason only", () => {
  const ranking = { ...sheetScheme.ranking, minimumVolume: 20 };
  expect(explainedUnit({ ...sheetScheme, ranking }, officeSheet, "丙局", "", "")).toEqual([
    ["不参与排名", "工单量 10 件，不足 20 件，不参与排名。"],
  ]);
});

test("a unit whose name is a formula is found, and no cell begins with it", () => {
  const name = "=1+1";
  const table = [officeSheet[0], ["部门", name, 10, 10, 1], ["", "-2+3", 10, 10, 1]];
  const answer = explained(name, undefined, undefined, table) as string[][];
  expect(answer.at(-1)?.[1]).toBe("2 家中第 1 名；与-2+3并列。");
  expect(answer.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
});

test("a title that is a formula is text", () => {
  const [speed, ...others] = sheetScheme.dimensions;
  const named = { ...speed, name: { zh: "=办结", en: "=done" } } as typeof speed & object;
  const scheme = { ...sheetScheme, dimensions: [named, ...others] };
  const answer = explainedUnit(scheme, officeSheet, "甲局", "", "") as string[][];
  expect(answer[1]?.[0]).toBe("'=办结（满分 10 分）");
});

describe("refused", () => {
  test.each<[string, unknown, unknown, unknown, string]>([
    ["a unit that is not there", "戊局", "", "", "表中没有单位“戊局”。"],
    ["no unit", undefined, "", "", "表中没有单位“”。"],
    ["the same in English", "戊局", "", "en", 'There is no unit "戊局" in the table.'],
    [
      "a part that there is not",
      "丁县",
      "档次",
      "",
      "没有名为“档次”的说明项目；应为 办结率、满意率、加分项、总得分、排名 之一。",
    ],
    [
      "the same in English",
      "丁县",
      "tier",
      "en",
      'There is no part of the explanation "tier"; expected one of Speed, Joy, Bonus, Total, Rank.',
    ],
    ["another language", "甲局", "", "fr", "语言应为 zh 或 en，而不是“fr”。"],
  ])("%s", (_, unit, dimension, language, message) => {
    expect(() => explained(unit, dimension, language)).toThrow(new RangeError(message));
  });

  test("a table whose cells are wrong, before the unit is looked for", () => {
    const table = [officeSheet[0], ["部门", "甲局", 100, 101, "80%"]];
    expect(() => explained("戊局", "", "", table)).toThrow(/^D2（甲局）：/);
    expect(() => explained("甲局", "", "en", table)).toThrow(/^D2 \(甲局\): found /);
    expect(() => explained("甲局", "", "", [[""]])).toThrow("所选区域没有内容");
  });
});
