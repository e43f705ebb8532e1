import { describe, expect, test } from "vitest";
import {
  type Column,
  columnKey,
  columnSchema,
  repeatedColumns,
  saidIssues,
} from "../../src/sheet/column.js";
import { sectionedTable } from "../../src/sheet/sections.js";
import { accepts } from "../support/accepts.js";
import { tableScheme } from "../support/printedRows.js";
import { smallScheme } from "../support/smallScheme.js";

describe("column", () => {
  test.each<[unknown, boolean]>([
    ["group", true],
    ["tier", true],
    ["rank", true],
    ["unit", true],
    ["total", true],
    ["grade", true],
    ["flags", true],
    ["ignored", true],
    ["remark", true],
    ["remarks", false],
    ["score", false],
    ["Unit", false],
    ["", false],
    [{ metric: "done" }, true],
    [{ count: "done" }, true],
    [{ score: "speed" }, true],
    [{ figure: "pay" }, true],
    [{ figure: "" }, false],
    [{ figure: "pay", score: "speed" }, false],
    [{ metric: "done", count: "done" }, false],
    [{ metric: "done", places: 2 }, false],
    [{ metric: "" }, false],
    [{ metric: " " }, false],
    [{ score: 5 }, false],
    [{ unit: "done" }, false],
    [{}, false],
    [["unit"], false],
    [null, false],
    [undefined, false],
  ])("%j", (value, allowed) => {
    expect(accepts(columnSchema(), value)).toBe(allowed);
  });
});

describe("columns", () => {
  type Said = Readonly<Record<string, Column>>;

  /** What each heading is, or else the problems in English. */
  function read(headings: readonly string[], said?: Said, scheme = tableScheme()): string[] {
    const outcome = sectionedTable(scheme, [headings, ["county", "某局"]], said);
    if (!outcome.ok) return outcome.issues.map(({ message }) => message.en);
    return outcome.value.columns.map(
      ({ heading, place, column }) =>
        `${place} ${heading} ${column === undefined ? "unknown" : columnKey(column)}`,
    );
  }

  test.each<[Column, string]>([
    ["unit", "unit"],
    [{ metric: "done" }, "metric.done"],
    [{ count: "done" }, "count.done"],
    [{ score: "speed" }, "score.speed"],
    [{ figure: "pay" }, "figure.pay"],
    ["flags", "flags"],
  ])("%j is called %s", (column, key) => {
    expect(columnKey(column)).toBe(key);
  });

  test("headings are what they are called, and the others are not known", () => {
    expect(read(["组别", "单位", "附记", "办结率（%）", "办结得分（10分）"])).toEqual([
      "0 组别 group",
      "1 单位 unit",
      "2 附记 unknown",
      "3 办结率（%） metric.done",
      "4 办结得分（10分） score.speed",
    ]);
  });

  test("what is said of a heading comes before what it is called", () => {
    const said: Said = { 总得分: "ignored", 附记: { score: "speed" }, 名称: "unit", 片区: "group" };
    expect(read(["片区", "名称", "总得分", "附记"], said)).toEqual([
      "0 片区 group",
      "1 名称 unit",
      "2 总得分 ignored",
      "3 附记 score.speed",
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

  test("one group needs no column", () => {
    expect(read(["单位"], undefined, smallScheme())).toEqual(["0 单位 unit"]);
  });

  describe("doubled headings", () => {
    const doubled = (cell: string, heading: string, other: string) =>
      `${cell}: found "${heading}"; expected a column that does not hold the same as "${other}" (say in columns what it holds).`;

    test.each<[string[], Said, string[]]>([
      [["组别", "单位", "单位"], {}, [doubled("C1", "单位", "单位")]],
      [["组别", "单位", "部门"], {}, [doubled("C1", "部门", "单位")]],
      [
        ["组别", "单位", "排名", "名次", "排序"],
        {},
        [doubled("D1", "名次", "排名"), doubled("E1", "排序", "排名")],
      ],
      [
        ["组别", "单位", "办结率", "甲"],
        { 甲: { metric: "done" } },
        [doubled("D1", "甲", "办结率")],
      ],
      [["组别", "单位", "办结率", "办结量"], {}, []],
      [["组别", "单位", "附记", "附记"], {}, []],
      [["组别", "单位", "甲", "乙"], { 甲: "ignored", 乙: "ignored" }, []],
      [["组别", "单位", "部门"], { 部门: "ignored" }, []],
    ])("row %#: %j", (headings, said, issues) => {
      const outcome = sectionedTable(tableScheme(), [headings], said);
      expect(outcome.ok ? [] : outcome.issues.map(({ message }) => message.en)).toEqual(issues);
    });

    test("are told of by the cell that they stand in", () => {
      const columns = ["单位", "部门", "地区"].map((heading, place) => {
        return { heading, place: place + 25, column: "unit" as const };
      });
      const cells = (line: number, sheet: "table" | "adjustments") =>
        repeatedColumns(columns, line, sheet).map(({ path }) => path);
      expect(cells(11, "table")).toEqual(["AA12", "AB12"]);
      expect(cells(0, "adjustments")).toEqual(["adjustments!AA1", "adjustments!AB1"]);
    });
  });

  describe("what is said", () => {
    test("of a heading that is not there is refused", () => {
      expect(read(["组别", "单位"], { 得分: "total" })).toEqual([
        'options.columns: found "得分"; expected one of the headings of the table.',
      ]);
    });

    test("of a heading that stands further down is not", () => {
      expect(saidIssues(tableScheme(), ["单位", "得分"], { 得分: "total" })).toEqual([]);
      const rows = [
        ["组别", "单位", "甲"],
        ["county", "甲局", "5"],
        ["组别", "单位", "乙"],
        ["county", "乙局", "5"],
      ];
      const said: Said = { 甲: { score: "speed" }, 乙: { score: "care" } };
      expect(sectionedTable(tableScheme(), rows, said).ok).toBe(true);
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

    test("a figure that the scheme does not have, with those that it has", () => {
      const name = { zh: "绩效", en: "Pay" };
      const figures = [{ id: "pay", name, by: "exact", rule: { kind: "given" } }] as const;
      const scheme = tableScheme({ figures });
      const said = (figure: string): Said => ({ 甲: { figure } });
      expect(read(["组别", "单位", "甲"], said("pay"), scheme)[2]).toBe("2 甲 figure.pay");
      expect(read(["组别", "单位", "甲"], said("speed"), scheme)).toEqual([
        'options.columns["甲"].figure: found "speed"; expected one of pay.',
      ]);
    });

    test("every problem is told at once", () => {
      const rows = [
        ["单位", "工单量", "工单量"],
        ["甲局", "5", "5"],
      ];
      const outcome = sectionedTable(tableScheme(), rows, { 得分: { score: "none" } });
      expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual([
        "C1",
        "options.columns",
        'options.columns["得分"].score',
        "2:2",
      ]);
    });

    test("in Chinese as well", () => {
      const outcome = sectionedTable(tableScheme(), [["组别", "部门", "单位"]], { 得分: "total" });
      expect(outcome.ok ? [] : outcome.issues.map(({ message }) => message.zh)).toEqual([
        "C1：发现“单位”；应为与“部门”含义不同的列（可用 columns 指明）。",
        "options.columns：发现“得分”；应为表中的一个表头。",
      ]);
      const [stray] = saidIssues(tableScheme(), ["甲"], { 甲: { count: "x" } });
      expect(stray?.message.zh).toBe(
        'options.columns["甲"].count：发现“x”；应为 done、late、happy 之一。',
      );
    });
  });
});
