import type { StatedFigure } from "hotline-scoring/audit";
import { describe, expect, test } from "vitest";
import {
  rateComparisons,
  statedFindings,
  sumComparisons,
  unitsComparison,
} from "../../src/auditing/statedFindings.js";
import { both, brought } from "../support/office.js";

describe("statedComparison", () => {
  const name = both("甲数", "the figure");
  const { rows, terms } = brought(
    "组别,档次,单位,工单量,办结量\n部门,A,甲局,1200,100\n部门,B,乙局,30,30\n部门,B,丙局,4,3\n",
  );

  test.each([
    [{ units: "3" }, true, "3"],
    [{ units: "4" }, false, "3"],
    [{ units: "1", tier: "A" }, true, "1"],
    [{ units: "2", tier: "B" }, true, "2"],
    [{ units: "3", tier: "B" }, false, "2"],
  ])("%j: %s, there are %s", (stated, holds, expected) => {
    expect(unitsComparison(stated, name, rows)).toEqual({
      printed: stated.units,
      holds,
      expected,
      message: both(
        `甲数为 ${stated.units}，而表中实有家数为 ${expected}`,
        `the figure is ${stated.units}, but the number in the table is ${expected}`,
      ),
    });
  });

  describe("a stated sum", () => {
    const table = both("表中各单位合计", "the sum over the table");
    const parts = both("其分项之和", "the sum of its parts");

    test.each([
      // 1200 + 30 + 4, and 100 + 30 + 3
      [{ sum: "1234", of: "tickets" }, [[true, "1234", table]]],
      [{ sum: "1,234", of: "tickets" }, [[true, "1234", table]]],
      [{ sum: "1235", of: "tickets" }, [[false, "1234", table]]],
      [{ sum: "133", of: "done" }, [[true, "133", table]]],
      [{ sum: "133", of: "happy" }, [[undefined, "", table]]],
      [{ sum: "133" }, [[undefined, "", table]]],
      [{ sum: "6", parts: ["1", "2", "3"] }, [[true, "6", parts]]],
      [{ sum: "7", parts: ["1", "2", "3"] }, [[false, "6", parts]]],
      [{ sum: "100%", parts: ["33.3%", "66.7%"] }, [[true, "1", parts]]],
      [{ sum: "6", parts: ["1", "若干"] }, [[undefined, "", parts]]],
      [
        { sum: "1234", of: "tickets", parts: ["1000", "233"] },
        [
          [true, "1234", table],
          [false, "1233", parts],
        ],
      ],
    ] as const)("%j", (stated, expected) => {
      expect(sumComparisons(stated, name, rows, terms)).toEqual(
        expected.map(([holds, found, source]) => ({
          printed: stated.sum,
          holds,
          expected: found,
          message: both(
            `甲数为 ${stated.sum}，而${source.zh}为 ${found}`,
            `the figure is ${stated.sum}, but ${source.en} is ${found}`,
          ),
        })),
      );
    });
  });
});

