import { describe, expect, test } from "vitest";
import type { Column } from "../../src/model/column.js";
import { columnKey, columnsOf } from "../../src/tables/columns.js";
import { tableScheme } from "../support/printedRows.js";
import { smallScheme } from "../support/smallScheme.js";

type Said = Readonly<Record<string, Column>>;

/** What each heading is, or else the problems in English. */
function read(headings: readonly string[], said?: Said, scheme = tableScheme()): string[] {
  const outcome = columnsOf(scheme, headings, said);
  if (!outcome.ok) return outcome.issues.map(({ message }) => message.en);
  return outcome.value.map(
    ({ heading, place, column }) =>
      `${place} ${heading} ${column === undefined ? "unknown" : columnKey(column)}`,
  );
}

test.each<[Column, string]>([
  ["unit", "unit"],
  [{ metric: "done" }, "metric.done"],
  [{ count: "done" }, "count.done"],
  [{ score: "speed" }, "score.speed"],
])("%j is called %s", (column, key) => {
  expect(columnKey(column)).toBe(key);
});

test("headings are what they are called, and the others are not known", () => {
  expect(read(["组别", "单位", "备注", "办结率（%）", "办结得分（10分）"])).toEqual([
    "0 组别 group",
    "1 单位 unit",
    "2 备注 unknown",
    "3 办结率（%） metric.done",
    "4 办结得分（10分） score.speed",
  ]);
});

test("what is said of a heading comes before what it is called", () => {
  const said: Said = { 总得分: "ignored", 备注: { score: "speed" }, 名称: "unit", 片区: "group" };
  expect(read(["片区", "名称", "总得分", "备注"], said)).toEqual([
    "0 片区 group",
    "1 名称 unit",
    "2 总得分 ignored",
    "3 备注 score.speed",
  ]);
});

test("headings may be called like what every object has", () => {
  expect(read(["组别", "单位", "constructor", "toString", "__proto__"])).toEqual([
    "0 组别 group",
    "1 单位 unit",
    "2 constructor unknown",
    "3 toString unknown",
    "4 __proto__ unknown",
  ]);
});

const noUnitAt = (headings: string) =>
  noUnit.replace("units;", `units (the headings are ${headings});`);
const noUnit =
  'table[0]: found no column of units; expected headings with "单位" or "Unit" among them (or say in columns which it is).';
const noGroup =
  'table[0]: found no column of groups; expected headings with "组别" or "Group" among them, as the scheme has several (or say in columns which it is).';

test.each<[string, string[], string[]]>([
  ["nothing", [], [noUnit, noGroup]],
  ["no units", ["组别", "工单量"], [noUnitAt("组别, 工单量")]],
  ["no groups", ["单位", "工单量"], [noGroup]],
  ["neither", ["工单量"], [noUnitAt("工单量"), noGroup]],
  [
    "none of many, of which five are told",
    ["组别", "甲", "乙", "丙", "丁", "戊"],
    [noUnitAt("组别, 甲, 乙, 丙, 丁")],
  ],
])("a table needs units, and groups where the scheme has several: %s", (_, headings, issues) => {
  expect(read(headings)).toEqual(issues);
});

test("what the headings are is told in Chinese as well", () => {
  const outcome = columnsOf(smallScheme(), ["名称", "得分"]);
  expect(outcome.ok ? "" : outcome.issues[0]?.message.zh).toBe(
    "table[0]：发现没有单位一列（表头为 名称、得分）；应为含有“单位”一列的表头（也可用 columns 指明哪一列是单位）。",
  );
});

test("one group needs no column", () => {
  expect(read(["单位"], undefined, smallScheme())).toEqual(["0 单位 unit"]);
});

describe("doubled headings", () => {
  const doubled = (place: number, heading: string, other: string) =>
    `table[0][${place}]: found "${heading}"; expected a column that does not hold the same as "${other}" (say in columns what it holds).`;

  test.each<[string[], Said, string[]]>([
    [["组别", "单位", "单位"], {}, [doubled(2, "单位", "单位")]],
    [["组别", "单位", "部门"], {}, [doubled(2, "部门", "单位")]],
    [
      ["组别", "单位", "排名", "名次", "排序"],
      {},
      [doubled(3, "名次", "排名"), doubled(4, "排序", "排名")],
    ],
    [["组别", "单位", "办结率", "甲"], { 甲: { metric: "done" } }, [doubled(3, "甲", "办结率")]],
    [["组别", "单位", "办结率", "办结量"], {}, []],
    [["组别", "单位", "备注", "备注"], {}, []],
    [["组别", "单位", "甲", "乙"], { 甲: "ignored", 乙: "ignored" }, []],
    [["组别", "单位", "部门"], { 部门: "ignored" }, []],
  ])("row %#: %j", (headings, said, issues) => {
    const outcome = columnsOf(tableScheme(), headings, said);
    expect(outcome.ok ? [] : outcome.issues.map(({ message }) => message.en)).toEqual(issues);
  });
});

describe("what is said", () => {
  test("of a heading that is not there is refused", () => {
    expect(read(["组别", "单位"], { 得分: "total" })).toEqual([
      'options.columns: found "得分"; expected one of the headings of the table.',
    ]);
  });

  test.each<[Column, string]>([
    [
      { metric: "speed" },
      'options.columns.甲.metric: found "speed"; expected one of tickets, done, late, happy, awarded.',
    ],
    [
      { count: "tickets" },
      'options.columns.甲.count: found "tickets"; expected one of done, late, happy.',
    ],
    [
      { score: "done" },
      'options.columns.甲.score: found "done"; expected one of speed, care, award.',
    ],
    [
      { metric: "toString" },
      'options.columns.甲.metric: found "toString"; expected one of tickets, done, late, happy, awarded.',
    ],
  ])("%j names what the scheme does not have", (column, message) => {
    const [issue] = read(["组别", "单位", "甲"], { 甲: column });
    expect(issue?.replace('["甲"]', ".甲")).toBe(message);
  });

  test("every problem is told at once", () => {
    expect(read(["工单量", "工单量"], { 得分: { score: "none" } })).toHaveLength(5);
  });

  test("in Chinese as well", () => {
    const outcome = columnsOf(tableScheme(), ["组别", "部门", "单位"], { 得分: "total" });
    expect(outcome.ok ? [] : outcome.issues.map(({ message }) => message.zh)).toEqual([
      "options.columns：发现“得分”；应为表中的一个表头。",
      "table[0][2]：发现“单位”；应为与“部门”含义不同的列（可用 columns 指明）。",
    ]);
  });
});
