import type { StatedFigure } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { statedFindings } from "../../src/auditing/statedFindings.js";
import { both, brought } from "../support/office.js";

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