describe("statedRates", () => {
  const name = both("甲率", "the rate");
  const { rows, terms } = brought(
    "组别,单位,工单量,办结量,办结率\n部门,甲局,100,60,60.00%\n部门,乙局,20,17,85.00%",
  );

  const compared = (stated: Parameters<typeof rateComparisons>[0], some = rows) =>
    rateComparisons(stated, name, some, terms);

  describe("with the counts beside it", () => {
    test.each([
      ["66.67%", "2", "3", true, "66.67%"],
      ["66.66%", "2", "3", false, "66.67%"],
      ["66.667%", "2", "3", true, "66.667%"],
      ["0.6667", "2", "3", true, "66.67%"],
      ["65.48%", "10021", "10279", false, "97.49%"],
    ])("%s of %s and %s: %s", (rate, count, whole, holds, expected) => {
      expect(compared({ rate, count, whole })).toEqual([
        {
          printed: rate,
          holds,
          expected,
          message: both(
            `甲率为 ${rate}，而同处所列 ${count}/${whole} = ${expected}`,
            `the rate is ${rate}, but the counts beside it give ${count}/${whole} = ${expected}`,
          ),
        },
      ]);
    });

    test.each([
      ["2", "0"],
      ["若干", "3"],
      ["2", "若干"],
    ])("%s of %s make none", (count, whole) => {
      expect(compared({ rate: "50%", count, whole })).toMatchObject([
        { holds: undefined, expected: "" },
      ]);
    });

    test("one of them alone makes none", () => {
      expect([
        ...compared({ rate: "50%", count: "1" }),
        ...compared({ rate: "50%", whole: "2" }),
      ]).toEqual([]);
    });
  });

  describe("with the table: 77 of 120, which is 64.17 %", () => {
    test.each([
      ["64.17%", true],
      ["64.2%", false],
      ["64.167%", true],
      ["72.50%", false],
    ])("%s: %s", (rate, holds) => {
      const expected = rate === "64.167%" ? "64.167%" : "64.17%";
      expect(compared({ rate, of: "done" })).toEqual([
        {
          printed: rate,
          holds,
          expected,
          message: both(
            `甲率为 ${rate}，而表中各单位合计 77/120 = ${expected}`,
            `the rate is ${rate}, but the sums over the table give 77/120 = ${expected}`,
          ),
        },
      ]);
    });

    test("each count beside it is held against its own sum", () => {
      const [beside, table, count, whole] = compared({
        rate: "64.17%",
        of: "done",
        count: "77",
        whole: "121",
      });
      expect([beside?.printed, table?.printed, count?.printed, whole?.printed]).toEqual([
        "64.17%",
        "64.17%",
        "77",
        "121",
      ]);
      expect([beside?.holds, table?.holds, count?.holds, whole?.holds]).toEqual([
        false,
        true,
        true,
        false,
      ]);
      expect(count?.message).toEqual(
        both(
          "甲率的分子为 77，而表中各单位合计为 77",
          "the count of the rate is 77, but the sum over the table is 77",
        ),
      );
      expect(whole?.message).toEqual(
        both(
          "甲率的分母为 121，而表中各单位合计为 120",
          "the whole of the rate is 121, but the sum over the table is 120",
        ),
      );
    });

    test.each(["happy", "late", "tickets", "nothing"])("%s cannot be told by it", (of) => {
      expect(compared({ rate: "64.17%", of })).toMatchObject([{ holds: undefined }]);
    });

    test("an empty table tells nothing", () => {
      expect(compared({ rate: "64.17%", of: "done" }, [])).toMatchObject([{ holds: undefined }]);
    });
  });

  test("what is no figure is told once, whatever it is held against", () => {
    const told = {
      printed: "约六成",
      holds: false,
      expected: "",
      message: both("甲率为“约六成”，不是数值", 'the rate is "约六成", which is no figure'),
    };
    expect(compared({ rate: "约六成", of: "done" })).toEqual([told]);
    expect(compared({ rate: "约六成" })).toEqual([told]);
    expect(compared({ rate: "约六成", of: "done", count: "77", whole: "120" })).toEqual([told]);
    for (const { message } of compared({ rate: "约六成", of: "happy", count: "若干", whole: "3" }))
      expect(message.zh).not.toMatch(/undefined|为 $/);
  });
});

