import type { Scheme } from "hotline-scoring";
import type { Column } from "hotline-scoring/tables";
import { describe, expect, test } from "vitest";
import type { Outcome } from "../../src/input/outcome.js";
import { metricInRow } from "../../src/sheet/rowMetrics.js";
import { sectionedTable } from "../../src/sheet/sections.js";
import { tableCells } from "../../src/sheet/tableCells.js";
import { tableRows } from "../../src/sheet/tableRow.js";
import { tierDoubts, type UnitsInTable, unitsIn } from "../../src/sheet/unitsIn.js";
import { both } from "../support/office.js";
import { printedRows, tableScheme } from "../support/printedRows.js";

describe("tierDoubts", () => {
  const scheme = tableScheme();

  /** What is told of the tiers of a table, in Chinese. */
  function told(table: readonly (readonly string[])[]): string[] {
    return printedRows(scheme, table).flatMap((row) =>
      tierDoubts(row, row.unit, metricInRow(row, "tickets", scheme)).map(
        ({ message }) => message.zh,
      ),
    );
  }

  describe("a tier that is not that of the volume is told of", () => {
    const head = ["组别", "档次", "单位", "工单量"];

    test.each<[string, string, string[]]>([
      ["甲类", "20", []],
      ["A", "20", []],
      ["乙类", "19", []],
      ["甲类", "19", ["B2（甲局）：列在“甲类”档；按工单量 19 应属“乙类”，以此为准。"]],
      ["乙类", "20", ["B2（甲局）：列在“乙类”档；按工单量 20 应属“甲类”，以此为准。"]],
      ["丙类", "20", ["B2（甲局）：列在“丙类”档；按工单量 20 应属“甲类”，以此为准。"]],
      ["", "20", []],
      ["—", "20", []],
      ["甲类", "许多", []],
    ])("%s with %s tickets", (tier, tickets, messages) => {
      expect(told([head, ["市直部门", tier, "甲局", tickets]])).toEqual(messages);
    });

    test("not in a group without tiers", () => {
      expect(told([head, ["县市区", "甲类", "甲局", "5"]])).toEqual([]);
    });

    test("under a caption, at the volume", () => {
      const rows = [["单位", "工单量"], ["市直部门"], ["甲类"], ["甲局", "19"], ["乙局", "20"]];
      expect(told(rows)).toEqual(["B4（甲局）：列在“甲类”档；按工单量 19 应属“乙类”，以此为准。"]);
    });
  });
});

