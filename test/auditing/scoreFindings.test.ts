import type { AuditOptions, Scheme } from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { rowAudit } from "../../src/auditing/rowAudit.js";
import { consequencesText } from "../../src/auditing/scoreFindings.js";
import { both, OFFICE, officeScheme, onlyRow } from "../support/office.js";

function findingsOf(table: string, options: AuditOptions = {}, scheme?: Scheme) {
  const { row, terms } = onlyRow(table, options, scheme);
  return rowAudit(row, terms).findings;
}

const found = (column: string, printed: string) => ({
  kind: "score",
  severity: "medium",
  verdict: "wrong",
  row: 1,
  unit: "甲局",
  column,
  printed,
  consequences: [],
  orElse: [],
});

describe("1 of 6 done is 1.67, with 6.67 and 0 beside it 8.33 in all", () => {
  const rowOf = (score: string, total: string) =>
    `${OFFICE}\n部门,B,1,甲局,6,1,16.67%,${score},33.33%,6.67,0,${total}`;

  test.each(["8.33", "", "9.99"])("1.76 is told of by itself where the total is %j", (total) => {
    expect(findingsOf(rowOf("1.76", total)).filter(({ kind }) => kind === "score")).toEqual([
      {
        ...found("办结率得分", "1.76"),
        expected: ["1.67"],
        message: both(
          "甲局的“办结率得分”为 1.76，按规则应为 1.67",
          '甲局: "办结率得分" is 1.76, where the rules give 1.67',
        ),
      },
    ]);
  });

  test("the total that follows from 1.76 is a consequence", () => {
    expect(findingsOf(rowOf("1.76", "8.43"))).toEqual([
      {
        ...found("办结率得分", "1.76"),
        severity: "high",
        expected: ["1.67"],
        consequences: [{ column: "总得分", printed: "8.43", expected: "8.33" }],
        message: both(
          "甲局的“办结率得分”为 1.76，按规则应为 1.67；由此“总得分” 8.43 应为 8.33",
          '甲局: "办结率得分" is 1.76, where the rules give 1.67; so "总得分" 8.43 should be 8.33',
        ),
      },
    ]);
  });

  test("a total that follows from a rate beside it is none of its consequences", () => {
    // 4 of 10 as 50 %: 5 + 6.67
    const row = "部门,B,1,甲局,10,4,50%,5,33.33%,6.76,0,11.67";
    expect(findingsOf(`${OFFICE}\n${row}`)).toMatchObject([
      { kind: "rate", consequences: [{ column: "办结率得分" }, { expected: "10.67" }] },
      { kind: "score", severity: "medium", expected: ["6.67"], consequences: [] },
    ]);
  });

  test("1.67 itself, and no score at all, are let stand", () => {
    expect([...findingsOf(rowOf("1.67", "8.33")), ...findingsOf(rowOf("", "8.33"))]).toEqual([]);
  });
});

describe("of a rate without its counts, all that it may stand for is asked", () => {
  const rowOf = (tickets: number, rate: string, score: string) =>
    `组别,单位,工单量,满意率,满意率得分\n部门,甲局,${tickets},${rate},${score}`;

  test.each([
    // 3/8 and 5/13
    [13, "38%", ["7.5", "7.69"]],
    // 7/12 is simpler than 11/19
    [19, "58%", ["11.58", "11.67"]],
    // 50/101, 1/2 and 51/101: low to high by value
    [101, "50%", ["9.9", "10", "10.1"]],
    // 3/8, 11/29, 8/21 and 5/13
    [29, "38%", ["7.5 – 7.69"]],
  ])("%i tickets and %s", (tickets, rate, expected) => {
    const options = { percentPlaces: 0 };
    for (const one of expected.filter((text) => !text.includes("–")))
      expect(findingsOf(rowOf(tickets, rate, one), options)).toEqual([]);
    expect(findingsOf(rowOf(tickets, rate, "20"), options)).toEqual([
      {
        ...found("满意率得分", "20"),
        expected,
        clause: both("20分乘以满意率", "20 points times the rate"),
        message: both(
          `甲局的“满意率得分”为 20，按规则应为 ${expected.join("、")}`,
          `甲局: "满意率得分" is 20, where the rules give ${expected.join(", ")}`,
        ),
      },
    ]);
  });
});