describe("statedFindings", () => {
  const { rows, terms } = brought(
    "组别,档次,单位,工单量,办结量,办结率\n部门,A,甲局,100,60,60.00%\n部门,B,乙局,20,17,85.00%\n县区,,丙县,3,3,100.00%",
  );

  const outcome = (...stated: StatedFigure[]) => statedFindings(stated, rows, terms);

  test("what holds is counted, and nothing said of it", () => {
    expect(
      outcome(
        { units: "3" },
        { units: "2", group: "city" },
        { units: "1", group: "city", tier: "B" },
        { sum: "123", of: "tickets", parts: ["100", "20", "3"] },
        { rate: "64.17%", of: "done", group: "city", count: "77", whole: "120" },
      ),
    ).toEqual({ checks: 9, findings: [], notChecked: [] });
  });

  test("what does not is told of, one finding a comparison", () => {
    const { checks, findings, notChecked } = outcome({ units: "4" }, { sum: "6", parts: ["5"] });
    expect([checks, notChecked]).toEqual([2, []]);
    expect(findings).toEqual(
      [
        [
          "4",
          "3",
          both(
            "家数为 4，而表中实有家数为 3",
            "number of units is 4, but the number in the table is 3",
          ),
        ],
        ["6", "5", both("合计为 6，而其分项之和为 5", "sum is 6, but the sum of its parts is 5")],
      ].map(([printed, expected, message]) => ({
        kind: "stated",
        severity: "medium",
        verdict: "wrong",
        row: null,
        unit: null,
        column: null,
        printed,
        expected: [expected],
        consequences: [],
        orElse: [],
        message,
      })),
    );
  });

  test.each([
    [{ rate: "65.48%", of: "happy" }, "满意率总体率 65.48%", "Satisfied, overall rate 65.48%"],
    [{ sum: "5", of: "late" }, "延期率合计 5", "Late, sum 5"],
    [{ sum: "5" }, "合计 5", "sum 5"],
    [{ rate: "50%" }, "总体率 50%", "overall rate 50%"],
    [{ rate: "50%", count: "1" }, "总体率 50%", "overall rate 50%"],
  ] as const)("%j cannot be checked", (stated, zh, en) => {
    expect(outcome(stated)).toEqual({
      checks: 0,
      findings: [],
      notChecked: [
        both(`${zh}：表中没有可与之核对的数据`, `${en}: nothing in the table to check it with`),
      ],
    });
  });

  test("what was printed is the figure that does not agree: the rate, or the count beside it", () => {
    // 80 of 123 tickets are done: 65.04 %
    const { findings } = outcome({ rate: "65.05%", of: "done", count: "81", whole: "124" });
    expect(findings.map(({ printed, expected }) => [printed, ...expected])).toEqual([
      ["65.05%", "65.32%"],
      ["65.05%", "65.04%"],
      ["81", "80"],
      ["124", "123"],
    ]);
  });

  test("of a rate only the counts beside it are compared where the table has none", () => {
    const stated = { rate: "50%", of: "happy", count: "1", whole: "2" };
    expect(outcome(stated)).toEqual({ checks: 1, findings: [], notChecked: [] });
  });

  describe("what is stated is named", () => {
    const nameOf = (stated: StatedFigure) => outcome(stated).findings[0]?.message;

    test.each([
      [{ units: "9", group: "city" }, "部门家数为 9", "Departments, number of units is 9"],
      [{ units: "9", group: "city", tier: "B" }, "部门B类家数为 9", "Departments, Tier B, number"],
      [{ sum: "9", of: "tickets" }, "工单量合计为 9", "Tickets, sum is 9"],
      [{ sum: "9", of: "done", group: "county" }, "县区办结率合计为 9", "Counties, Done, sum is 9"],
      [{ rate: "9%", of: "done" }, "办结率总体率为 9%", "Done, overall rate is 9%"],
      [{ units: "9", name: both("标题", "the heading") }, "标题为 9", "the heading is 9"],
    ])("%j", (stated, zh, en) => {
      expect(nameOf(stated)?.zh).toMatch(new RegExp(`^${zh}，`));
      expect(nameOf(stated)?.en).toMatch(new RegExp(`^${en}`));
    });
  });

  test.each([
    [{ sum: "若干" }, "合计为“若干”，不是数值"],
    [{ sum: "若干", of: "tickets" }, "工单量合计为“若干”，不是数值"],
    [{ units: "若干" }, "家数为“若干”，不是数值"],
    [{ rate: "若干", of: "done" }, "办结率总体率为“若干”，不是数值"],
  ] as const)("%j is no figure, and has no expected value", (stated, zh) => {
    expect(outcome(stated)).toMatchObject({
      checks: 1,
      findings: [{ printed: "若干", expected: [], message: { zh } }],
      notChecked: [],
    });
  });
});
