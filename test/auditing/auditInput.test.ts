import { describe, expect, test } from "vitest";
import { checkedAuditOptions, readInput } from "../../src/auditing/auditInput.js";
import { cellOf } from "../../src/sheet/tableRow.js";
import { both, brought, officeScheme } from "../support/office.js";

describe("auditInput", () => {
  type Checked = ReturnType<typeof checkedAuditOptions>;

  /** What an outcome holds, or the places of its problems. */
  function shortly(outcome: Checked): unknown {
    return outcome.ok ? outcome.value : outcome.issues.map(({ path }) => path);
  }

  /** What is allowed instead of each problem, in English. */
  function allowedBy(outcome: Checked): string[] {
    return outcome.ok ? [] : outcome.issues.map(({ path, allowed }) => `${path}: ${allowed.en}`);
  }

  describe("options", () => {
    const name = { zh: "正文", en: "Text" };

    test.each<[string, unknown, boolean]>([
      ["none", {}, true],
      ["null", null, false],
      ["a list", [], false],
      ["an unknown key", { percentPlace: 2 }, false],
      ["nothing stated", { stated: [] }, true],
      ["units", { stated: [{ units: "55" }] }, true],
      ["units of a tier", { stated: [{ units: "5", group: "office", tier: "A", name }] }, true],
      ["units as a number", { stated: [{ units: 55 }] }, false],
      ["blank units", { stated: [{ units: "" }] }, false],
      ["units with a sum", { stated: [{ units: "5", sum: "5" }] }, false],
      ["a sum", { stated: [{ sum: "5" }] }, true],
      ["a sum of parts", { stated: [{ sum: "5", of: "tickets", parts: ["2", "3"] }] }, true],
      ["a sum of no parts", { stated: [{ sum: "5", parts: [] }] }, false],
      ["a sum of a tier", { stated: [{ sum: "5", tier: "A" }] }, false],
      ["a rate", { stated: [{ rate: "50%", count: "1", whole: "2", of: "done" }] }, true],
      ["a rate with parts", { stated: [{ rate: "50%", parts: ["1"] }] }, false],
      ["nothing of these", { stated: [{ name }] }, false],
      ["one figure, not a list", { stated: { units: "5" } }, false],
      ["columns", { columns: { a: "group", b: "tier", c: "rank", d: "unit" } }, true],
      ["more columns", { columns: { e: "total", f: "ignored" } }, true],
      ["a metric", { columns: { 满意: { metric: "happy" } } }, true],
      ["a count", { columns: { 量: { count: "done" } } }, true],
      ["a score", { columns: { 分: { score: "speed" } } }, true],
      ["two at once", { columns: { 分: { score: "speed", metric: "done" } } }, false],
      ["a blank id", { columns: { 分: { score: " " } } }, false],
      ["an unknown word", { columns: { 分: "points" } }, false],
      ["a blank heading", { columns: { "": "unit" } }, false],
      ["a list of columns", { columns: ["unit"] }, false],
      ["percentPlaces −1", { percentPlaces: -1 }, false],
      ["percentPlaces 0", { percentPlaces: 0 }, true],
      ["percentPlaces 10", { percentPlaces: 10 }, true],
      ["percentPlaces 11", { percentPlaces: 11 }, false],
      ["percentPlaces 1.5", { percentPlaces: 1.5 }, false],
      ["percentPlaces as text", { percentPlaces: "2" }, false],
    ])("%s", (_, value, allowed) => {
      expect(checkedAuditOptions(value).ok).toBe(allowed);
    });

    test("what is allowed instead", () => {
      expect(allowedBy(checkedAuditOptions({ columns: { 分: "points" } }))).toEqual([
        'options.columns.分: one of "group", "tier", "rank", "unit", "total", "grade", "flags", "lists", "remark", "ignored", { metric }, { count }, { score }, { whole }, { figure }, { flag }, { list }',
      ]);
      expect(allowedBy(checkedAuditOptions({ stated: [5] }))).toEqual([
        "options.stated[0]: a figure with units, sum, rate or change",
      ]);
    });
  });

  describe("options that are checked", () => {
    test.each<[string, unknown, unknown]>([
      ["sound ones", { percentPlaces: 2 }, { percentPlaces: 2 }],
      ["a number", 5, ["options"]],
      ["null", null, ["options"]],
      ["a list", [], ["options"]],
      ["a key that is not known", { percentPlace: 2 }, ["options.percentPlace"]],
      ["a place too many", { percentPlaces: 11 }, ["options.percentPlaces"]],
      ["a stated number", { stated: [{ units: 55 }] }, ["options.stated[0].units"]],
    ])("%s", (_, value, expected) => {
      expect(shortly(checkedAuditOptions(value))).toEqual(expected);
    });

    test("the problems of options without an end begin with options", () => {
      const endless: { stated?: unknown } = {};
      endless.stated = [endless];
      expect(shortly(checkedAuditOptions(endless))).toEqual([expect.stringMatching(/^options/)]);
    });
  });
});