describe("a score that another choice gives", () => {
  const text = "组别,单位,有效工单量,延期量,延期率,延期率得分\n县市区,甲局,461,125,27.11%,";

  test("3.945 of a rate rounded first is 3.95, where 125/461 gives 3.94", () => {
    const choice = {
      kind: "roundedRates",
      text: both(
        "先把率舍入到百分数 2 位小数、再计分",
        "rates are rounded to 2 places of a percentage before they are scored",
      ),
    };
    expect(findingsOf(`${text}3.94`, {}, xiangtan2023)).toEqual([]);
    expect(findingsOf(`${text}3.95`, {}, xiangtan2023)).toEqual([
      {
        ...found("延期率得分", "3.95"),
        verdict: "explained",
        expected: ["3.94"],
        choice,
        clause: xiangtan2023.dimensions[1].wording,
        message: both(
          `甲局的“延期率得分”为 3.95，按规则应为 3.94（${choice.text.zh}）`,
          `甲局: "延期率得分" is 3.95, where the rules give 3.94 (${choice.text.en})`,
        ),
      },
    ]);
  });

  test("12 points at full marks are those of the scheme before, with a group of that name only", () => {
    const [speed, ...others] = officeScheme().dimensions;
    const old = officeScheme({
      name: both("旧办法", "Old"),
      dimensions: [{ ...speed, fullMarks: "12" } as (typeof others)[number]],
    });
    const elsewhere = { ...old, groups: [{ id: "county", name: both("县区", "Counties") }] };
    const table = "组别,单位,工单量,办结量,办结率得分\n部门,甲局,10,10,12";
    const explained = {
      verdict: "explained",
      expected: ["10"],
      choice: {
        kind: "scheme",
        text: both("按方案“旧办法”计算", 'the scores are worked out by the scheme "Old"'),
      },
      message: both(
        "甲局的“办结率得分”为 12，按规则应为 10（按方案“旧办法”计算）",
        '甲局: "办结率得分" is 12, where the rules give 10 (the scores are worked out by the scheme "Old")',
      ),
    };
    expect(findingsOf(table, { history: [elsewhere, old] })).toMatchObject([explained]);
    expect(findingsOf(table, { history: [elsewhere] })).toMatchObject([{ verdict: "wrong" }]);
  });
});

describe("of 3 and 0.5 on the list, a bonus of", () => {
  const adjustments = "单位,加减分项,分数\n甲局,典型经验,3\n甲局,优秀案例,0.5\n乙局,奖励,1";

  test.each([
    ["3", both("（未计“优秀案例” 0.5 分）", ' ("优秀案例" of 0.5 is not counted)')],
    ["0.5", both("（未计“典型经验” 3 分）", ' ("典型经验" of 3 is not counted)')],
    ["0", both("", "")],
    ["4.5", both("", "")],
  ])("%s", (printed, left) => {
    const table = `组别,单位,加分项得分\n部门,甲局,${printed}`;
    expect(findingsOf(table, { adjustments })).toEqual([
      {
        ...found("加分项得分", printed),
        expected: ["3.5"],
        message: both(
          `甲局的“加分项得分”为 ${printed}，按规则应为 3.5${left.zh}`,
          `甲局: "加分项得分" is ${printed}, where the rules give 3.5${left.en}`,
        ),
      },
    ]);
  });

  test("3.5 is let stand, and any without a list", () => {
    expect(findingsOf("组别,单位,加分项得分\n部门,甲局,3.5", { adjustments })).toEqual([]);
    expect(findingsOf("组别,单位,加分项得分\n部门,甲局,4.5")).toEqual([]);
  });

  test("a list without the unit gives none", () => {
    expect(findingsOf("组别,单位,加分项得分\n部门,丙局,1", { adjustments })).toMatchObject([
      { expected: ["0"], verdict: "wrong" },
    ]);
  });
});

test("what follows is said of each cell, and of none nothing", () => {
  const cells = [
    { column: "甲", printed: "1", expected: "2" },
    { column: "乙", printed: "3", expected: "4" },
  ];
  expect(consequencesText(cells)).toEqual(
    both("；由此“甲” 1 应为 2，“乙” 3 应为 4", '; so "甲" 1 should be 2, "乙" 3 should be 4'),
  );
  expect(consequencesText([])).toEqual(both("", ""));
});
