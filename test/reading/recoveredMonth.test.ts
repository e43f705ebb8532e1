import { type Adjustment, type Month, readTable, type Scheme, scoreMonth } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import {
  behindPercentages,
  countsThatStand,
  insteadOfCounts,
  recoveredMonth,
  takenBy,
} from "../../src/reading/recoveredMonth.js";
import { metricInRow, type ReadMetric } from "../../src/sheet/rowMetrics.js";
import type { ReadRow } from "../../src/sheet/unitsIn.js";
import { both, officeScheme } from "../support/office.js";
import { auditTerms, printedRow, printedRows, tableScheme } from "../support/printedRows.js";

describe("otherRates", () => {
  const scheme = tableScheme();
  const row = (cells: Readonly<Record<string, string>>, of: Scheme = scheme) =>
    printedRow(of, cells);
  const others = (from: typeof behindPercentages, cells: Readonly<Record<string, string>>) =>
    from(row(cells), auditTerms(scheme)).map(({ metric, cell, value, shown }) => [
      ...[metric, cell.heading, value, shown],
    ]);

  /** A row with every score and the total, by which its fractions are told. */
  const SCORED = {
    ...{ 工单量: "245", 办结量: "245", 办结得分: "10", 满意率: "52.78%", 满意得分: "5.28" },
    ...{ 评定得分: "3", 总得分: "18.28" },
  };

  describe("behind a percentage without a count", () => {
    test("stands the simplest fraction that gives the printed score", () => {
      // 10 × 19/36 = 5.277…, which prints as 5.28; 52.78 % itself gives 5.28 as well
      expect(others(behindPercentages, SCORED)).toEqual([
        ["happy", "满意率", { count: 19, of: 36 }, "19/36"],
      ]);
    });

    test("stands nothing else where the percentage is that fraction", () => {
      expect(
        others(behindPercentages, { ...SCORED, 满意率: "50%", 满意得分: "5", 总得分: "18" }),
      ).toEqual([]);
      expect(
        others(behindPercentages, { ...SCORED, 满意率: "0.25", 满意得分: "2.5", 总得分: "15.5" }),
      ).toEqual([]);
    });

    test("stands nothing where there is no percentage, or a count beside it", () => {
      expect(others(behindPercentages, { 工单量: "245", 满意率: "—", 满意得分: "5" })).toEqual([]);
      expect(
        others(behindPercentages, {
          工单量: "11",
          办结量: "8",
          办结率: "72.73%",
          办结得分: "7.27",
        }),
      ).toEqual([]);
    });
  });

  describe("instead of counts that make another rate", () => {
    test.each<[Readonly<Record<string, string>>, unknown[]]>([
      [
        { 工单量: "11", 办结量: "8", 办结率: "80%" },
        [["done", "办结率", { count: 8, of: 10 }, "8/10"]],
      ],
      [
        { 工单量: "11", 办结量: "8", 办结率: "0.8" },
        [["done", "办结率", { count: 8, of: 10 }, "8/10"]],
      ],
      // 8 / 0.7 is no whole number
      [{ 工单量: "11", 办结量: "8", 办结率: "70%" }, [["done", "办结率", "70%", "70%"]]],
      [{ 工单量: "11", 办结量: "8", 办结率: "0%" }, [["done", "办结率", "0%", "0%"]]],
      [{ 工单量: "11", 办结量: "8", 办结率: "72.73%" }, []],
      // more than the scheme lets a rate be
      [{ 工单量: "11", 办结量: "8", 办结率: "120%" }, []],
      [{ 工单量: "11", 延期量: "13", 延期率: "90%" }, [["late", "延期率", "90%", "90%"]]],
      [
        { 工单量: "11", 延期量: "9", 延期率: "100%" },
        [["late", "延期率", { count: 9, of: 9 }, "9/9"]],
      ],
    ])("%j: %j", (cells, found) => {
      expect(others(insteadOfCounts, cells)).toEqual(found);
    });
  });

  describe("what was taken", () => {
    const only = (from: typeof behindPercentages, cells: Readonly<Record<string, string>>) => {
      const [one] = from(row(cells), auditTerms(scheme));
      if (one === undefined) throw new Error("a rate is expected");
      return takenBy(row(cells), "某局", one, "59.13");
    };

    test("for a percentage is told as rounded", () => {
      const cells = SCORED;
      expect(only(behindPercentages, cells)).toMatchObject({
        cell: "F2",
        unit: "某局",
        message: both(
          "F2（某局）：“满意率” 52.78% 为舍入后的数；按 19/36 计，与表中得分和总得分相符。",
          'F2 (某局): "满意率" 52.78% is rounded; taken as 19/36, which gives the printed scores and total.',
        ),
      });
    });

    test("for a count is told as not what that gives", () => {
      const counts = { 工单量: "11", 办结量: "8", 办结率: "80%", 总得分: "59.86" };
      expect(only(insteadOfCounts, counts).message).toEqual(
        both(
          "E2（某局）：“办结率” 80% 与其数量不符（8/11 = 72.73%）；按 8/10 计，与表中得分和总得分相符；请核对分母，若为 11，“总得分”应为 59.13。",
          'E2 (某局): "办结率" 80% is not what its count gives (8/11 = 72.73%); taken as 8/10, which gives the printed scores and total; check of what it is a share: if of 11, "总得分" should be 59.13.',
        ),
      );
    });
  });

  test("counts that stand beside another rate are told of, those that agree are not", () => {
    const told = (cells: Readonly<Record<string, string>>) =>
      countsThatStand(row(cells), "某局", auditTerms(scheme)).map(({ cell, message }) => [
        cell,
        message,
      ]);
    expect(told({ 工单量: "11", 办结量: "8", 办结率: "80%" })).toEqual([
      [
        "E2",
        both(
          "E2（某局）：“办结率” 80% 与其数量不符；按 8/11 计。",
          'E2 (某局): "办结率" 80% is not what its count gives; taken as 8 of 11.',
        ),
      ],
    ]);
    expect(told({ 工单量: "11", 办结量: "8", 办结率: "72.73%" })).toEqual([]);
    expect(told({ 工单量: "11", 办结量: "8", 办结率: "—" })).toEqual([]);
  });
});

