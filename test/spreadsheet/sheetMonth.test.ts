import { describe, expect, test } from "vitest";
import { cellsOf, languageIn, languageOf, monthOfSheet } from "../../src/spreadsheet/sheetMonth.js";
import { officeSheet, sheetScheme } from "../support/sheet.js";

const blank = (count: number) => Array.from({ length: count }, () => [""]);

describe("the language of a sheet", () => {
  test.each<[string, unknown, "zh" | "en"]>([
    ["Chinese headings", [["单位", "Unit"]], "zh"],
    ["English headings", [["Unit", "Tickets"]], "en"],
    ["Chinese in the tenth row", [...blank(9), ["单位"]], "zh"],
    ["Chinese in the eleventh row only", [["Unit"], ...blank(9), ["某局"]], "en"],
    ["nothing at the top", [...blank(10), ["Unit"]], "zh"],
    ["nothing at all", undefined, "zh"],
    ["digits only", [[1, 2]], "en"],
    ["one cell", "Unit", "en"],
  ])("%s", (_, table, language) => {
    expect(languageOf(table)).toBe(language);
  });
});

describe("the language that a cell asks for", () => {
  test.each<[unknown, "zh" | "en"]>([
    ["zh", "zh"],
    ["中文", "zh"],
    ["ZH-CN", "zh"],
    [" en ", "en"],
    ["English", "en"],
    ["英文", "en"],
    [[["en"]], "en"],
  ])("%j is %s, whatever the sheet", (cell, language) => {
    for (const table of [[["单位"]], [["Unit"]]]) expect(languageIn(cell, table)).toBe(language);
  });

  test.each([undefined, null, "", " ", [[""]]])("%j is that of the sheet", (cell) => {
    expect(languageIn(cell, [["单位"]])).toBe("zh");
    expect(languageIn(cell, [["Unit"]])).toBe("en");
  });

  test.each<[unknown[][], string]>([
    [[["单位"]], "语言应为 zh 或 en，而不是“fr”。"],
    [[["Unit"]], 'The language should be zh or en, not "fr".'],
  ])("another is refused in the language of the sheet: %j", (table, message) => {
    expect(() => languageIn("FR", table)).toThrow(new RangeError(message));
  });
});

describe("the month of a sheet", () => {
  const monthOf = (table: unknown, adjustments?: unknown) =>
    monthOfSheet(sheetScheme, table, adjustments, "zh");

  test("has its units, as they stand", () => {
    const { month, doubts } = monthOf(officeSheet);
    expect(doubts).toEqual([]);
    expect(month.units.map(({ id, group }) => `${id} ${group}`)).toEqual([
      "甲局 city",
      "乙局 city",
      "丙局 city",
      "丁县 county",
    ]);
    expect(month.units[0]?.metrics).toEqual({ tickets: 100, done: 90, happy: "80%" });
  });

  test.each<[string, unknown, string]>([
    ["is the one that its title names", [["2024年5月通报"], ...officeSheet], "2024-05"],
    ["without a name is the first of the scheme", officeSheet, "2024-01"],
  ])("%s", (_, table, name) => {
    expect(monthOf(table).month.month).toBe(name);
  });

  const list = [
    ["单位", "类别", "事由", "分数"],
    ["乙局", "优秀案例", "1个", 0.5],
  ];

  test.each<[string, unknown, unknown[]]>([
    ["of the list", list, [{ unit: "乙局", category: "优秀案例", reason: "1个", points: "0.5" }]],
    ["none where the list is blank", [[""], [null]], []],
    ["none where it is left out", undefined, []],
    ["none where Excel leaves it out", null, []],
  ])("has the adjustments %s", (_, adjustments, expected) => {
    expect(monthOf(officeSheet, adjustments).month.adjustments).toEqual(expected);
  });

  test.each<["zh" | "en", string]>([
    ["zh", "C2（甲局）：发现“多”（工单量）；应为数量（0 或正整数）。"],
    ["en", 'C2 (甲局): found "多" (工单量); expected a whole number from 0.'],
  ])("names the cells of its problems, in %s", (language, message) => {
    const table = [officeSheet[0], ["部门", "甲局", "多", 90, "80%"]];
    expect(() => monthOfSheet(sheetScheme, table, undefined, language)).toThrow(
      new RangeError(message),
    );
  });
});

describe("the cells of a table", () => {
  test("are its rows", () => {
    expect(cellsOf([["a"], ["b"]], "zh")).toEqual([["a"], ["b"]]);
    expect(cellsOf("a", "zh")).toEqual([["a"]]);
  });

  test.each<[unknown, "zh" | "en", string]>([
    [undefined, "zh", "所选区域没有内容；应包含表头和各单位的数据。"],
    [[["", null]], "zh", "所选区域没有内容；应包含表头和各单位的数据。"],
    [[], "en", "The range is empty; expected headings and a row for each unit."],
  ])("%j is refused in %s", (table, language, message) => {
    expect(() => cellsOf(table, language)).toThrow(new RangeError(message));
  });
});
