import type { Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { checkedReadOptions, monthInTable } from "../../src/reading/monthInTable.js";
import { officeScheme } from "../support/office.js";

describe("readOptions", () => {
  const pathsOf = (value: unknown) => {
    const outcome = checkedReadOptions(value);
    return outcome.ok ? [] : outcome.issues.map(({ path }) => path);
  };

  test.each<[string, unknown]>([
    ["nothing", {}],
    ["a month", { month: "2023-10" }],
    ["several months", { month: "2023-11/2024-02" }],
    ["a quarter", { month: "2023-Q3" }],
    ["a year", { month: "2023" }],
    ["columns", { columns: { 满意率: { metric: "happy" }, 备注: "ignored" } }],
    ["what is left open", { month: undefined, columns: undefined }],
  ])("%s may be said", (_, options) => {
    expect(checkedReadOptions(options)).toEqual({ ok: true, value: options });
  });

  test.each<[unknown, string[]]>([
    [{ month: "2023-13" }, ["options.month"]],
    [{ month: 202310 }, ["options.month"]],
    [{ columns: [] }, ["options.columns"]],
    [{ columns: { 满意率: "rate" } }, ["options.columns.满意率"]],
    [{ month: "2023-Q5" }, ["options.month"]],
    [{ month: "2023-04/2023-01" }, ["options.month"]],
    [{ year: 2023, month: "2023-0" }, ["options.year", "options.month"]],
    [null, ["options"]],
  ])("%j is refused at %j", (options, paths) => {
    expect(pathsOf(options).sort()).toEqual([...paths].sort());
  });
});

describe("monthInTable", () => {
  const scheme: Scheme = officeScheme();
  const HEAD = ["组别", "单位", "工单量", "办结量", "延期量", "满意率", "加分项得分"];
  const row = (unit: string, bonus: unknown = 0, tickets: unknown = 100) => [
    "部门",
    unit,
    tickets,
    90,
    3,
    "50%",
    bonus,
  ];
  const LIST = ["单位", "加减分项", "事由", "分数"];

  const read = (table: unknown, options: unknown = {}, usual?: string) =>
    monthInTable(table, scheme, options, usual);
  const pathsOf = (...given: Parameters<typeof read>) => {
    const outcome = read(...given);
    return outcome.ok ? [] : outcome.issues.map(({ path }) => path);
  };
  const monthOf = (...given: Parameters<typeof read>) => {
    const outcome = read(...given);
    return outcome.ok ? outcome.value.month : undefined;
  };

  describe("which month it is", () => {
    const titled = [["2023年10月"], HEAD, row("甲局")];

    test("is said, or else named above the headings, or else the usual one", () => {
      expect(monthOf(titled, { month: "2024-05" }, "2024-01")?.month).toBe("2024-05");
      expect(monthOf(titled, {}, "2024-01")?.month).toBe("2023-10");
      expect(monthOf([HEAD, row("甲局")], {}, "2024-01")?.month).toBe("2024-01");
      expect(pathsOf([HEAD, row("甲局")])).toEqual(["options.month"]);
    });

    test.each([
      ["2023年1—4月工单办理情况", "2023-01/2023-04"],
      ["2023年第三季度", "2023-Q3"],
      ["2023年度", "2023"],
      ["统计时间：2023年10月1日—10月31日", "2023-10"],
    ])("may be a period, as in %s", (title, period) => {
      expect(monthOf([[title], HEAD, row("甲局")])?.month).toBe(period);
    });

    test("is not known where the lines above the headings name two", () => {
      const table = [["2023年9月"], ["2023年10月"], HEAD, row("甲局")];
      expect(pathsOf(table)).toEqual(["options.month"]);
    });

    test("is missed beside every other problem", () => {
      expect(pathsOf([HEAD, row("甲局", 0, "x")])).toEqual(["options.month", "C2"]);
      expect(pathsOf([HEAD, row("甲局", -1)])).toEqual(["options.month", "G2"]);
      expect(pathsOf([HEAD, row("甲局", 0, 80)])).toEqual(["options.month", "D2"]);
      expect(pathsOf([HEAD, row("甲局", 0, 80)], {}, "2024-01")).toEqual(["D2"]);
    });
  });

  describe("adjustments", () => {
    test("are told from the scores where no list is brought", () => {
      expect(
        monthOf([HEAD, row("甲局", 2), row("乙局"), row("丙局", "1.50")], {}, "2024-05")
          ?.adjustments,
      ).toEqual([
        { unit: "甲局", category: "加分项", points: "2", reason: "加分项" },
        { unit: "丙局", category: "加分项", points: "1.5", reason: "加分项" },
      ]);
    });

    test("are those of the list where there is one, and the scores tell none", () => {
      const adjustments = [LIST, ["甲局", "表扬", "锦旗", 1]];
      expect(monthOf([HEAD, row("甲局", 2)], { adjustments }, "2024-05")?.adjustments).toEqual([
        { unit: "甲局", category: "表扬", points: "1", reason: "锦旗" },
      ]);
      expect(
        monthOf([HEAD, row("甲局", 2)], { adjustments: [LIST] }, "2024-05")?.adjustments,
      ).toEqual([]);
    });

    test("have their problems and doubts told in the list", () => {
      const adjustments = [LIST, ["丁局", "表扬", "锦旗", 1], ["甲局", "表扬", "锦旗", "x"]];
      expect(pathsOf([HEAD, row("甲局")], { adjustments })).toEqual([
        ...["options.month", "adjustments!A2", "adjustments!D3"],
      ]);
      const named = [LIST, ["市人社局", "表扬", "锦旗", 1]];
      const outcome = read([HEAD, row("市人力社局")], { adjustments: named }, "2024-05");
      expect(outcome.ok && outcome.value.doubts.map(({ cell }) => cell)).toEqual([
        "adjustments!A2",
        // the bonus of 0 that is printed
        "G2",
      ]);
      expect(outcome.ok && outcome.value.month.adjustments?.[0]?.unit).toBe("市人力社局");
    });

    test("count where fractions are recovered from the totals", () => {
      // 9.999 + 20 × 52.78 % + 2 = 22.555, and with 19/36 22.5545…
      const head = ["组别", "单位", "工单量", "办结量", "延期量", "满意率", "总得分"];
      const table = [head, ["部门", "甲局", 10000, 9999, 0, "52.78%", 22.55]];
      const adjustments = [LIST, ["甲局", "表扬", "锦旗", 2]];
      expect(monthOf(table, { adjustments }, "2024-05")?.units[0]?.metrics.happy).toEqual({
        count: 19,
        of: 36,
      });
      expect(monthOf(table, {}, "2024-05")?.units[0]?.metrics.happy).toBe("52.78%");
    });
  });

  describe("options", () => {
    test.each<[unknown, string[]]>([
      [null, ["options"]],
      ["2024-05", ["options"]],
      [[], ["options"]],
      [{ month: "2024-5" }, ["options.month"]],
      [{ year: 1, month: "2024-05" }, ["options.year"]],
      [{ columns: { 备注: "rate" } }, ["options.columns.备注"]],
    ])("%j are refused", (options, paths) => {
      expect(pathsOf([HEAD, row("甲局")], options, "2024-05")).toEqual(paths);
    });

    test("and the table are refused together", () => {
      expect(pathsOf([], { month: "x" })).toEqual(["table", "options.month"]);
      expect(pathsOf([["a"]], {}, "2024-05")).toEqual(["A1"]);
    });

    test("say what columns hold", () => {
      const head = HEAD.map((one) => (one === "满意率" ? "好评" : one));
      expect(pathsOf([head, row("甲局")], {}, "2024-05")).toEqual(["A1:G1"]);
      const columns = { 好评: { metric: "happy" } };
      expect(monthOf([head, row("甲局")], { columns }, "2024-05")?.units[0]?.metrics.happy).toBe(
        "50%",
      );
    });
  });

  test("problems of the month are told by the cells that it was read from", () => {
    expect(pathsOf([HEAD, row("甲局", 0, 80), row("乙局", 0, 80)], {}, "2024-05").sort()).toEqual([
      "D2",
      "D3",
    ]);
  });
});
