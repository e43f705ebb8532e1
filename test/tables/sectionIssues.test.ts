import { describe, expect, test } from "vitest";
import type { Line } from "../../src/tables/section.js";
import { groupIssues, noHeadings } from "../../src/tables/sectionIssues.js";
import { sectionedTable } from "../../src/tables/sections.js";
import type { Sheet } from "../../src/tables/tableCells.js";
import { tableScheme } from "../support/printedRows.js";
import { smallScheme } from "../support/smallScheme.js";

/** The problems of a table, in English. */
function problems(rows: readonly string[][], scheme = tableScheme(), sheet: Sheet = "table") {
  const outcome = sectionedTable(scheme, rows, {}, sheet);
  return outcome.ok ? [] : outcome.issues.map(({ message }) => message.en);
}

describe("a table without headings of units is refused", () => {
  const noUnit = (cells: string, headings = "") =>
    `${cells}: found no column of units${headings === "" ? "" : ` (the headings are ${headings})`}; expected headings with "单位" or "Unit" among them (or say in columns which it is).`;

  test.each<[string, string[][], string]>([
    ["no rows", [], noUnit("A1")],
    ["a row without cells", [[]], noUnit("A1")],
    ["a row of blanks", [["", " "]], noUnit("A1:B1")],
    ["one heading", [["工单量"]], noUnit("A1", "工单量")],
    ["two of them", [["组别", "工单\n量"]], noUnit("A1:B1", "组别, 工单 量")],
    ["five of them", [["甲", "乙", "", "丙", "丁", "戊"]], noUnit("A1:F1", "甲, 乙, 丙, 丁, 戊")],
    [
      "six of them, of which five are told",
      [["甲", "乙", "丙", "丁", "戊", "己"]],
      noUnit("A1:F1", "甲, 乙, 丙, 丁, 戊"),
    ],
    [
      "a title above them, once or in every merged cell",
      [["某市排名", ""], [], ["某市排名", "某市排名"], ["名称", "工单量"], ["甲局", "5"]],
      noUnit("A4:B4", "名称, 工单量"),
    ],
    ["a title alone", [["某市排名", "某市排名", ""]], noUnit("A1:C1", "某市排名, 某市排名")],
    [
      // the heading says it, but beside a figure: it is a row of the table
      "a row of the group that is called as headings of units are",
      [
        ["名称", "片区", "工单量"],
        ["甲局", "部门", "5"],
      ],
      noUnit("A1:C1", "名称, 片区, 工单量"),
    ],
  ])("%s", (_, rows, message) => {
    expect(problems(rows)).toEqual([message]);
  });

  test("in Chinese as well, and in the sheet where it stands", () => {
    expect(noHeadings([["名称", "得分"]], "table").message.zh).toBe(
      "A1:B1：发现没有单位一列（表头为 名称、得分）；应为含有“单位”一列的表头（也可用 columns 指明哪一列是单位）。",
    );
    expect(noHeadings([], "adjustments").message.zh).toBe(
      "adjustments!A1：发现没有单位一列；应为含有“单位”一列的表头（也可用 columns 指明哪一列是单位）。",
    );
  });
});

describe("where a scheme has several groups, each unit stands under one", () => {
  const noGroup = (row: string) =>
    `${row}: found no column of groups; expected headings with "组别" or "Group" among them, or captions that name the groups, as the scheme has several (or say in columns which it is).`;
  const stray = (cell: string, text: string) =>
    `${cell}: found the caption "${text}"; expected one of the groups Counties, Offices.`;
  const head = ["排名", "单位", "工单量"];

  test.each<[string, string[][], string[]]>([
    ["neither a column nor a caption tells it", [head, ["1", "甲", "5"]], [noGroup("2:2")]],
    [
      "the headings stand further down, in two rows",
      [["某市排名"], [], head, ["", "", "办结率"], ["1", "甲", "5"]],
      [noGroup("5:5")],
    ],
    ["no unit stands there either", [head], []],
    [
      "a caption comes too late",
      [head, ["1", "甲", "5"], ["县市区"], ["1", "乙", "5"]],
      [noGroup("2:2")],
    ],
    [
      "a caption names none",
      [head, ["县乡"], ["1", "甲", "5"], ["2", "乙", "5"]],
      [stray("A2", "县乡")],
    ],
    [
      "it does so in every merged cell, with breaks in it",
      [head, ["县\n乡", "县\n乡", "县\n乡"], ["1", "甲", "5"]],
      [stray("A2", "县 乡")],
    ],
    [
      "it does so, and no unit stands under it",
      [head, ["县市区"], ["1", "甲", "5"], ["县乡"]],
      [stray("A4", "县乡")],
    ],
    [
      "it is a sentence, and no unit stands under it",
      [head, ["县市区"], ["1", "甲", "5"], ["联系电话：12345"]],
      [],
    ],
    [
      "it may be a sentence, but units stand under it",
      [head, ["县市区"], ["1", "甲", "5"], ["第二组：县乡"], ["1", "乙", "5"]],
      [stray("A4", "第二组:县乡")],
    ],
    [
      "two of them do so",
      [head, ["县乡"], ["1", "甲", "5"], ["县市区"], ["1", "乙", "5"], ["镇区"], ["1", "丙", "5"]],
      [stray("A2", "县乡"), stray("A6", "镇区")],
    ],
    [
      "one of them does so, above two parts that differ in their headings",
      [head, ["县乡"], ["1", "甲", "5"], ["名次", "单位", "工单量"], ["1", "乙", "5"]],
      [stray("A2", "县乡")],
    ],
    [
      "both nothing and a caption above units do so",
      [head, ["1", "甲", "5"], ["县乡"], ["1", "乙", "5"]],
      [noGroup("2:2"), stray("A3", "县乡")],
    ],
    [
      "only one of two parts has the column",
      [["组别", ...head], ["county", "1", "甲", "5"], head, ["1", "乙", "5"]],
      [noGroup("4:4")],
    ],
    [
      "a caption names none, but a column does",
      [["组别", ...head], ["县乡"], ["county", "1", "甲", "5"]],
      [],
    ],
  ])("%s", (_, rows, messages) => {
    expect(problems(rows)).toEqual(messages);
  });

  test("one group needs none", () => {
    expect(problems([head, ["县乡"], ["1", "甲", "5"]], smallScheme())).toEqual([]);
  });

  test("problems are told in the sheet where they stand", () => {
    const table = [head, ["1", "甲", "5"], ["县乡"], ["1", "乙", "5"]];
    expect(problems(table, tableScheme(), "adjustments")).toEqual([
      noGroup("adjustments!2:2"),
      stray("adjustments!A3", "县乡"),
    ]);
  });

  test("in Chinese as well", () => {
    const lines = [{ line: 1, texts: ["甲"] }];
    const of = (standing: { stray?: Line }) =>
      groupIssues(
        tableScheme(),
        [{ columns: [], standing, lines }],
        standing.stray === undefined ? [] : [standing.stray],
        "table",
      )[0]?.message.zh;
    expect(of({})).toBe(
      "2:2：发现没有组别一列；应为含有“组别”一列的表头，或写明组别的分组标题行（方案分组计分；也可用 columns 指明）。",
    );
    expect(of({ stray: { line: 11, texts: ["", "县乡"] } })).toBe(
      "A12：发现分组标题“县乡”；应为组别 县市区、市直部门 之一。",
    );
  });
});