describe("auditInput", () => {
  const TABLE = "组别,单位,工单量,满意率\n部门,甲局,6,33.33%\n部门,乙局,6,50%\n";

  function problemsOf(table: unknown, options: unknown = {}): string[] {
    const outcome = readInput(officeScheme(), table as never, options as never);
    return outcome.ok ? [] : outcome.issues.map(({ path }) => path);
  }

  describe("what an audit goes by", () => {
    test("the rows below the headings, and what each column holds", () => {
      const { columns, rows, adjustments, stated } = brought(TABLE);
      expect(columns.map(({ column }) => column)).toEqual([
        "group",
        "unit",
        { metric: "tickets" },
        { metric: "happy" },
      ]);
      expect(rows.map(({ number, unit }) => `${number} ${unit}`)).toEqual(["1 甲局", "2 乙局"]);
      expect([adjustments, stated]).toEqual([[], []]);
    });

    test("cells may be numbers, nothing and true or false, as a spreadsheet has them", () => {
      const rows = [
        ["组别", "单位", "工单量", "满意率", "备注"],
        ["部门", "甲局", 6, 0.3333, null],
        [undefined, "乙局", 6, 0.5, true],
      ];
      const figures = brought(rows).rows.map((row) => [
        `${cellOf(row, { metric: "tickets" })?.figure?.value}`,
        `${cellOf(row, { metric: "happy" })?.figure?.value}`,
      ]);
      expect(figures).toEqual([
        ["6", "3333/10000"],
        ["6", "1/2"],
      ]);
      const list = [
        ["单位", "加减分项", "分数"],
        ["甲局", "奖励", 0.1 + 0.2],
      ];
      expect(brought(rows, { adjustments: list }).adjustments).toMatchObject([{ points: "0.3" }]);
    });

    test("the same of rows of text", () => {
      const rows = TABLE.trim()
        .split("\n")
        .map((line) => line.split(","));
      expect(brought(rows).rows).toEqual(brought(TABLE).rows);
    });

    test("stated figures and what the columns are said to hold", () => {
      const stated = [{ units: "2" }];
      const said = brought(TABLE, { stated, columns: { 满意率: "ignored" } });
      expect(said.stated).toEqual(stated);
      expect(said.columns.at(-1)?.column).toBe("ignored");
    });

    test("percentages are printed as the table shows, unless it is stated", () => {
      expect(brought(TABLE).terms.percentages).toEqual({ places: 4, mode: "halfExpand" });
      expect(brought(TABLE, { percentPlaces: 0 }).terms.percentages.places).toBe(2);
      expect(brought(TABLE, { percentPlaces: 10 }).terms.percentages.places).toBe(12);
    });

    test("the adjustments of each unit, where a list of them was brought", () => {
      expect(brought(TABLE).terms.adjustmentsOf).toBeUndefined();
      const lines = "单位,加减分项,分数\n甲局,奖励,2\n甲局,奖励,1\n丙局,奖励,1";
      const { adjustments, terms } = brought(TABLE, { adjustments: lines });
      expect(adjustments).toHaveLength(3);
      expect(terms.adjustmentsOf?.("甲局").map(({ points }) => points)).toEqual(["2", "1"]);
      expect(terms.adjustmentsOf?.("乙局")).toEqual([]);
    });

    test("other choices: rates rounded as they are printed, and each scheme of the history", () => {
      const old = officeScheme({ name: both("旧办法", "Old") });
      const { terms } = brought(TABLE, { history: [old], percentPlaces: 1 });
      expect(terms.others.map(({ choice }) => choice)).toEqual([
        {
          kind: "roundedRates",
          text: both(
            "先把率舍入到百分数 1 位小数、再计分",
            "rates are rounded to 1 places of a percentage before they are scored",
          ),
        },
        {
          kind: "scheme",
          text: both("按方案“旧办法”计算", 'the scores are worked out by the scheme "Old"'),
        },
      ]);
    });
  });

  describe("problems are told of by their place", () => {
    test.each([
      ["", ["table"]],
      [" \n", ["table"]],
      [[], ["table"]],
      [7, ["table"]],
      [null, ["table"]],
      [
        [
          ["组别", "单位"],
          ["部门", {}],
        ],
        ["B2"],
      ],
      ["工单量,满意率\n6,50%", ["A1:B1"]],
      ["单位,满意率\n甲局,50%", ["2:2"]],
      ["排名,单位\n县乡,\n1,甲局", ["A2"]],
      ["组别,单位,单位名称\n部门,甲局,甲局", ["C1"]],
      ["某市排名\n\n组别,单位,单位名称\n部门,甲局,甲局", ["C3"]],
      ["\uFFFD\uFFFD,单位\n部门,甲局", ["table"]],
    ])("of the table %j", (table, paths) => {
      expect(problemsOf(table)).toEqual(paths);
    });

    test.each([
      [{ adjustments: "单位,分数\n甲局,1" }, ["adjustments!A1:B1"]],
      [{ adjustments: "事由" }, Array(3).fill("adjustments!A1")],
      [{ adjustments: 7 }, ["options.adjustments"]],
      [{ adjustments: "鍗曚綅,加减分项,分数\n甲局,奖励,1" }, ["options.adjustments"]],
      [{ adjustments: "" }, ["options.adjustments"]],
      [{ adjustments: [["单位"], ["甲局", "奖励", []]] }, ["adjustments!C2"]],
      [{ stated: [{ units: 5 }] }, ["options.stated[0].units"]],
      [{ stated: {} }, ["options.stated"]],
      [{ columns: { 总分: "total" } }, ["options.columns"]],
      [{ columns: { 满意率: { metric: "x" } } }, ['options.columns["满意率"].metric']],
      [{ columns: { 满意率: { count: "tickets" } } }, ['options.columns["满意率"].count']],
      [{ percentPlaces: 11 }, ["options.percentPlaces"]],
      [{ percentPlaces: -1 }, ["options.percentPlaces"]],
      [{ percentPlaces: 0.5 }, ["options.percentPlaces"]],
      [{ language: "zh" }, ["options.language"]],
      [{ history: [officeScheme({ volume: "x" })] }, ["options.history[0].volume"]],
      [{ history: [officeScheme(), null] }, ["options.history[1]"]],
      [{ history: officeScheme() }, ["options.history"]],
    ])("of the options %j", (options, paths) => {
      expect(problemsOf(TABLE, options)).toEqual(paths);
    });

    test.each([
      [{ units: "1", group: "town" }, "group"],
      [{ units: "1", group: "city", tier: "C" }, "tier"],
      [{ sum: "1", of: "ticket" }, "of"],
      [{ rate: "1%", of: "ready" }, "of"],
    ])("of %j, whose %s the scheme does not have", (stated, key) => {
      expect(problemsOf(TABLE, { stated: [stated] })).toEqual([`options.stated[0].${key}`]);
    });

    test("all of them at once", () => {
      const options = { percentPlaces: 11, history: [officeScheme({ volume: "x" })] };
      expect(problemsOf([], options)).toEqual([
        "table",
        "options.percentPlaces",
        "options.history[0].volume",
      ]);
      expect(problemsOf("单位\n甲局", { adjustments: "单位,分数" })).toEqual([
        "2:2",
        "adjustments!A1:B1",
      ]);
    });

    test("of the second stated figure, and of several at once", () => {
      const stated = [{ units: "1" }, { units: "1", group: "town", tier: "C" }];
      expect(problemsOf(TABLE, { stated })).toEqual([
        "options.stated[1].group",
        "options.stated[1].tier",
      ]);
    });

    test.each([null, 7, "abc", true, [["单位"]]])("%j are no options", (options) => {
      expect(problemsOf(TABLE, options)).toEqual([expect.stringMatching(/^options/)]);
    });

    test.each<[string, object]>([
      ["a date", new Date(0)],
      ["a map", new Map([["percentPlaces", 2]])],
      ["what has them of another", Object.create({ percentPlaces: 2 })],
    ])("%s is no plain object of options", (_, options) => {
      expect(problemsOf(TABLE, options)).toEqual([expect.stringMatching(/^options/)]);
    });
  });
});