describe("unitsIn", () => {
  const scheme = tableScheme();
  const HEAD = ["组别", "单位", "工单量", "办结量", "延期量", "满意率", "评分"];
  const row = (unit: string, group = "县市区", tickets: unknown = 30) => [
    group,
    unit,
    tickets,
    9,
    1,
    "50%",
    3,
  ];

  function unitsOf(
    table: unknown,
    said?: Record<string, Column>,
    of: Scheme = scheme,
  ): Outcome<UnitsInTable> {
    const cells = tableCells(table, "table");
    const sectioned = cells.ok ? sectionedTable(of, cells.value, said) : cells;
    if (!sectioned.ok) return sectioned;
    return unitsIn(of, sectioned.value, tableRows(of, sectioned.value));
  }

  const issuesOf = (...given: Parameters<typeof unitsOf>) => {
    const outcome = unitsOf(...given);
    return outcome.ok ? [] : outcome.issues.map(({ message }) => message);
  };
  const doubtsOf = (...given: Parameters<typeof unitsOf>) => {
    const outcome = unitsOf(...given);
    return outcome.ok ? outcome.value.doubts.map(({ message }) => message) : undefined;
  };

  describe("units", () => {
    test("are those of the rows, with their names for ids, and a value for each metric", () => {
      const outcome = unitsOf([HEAD, row(" 甲 县 "), row("Ａ局", "市直部门", 7)]);
      expect(outcome.ok && outcome.value.units).toEqual([
        {
          ...{ id: "甲 县", name: "甲 县", group: "county" },
          metrics: { tickets: 30, done: 9, late: 1, happy: "50%", awarded: "3" },
        },
        {
          ...{ id: "Ａ局", name: "Ａ局", group: "office" },
          metrics: { tickets: 7, done: 9, late: 1, happy: "50%", awarded: "3" },
        },
      ]);
      expect(outcome.ok && outcome.value.doubts).toEqual([]);
    });

    test("come with their rows, and the cells that their metrics were read from", () => {
      const outcome = unitsOf([HEAD, row("甲县")]);
      const [read] = outcome.ok ? outcome.value.rows : [];
      expect([read?.name, read?.row.line]).toEqual(["甲县", 1]);
      expect(
        [...(read?.metrics ?? [])].map(([metric, { cell }]) => [metric, cell.heading]),
      ).toEqual([
        ...[
          ["tickets", "工单量"],
          ["done", "办结量"],
          ["late", "延期量"],
          ["happy", "满意率"],
        ],
        ["awarded", "评分"],
      ]);
    });

    test("there may be none", () => {
      expect(unitsOf([HEAD])).toEqual({ ok: true, value: { units: [], rows: [], doubts: [] } });
      expect(unitsOf([["组别", "单位"]]).ok).toBe(true);
    });
  });

  describe("refused is", () => {
    test("a metric without a column, once", () => {
      expect(
        issuesOf([HEAD.slice(0, 5), row("甲县").slice(0, 5), row("乙县").slice(0, 5)]),
      ).toEqual([
        both(
          "A1:E1：发现没有“满意率”一列；应为以“满意率”为表头的列（也可用 columns 指明哪一列是它）。",
          'A1:E1: found no column of "Satisfaction"; expected a column headed "Satisfaction" or "满意率" (or say in columns which it is).',
        ),
        both(
          "A1:E1：发现没有“评分”一列；应为以“评分”为表头的列（也可用 columns 指明哪一列是它）。",
          'A1:E1: found no column of "Awarded"; expected a column headed "Awarded" or "评分" (or say in columns which it is).',
        ),
      ]);
    });

    test("but points may stand as the score that they are, and a rate of tickets as either", () => {
      const head = HEAD.map((one) =>
        one === "评分" ? "评定得分" : one === "办结量" ? "办结率" : one,
      );
      expect(issuesOf([head, ["县市区", "甲县", 30, "90%", 1, "50%", 3]])).toEqual([]);
      const wrong = HEAD.map((one) => (one === "评分" ? "办结得分" : one));
      expect(issuesOf([wrong, row("甲县")]).map(({ en }) => en.split(";")[0])).toEqual([
        'A1:G1: found no column of "Awarded"',
      ]);
    });

    test("every cell of every row that cannot be read", () => {
      const places = issuesOf([
        HEAD,
        row("甲县", "县市区", "x"),
        row(""),
        row("乙县", "乡镇"),
        row("丙县", "县市区", ""),
      ]);
      expect(places.map(({ zh }) => zh.split("：")[0])).toEqual([
        ...["C2（甲县）", "B3", "A4（乙县）", "C5（丙县）"],
      ]);
    });

    test("a row without a name, and one of no group", () => {
      expect(issuesOf([HEAD, row("—")])).toEqual([
        both(
          "B2：发现“单位”为空；应为单位名称。",
          'B2: found nothing under "单位"; expected the name of a unit.',
        ),
      ]);
      expect(issuesOf([HEAD, row("乙县", "乡镇")])).toEqual([
        both(
          "A2（乙县）：发现“乡镇”；应为组别 县市区、市直部门 之一。",
          'A2 (乙县): found "乡镇"; expected one of the groups Counties, Offices.',
        ),
      ]);
    });
  });

  describe("told of is", () => {
    test("a column with something in it that nobody knows", () => {
      const head = [...HEAD, "附记", "电话", ""];
      expect(
        doubtsOf([head, [...row("甲县"), "新增", "—", "x"], [...row("乙县"), "", ""]]),
      ).toEqual([
        both(
          "H1：不知“附记”一列的含义；该列未读取。",
          'H1: the column "附记" is not known; it is not read.',
        ),
        both("J2：“x”上方没有表头；未读取。", 'J2: there is no heading above "x"; it is not read.'),
      ]);
      expect(
        doubtsOf([["附件"], head, [...row("甲县"), "", "5"]])?.map(({ en }) => en.slice(0, 2)),
      ).toEqual(["I2"]);
      expect(doubtsOf([head, [...row("甲县"), "新增"]], { 附记: "ignored" })).toEqual([]);
    });

    test("but not a column of what follows from the total, where the scheme has such", () => {
      const figure = {
        ...{ id: "pay", name: both("绩效", "Pay"), by: "exact" },
        rule: { kind: "given" },
      };
      const verdicts = {
        grades: [{ id: "good", name: both("良好", "Good"), from: "0" }],
        flags: [{ id: "card", name: both("黄牌", "Card"), if: { rank: { first: 1 } } }],
      };
      const judging = tableScheme({ figures: [figure], verdicts } as never);
      const further = ["等次", "提示", "绩效", "说明"];
      const english = ["Grade", "Flags", "Pay", "Remark"];
      for (const headings of [further, english]) {
        const table = [
          [...HEAD, ...headings],
          [...row("甲县"), "良", "黄牌", 1, "新设"],
        ];
        expect(doubtsOf(table, {}, judging)).toEqual([]);
        // the others say nothing under a scheme that has none of them
        expect(doubtsOf(table)).toHaveLength(3);
      }
    });

    test("what a metric's cell leaves open", () => {
      const head = HEAD.map((one) => (one === "满意率" ? "办结率" : one));
      const table = [
        [...head, "满意率"],
        [...row("甲县"), 1],
      ];
      table[1]?.splice(5, 1, "多数");
      expect(doubtsOf(table)).toEqual([
        both(
          "F2（甲县）：“多数”不是比率；已按其数量计算。",
          'F2 (甲县): "多数" is no rate; it is worked out from its count.',
        ),
      ]);
    });

    describe("a printed count that is not what it is made of", () => {
      const made = tableScheme({
        metrics: {
          ...scheme.metrics,
          spam: { kind: "count", name: both("骚扰工单", "Spam") },
          moved: { kind: "count", name: both("转办工单", "Moved") },
          valid: {
            ...{ kind: "count", name: both("有效工单", "Valid") },
            madeOf: { plus: ["tickets", "moved"], minus: ["spam"] },
          },
        },
      });
      const head = [...HEAD, "骚扰工单", "转办工单", "有效工单"];
      // 30 + 5 − 2
      const table = (valid: unknown) => [head, [...row("甲县"), 2, 5, valid]];
      const told = (valid: unknown) => doubtsOf(table(valid), {}, made)?.map(({ zh }) => zh);

      test.each<[unknown, string | undefined]>([
        [32, "“有效工单”为 32；由其他数量计算为 33，以此为准"],
        [33, undefined],
        [34, "“有效工单”为 34；由其他数量计算为 33，以此为准"],
        ["33件", undefined],
        ["33.5", "“有效工单”为 33.5；由其他数量计算为 33，以此为准"],
        ["若干", "“有效工单”为 若干；由其他数量计算为 33，以此为准"],
        ["", undefined],
        ["—", undefined],
      ])("%j: %s", (valid, doubt) => {
        expect(told(valid)).toEqual(doubt === undefined ? [] : [`J2（甲县）：${doubt}。`]);
      });

      test("in English as well", () => {
        expect(doubtsOf(table(32), {}, made)?.map(({ en }) => en)).toEqual([
          'J2 (甲县): "有效工单" is 32; worked out of the other counts it is 33, which counts.',
        ]);
      });

      test("it is not read, and needs no column", () => {
        const [first, second] = table(32).map((cells) => cells.slice(0, -1));
        for (const rows of [table(32), [first, second]]) {
          const outcome = unitsOf(rows, {}, made);
          expect(outcome.ok && outcome.value.units[0]?.metrics).toEqual({
            ...{ tickets: 30, done: 9, late: 1, happy: "50%", awarded: "3", spam: 2, moved: 5 },
          });
        }
      });
    });

    describe("a tier that the volume does not put it in", () => {
      const tiered = ["组别", "档次", ...HEAD.slice(1)];
      const inTier = (tier: string, tickets: unknown, group = "市直部门") => [
        ...[group, tier, ...row("甲局", group, tickets).slice(1)],
      ];

      test.each<[string, string, number, boolean]>([
        ["甲类", "市直部门", 20, false],
        ["A", "市直部门", 20, false],
        ["乙类", "市直部门", 19, false],
        ["—", "市直部门", 19, false],
        ["", "市直部门", 19, false],
        ["甲类", "市直部门", 19, true],
        ["乙类", "市直部门", 20, true],
        ["丙类", "市直部门", 20, true],
        ["甲类", "县市区", 19, false],
      ])("%s of %s with %d tickets: %s", (tier, group, tickets, isTold) => {
        expect(doubtsOf([tiered, inTier(tier, tickets, group)])).toHaveLength(isTold ? 1 : 0);
      });

      test("is told by its cell", () => {
        expect(doubtsOf([tiered, inTier("甲类", 19)])).toEqual([
          both(
            "B2（甲局）：列在“甲类”档；按工单量 19 应属“乙类”，以此为准。",
            'B2 (甲局): it stands in tier "甲类"; by its volume of 19 it is in "Tier B", which counts.',
          ),
        ]);
      });

      test("is told by the cell of its volume, where it stands below a caption", () => {
        const head = ["排名", ...HEAD.slice(1)];
        const rows = (tier: string) => [
          head,
          ["市直部门"],
          [tier],
          [1, ...row("甲局", "", 19).slice(1)],
        ];
        expect(doubtsOf(rows("甲类"))).toEqual([
          both(
            "C4（甲局）：列在“甲类”档；按工单量 19 应属“乙类”，以此为准。",
            'C4 (甲局): it stands in tier "Tier A"; by its volume of 19 it is in "Tier B", which counts.',
          ),
        ]);
        expect(doubtsOf(rows("乙类"))).toEqual([]);
      });
    });
  });
});