describe("recoveredMonth", () => {
  const scheme: Scheme = officeScheme();
  const HEAD = [
    "组别",
    "单位",
    "工单量",
    "办结量",
    "办结率",
    "办结率得分",
    "延期量",
    "满意率",
    "满意率得分",
    "总得分",
  ];

  /** A month as its rows have it, and as it is recovered from their scores. */
  function recovered(
    table: readonly (readonly string[])[],
    adjustments: readonly Adjustment[] = [],
  ) {
    const rows = printedRows(scheme, [HEAD, ...table]).map((row): ReadRow => {
      const found = Object.keys(scheme.metrics).map(
        (id) => [id, metricInRow(row, id, scheme) as ReadMetric] as const,
      );
      return { row, name: row.unit, metrics: new Map(found) };
    });
    const units = rows.map(({ row, name, metrics }) => ({
      ...{ id: name, name, group: row.group?.id ?? "" },
      metrics: Object.fromEntries([...metrics].map(([id, { value }]) => [id, value])) as never,
    }));
    const month: Month = { month: "2024-05", units, adjustments };
    const adjustmentsOf = (unit: string) =>
      adjustments
        .filter((one) => one.unit === unit)
        .map(({ category, points }) => ({ category, points: `${points}` }));
    const terms = auditTerms(scheme, { adjustmentsOf });
    const found = recoveredMonth(scheme, month, scoreMonth(scheme, month), rows, terms);
    return {
      given: month,
      found: found.month,
      metrics: found.month.units.map(({ metrics }) => metrics),
      doubts: found.doubts.map(({ message }) => message.zh),
    };
  }

  // 10 × 90/100 = 9; 20 × 0.5278 = 10.556, and 20 × 19/36 = 10.5555…; both print as 10.56; so does 19.56
  const AGREES = ["部门", "甲局", "100", "90", "90%", "9", "0", "52.78%", "10.56", "19.56"];

  /** A row with one of its cells changed. */
  const changed = (row: readonly string[], place: number, text: string) =>
    row.map((one, at) => (at === place ? text : one));

  describe("a rate behind its percentage", () => {
    test("is not looked for where all is as it is printed", () => {
      const { given, found, doubts } = recovered([AGREES]);
      expect(found).toEqual(given);
      expect(doubts).toEqual([]);
    });

    test("is the simplest fraction that gives the printed score, where the percentage does not", () => {
      // 20 × 0.5278 = 10.556, 20 × 19/36 = 10.5555…; beside 10 × 0.9999: 9.999: 20.555 and 20.5545…: 20.56 and 20.55
      const row = [
        "部门",
        "甲局",
        "10000",
        "9999",
        "99.99%",
        "10",
        "0",
        "52.78%",
        "10.56",
        "20.55",
      ];
      const { metrics, doubts } = recovered([AGREES, changed(row, 1, "乙局")]);
      expect(metrics.map(({ happy }) => happy)).toEqual(["52.78%", { count: 19, of: 36 }]);
      expect(metrics[1]).toMatchObject({ tickets: 10_000, done: 9999, late: 0 });
      expect(doubts).toEqual([
        "H3（乙局）：“满意率” 52.78% 为舍入后的数；按 19/36 计，与表中得分和总得分相符。",
      ]);
    });

    test("stays where no fraction gives what is printed", () => {
      const { given, found, doubts } = recovered([
        changed(AGREES, 8, "11.11"),
        changed(changed(AGREES, 1, "乙局"), 9, "25.00"),
      ]);
      expect(found).toEqual(given);
      expect(doubts).toEqual([]);
    });

    test("is not sought where no total is printed", () => {
      const dimensions = scheme.dimensions.map((one) =>
        one.id === "joy" ? { ...one, fullMarks: "300" } : one,
      );
      // 300 × 0.5278 = 158.34, 300 × 19/36 = 158.33…
      const head = ["组别", "单位", "工单量", "办结量", "延期量", "满意率", "满意率得分"];
      const table = [head, ["部门", "甲局", 100, 90, 0, "52.78%", 158.33]];
      const { month } = readTable(table, { ...scheme, dimensions }, { month: "2024-05" });
      expect(month.units[0]?.metrics.happy).toBe("52.78%");
    });

    test("adjustments count in the total", () => {
      const row = [
        "部门",
        "乙局",
        "10000",
        "9999",
        "99.99%",
        "10",
        "0",
        "52.78%",
        "10.56",
        "22.55",
      ];
      const bonus = { unit: "乙局", category: "表扬", points: "2", reason: "锦旗" };
      expect(recovered([row], [bonus]).metrics[0]?.happy).toEqual({ count: 19, of: 36 });
      expect(recovered([row]).metrics[0]?.happy).toBe("52.78%");
    });
  });

  describe("a printed rate beside counts that make another", () => {
    const row = (score: string, total: string) => [
      "部门",
      "甲局",
      "11",
      "8",
      "80%",
      score,
      "0",
      "50%",
      "10",
      total,
    ];

    test("is taken where its score and total are printed, with its count of another whole", () => {
      const { metrics, doubts } = recovered([row("8", "18.00")]);
      expect(metrics[0]?.done).toEqual({ count: 8, of: 10 });
      expect(doubts).toEqual([
        "E2（甲局）：“办结率” 80% 与其数量不符（8/11 = 72.73%）；按 8/10 计，与表中得分和总得分相符；请核对分母，若为 11，“总得分”应为 17.27。",
      ]);
    });

    test("is not taken where those of the counts are printed, but told of", () => {
      const { metrics, doubts } = recovered([row("7.27", "17.27")]);
      expect(metrics[0]?.done).toBe(8);
      expect(doubts).toEqual(["E2（甲局）：“办结率” 80% 与其数量不符；按 8/11 计。"]);
    });

    test("is not taken where only one of them is printed", () => {
      for (const one of [row("8", "17.27"), row("7.27", "18.00"), row("8", "17.99")]) {
        const { metrics, doubts } = recovered([one]);
        expect(metrics[0]?.done).toBe(8);
        expect(doubts).toHaveLength(1);
      }
    });

    test("is taken by itself: other rows stay as they are", () => {
      const { metrics } = recovered([
        row("8", "18.00"),
        changed(row("7.27", "17.27"), 1, "乙局"),
        changed(AGREES, 1, "丙局"),
      ]);
      expect(metrics.map(({ done }) => done)).toEqual([{ count: 8, of: 10 }, 8, 90]);
    });
  });

  test("where a fraction settles all that is printed, counts beside another rate stand", () => {
    const head = [...["组别", "单位", "工单量", "办结量", "延期量", "延期率", "满意率"], "总得分"];
    const table = [head, ["部门", "甲局", 10000, 9999, 5, "90%", "52.78%", "20.55"]];
    const { month, doubts } = readTable(table, scheme, { month: "2024-05" });
    expect(month.units[0]?.metrics).toMatchObject({ late: 5, happy: { count: 19, of: 36 } });
    expect(doubts.map(({ message }) => message.zh)).toEqual([
      "G2（甲局）：“满意率” 52.78% 为舍入后的数；按 19/36 计，与表中得分和总得分相符。",
      "F2（甲局）：“延期率” 90% 与其数量不符；按 5/10000 计。",
    ]);
  });

  test("a rate that no unit can have is not taken", () => {
    // the printed 120 % is more than the rules let it be
    const table = [
      ["组别", "单位", "工单量", "办结量", "办结率", "办结率得分", "延期量", "满意率"],
      ["部门", "甲局", 10, 9, "120%", 12, 0, "50%"],
    ];
    const { month, doubts } = readTable(table, scheme, { month: "2024-05" });
    expect(month.units[0]?.metrics.done).toBe(9);
    expect(doubts.map(({ message }) => message)).toEqual([
      both(
        "E2（甲局）：“办结率” 120% 与其数量不符；按 9/10 计。",
        'E2 (甲局): "办结率" 120% is not what its count gives; taken as 9 of 10.',
      ),
      both(
        "F2（甲局）：“办结率得分” 12 不是按方案算得的结果；按方案为 9，以此为准。",
        'F2 (甲局): "办结率得分" 12 is not what the rules give; they give 9, which counts.',
      ),
    ]);
  });
});
