import { describe, expect, test } from "vitest";
import { auditedRows } from "../../src/spreadsheet/auditFunction.js";
import { OFFICE } from "../support/office.js";
import { sheetScheme } from "../support/sheet.js";

const headings = OFFICE.split(",");
const sound = ["部门", "A类", 1, "甲局", 100, 90, "90%", 9, "80%", 16, 0, 25];

/** The row that agrees, with other cells in some of its columns. */
const soundBut = (cells: Readonly<Record<number, unknown>>) => Object.assign([...sound], cells);
const blanks = (count: number) => Array.from({ length: count }, () => "");

/** The rows of an audit of some units. */
const audited = (rows: unknown[][], adjustments?: unknown, language?: unknown) =>
  auditedRows(sheetScheme, [headings, ...rows], adjustments, language);

test("a table that agrees has the headings, and a note of what was checked", () => {
  const rows = audited([sound]);
  expect(rows[0]).toEqual(["序号", "程度", "单元格", "单位", "项目", "表中为", "应为", "说明"]);
  expect(rows).toHaveLength(2);
  expect(rows[1]?.[0]).toMatch(
    /^注：共 1 行，核对 \d+ 个单元格：相符 \d+ 个，可解释 0 个，不符 0 个。/,
  );
  expect(rows[1]?.slice(1)).toEqual(blanks(7));
});

describe("what does not agree has a row", () => {
  const wrong = soundBut({ 6: "91%" });

  test("with its cell, what is printed and what is expected", () => {
    expect(audited([wrong])[1]).toEqual([
      ...[1, "一般", "G2", "甲局", "办结率", "91%", "90%"],
      "甲局的“办结率”为 91%，而 90/100 = 90%",
    ]);
  });

  test("in English, where that is asked for", () => {
    const [first, second, last] = audited([wrong], undefined, "en");
    expect(first).toEqual([
      ...["No.", "Severity", "Cell", "Unit", "Column", "Printed", "Expected", "Finding"],
    ]);
    expect(second?.slice(0, 7)).toEqual([1, "medium", "G2", "甲局", "办结率", "91%", "90%"]);
    expect(last?.[0]).toMatch(/^Note: 1 rows, /);
  });

  test("the gravest first, numbered from 1", () => {
    // the total is graver than a rate
    const rows = audited([wrong, soundBut({ 2: 2, 3: "乙局", 11: 26 })]);
    const found = rows.slice(1, -1);
    expect(found.map(([number]) => number)).toEqual(found.map((_, index) => index + 1));
    const grades = found.map(([, grade]) => ["重大", "一般", "轻微"].indexOf(grade as string));
    expect(grades).toEqual([...grades].sort());
    expect(grades.length).toBeGreaterThan(1);
  });

  test("without a cell, where it is about none of the table", () => {
    const list = [
      ["单位", "类别", "分数"],
      ["某局", "项", 2],
    ];
    const rows = audited([sound], list);
    expect(rows[1]?.slice(0, 5)).toEqual([1, "一般", "", "某局", ""]);
    expect(rows[1]?.[7]).toContain("某局");
  });
});

test.each<[string, unknown]>([
  ["left out", undefined],
  ["left out by Excel", null],
  [
    "blank",
    [
      ["", ""],
      [null, ""],
    ],
  ],
])("adjustments that are %s are not looked at", (_, adjustments) => {
  expect(audited([sound], adjustments)).toEqual(audited([sound]));
});

test("a list of adjustments is held against the bonus", () => {
  const list = [
    ["单位", "类别", "分数"],
    ["甲局", "项", 1],
  ];
  const rows = audited([sound], list);
  expect(rows.slice(1, -1).map((row) => row[3])).toContain("甲局");
  expect(audited([soundBut({ 10: 1, 11: 26 })], list)).toHaveLength(2);
});

test("what a spreadsheet would take for a formula is text", () => {
  const [, row] = audited([soundBut({ 3: "=甲局", 6: "91%" })]);
  expect(row?.[3]).toBe("'=甲局");
  expect(row?.[7]).toBe("'=甲局的“办结率”为 91%，而 90/100 = 90%");
});

describe("refused", () => {
  test.each<[string, unknown, string]>([
    ["nothing", undefined, "所选区域没有内容；应包含表头和各单位的数据。"],
    ["blank cells", [["", ""]], "所选区域没有内容；应包含表头和各单位的数据。"],
    ["a table without units", [["名称", "总得分"]], "A1:B1：发现没有单位一列"],
    [
      "what is no cell",
      [headings, soundBut({ 4: {} })],
      "E2：发现一个对象；应为文本、数值、真假值或空单元格。",
    ],
  ])("%s", (_, table, message) => {
    const call = () => auditedRows(sheetScheme, table, undefined, undefined);
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  test("a list of adjustments without points", () => {
    expect(() => audited([sound], [["单位", "类别"]])).toThrow(/^adjustments!A1:B1：/);
    expect(() => audited([sound], [["单位", "类别"]], "en")).toThrow(/^adjustments!A1:B1: found /);
  });
});
