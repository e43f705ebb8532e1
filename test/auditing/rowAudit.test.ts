import { describe, expect, test } from "vitest";
import { cellState } from "../../src/auditing/cellState.js";
import { type RowAudit, rowAudit } from "../../src/auditing/rowAudit.js";
import { columnKey } from "../../src/sheet/column.js";
import { OFFICE, onlyRow } from "../support/office.js";

function audited(...given: Parameters<typeof onlyRow>) {
  const { row, terms } = onlyRow(...given);
  return rowAudit(row, terms);
}

/** The states of the figures of a row that were held against the rules. */
const statesOf = (audit: RowAudit) =>
  Object.fromEntries(
    audit.row.cells.flatMap((cell) => {
      const key = columnKey(cell.column);
      const state = cellState(cell, audit);
      return state === undefined || key === "tier" ? [] : [[key, state]];
    }),
  );

const stated = (audit: RowAudit) => ({
  states: statesOf(audit),
  findings: audit.findings.map(({ kind, column }) => `${kind} ${column}`),
});

const SOUND = "部门,B,1,甲局,6,1,16.67%,1.67,33.33%,6.67,0,8.33";
const reproduced = {
  "metric.done": "reproduced",
  "score.speed": "reproduced",
  "score.joy": "reproduced",
  total: "reproduced",
};

describe("every cell that the rules give is reproduced; one told of is as the finding says", () => {
  test.each([
    [SOUND, reproduced, []],
    [
      "部门,B,1,甲局,6,1,16.66%,1.67,33.33%,6.67,0,8.33",
      { ...reproduced, "metric.done": "wrong" },
      ["rate 办结率"],
    ],
    [
      "部门,B,1,甲局,10,4,50%,5,50%,10,0,15",
      {
        "metric.done": "explained",
        "score.speed": "explained",
        "score.joy": "reproduced",
        total: "explained",
      },
      ["rate 办结率"],
    ],
    [
      "部门,B,1,甲局,6,1,16.67%,1.76,33.33%,6.67,0,8.43",
      { ...reproduced, "score.speed": "wrong", total: "wrong" },
      ["score 办结率得分"],
    ],
    [
      "部门,B,1,甲局,6,1,16.67%,1.67,33.33%,6.67,0,9.33",
      { ...reproduced, total: "wrong" },
      ["total 总得分"],
    ],
    // without a rate, 6.67 may have been anything that rounds to it, and so may the total
    [
      "部门,B,1,甲局,6,1,16.67%,1.67,33.34%,6.67,0,8.33",
      { "metric.done": "reproduced", "score.speed": "reproduced", "metric.happy": "wrong" },
      ["rate 满意率"],
    ],
    [
      "部门,B,1,甲局,6,1,16.67%,,33.33%,6.67,0,8.33",
      { "metric.done": "reproduced", "score.joy": "reproduced", total: "reproduced" },
      [],
    ],
    ["部门,B,1,甲局,6,,,,,,0,", {}, []],
    [
      "部门,B,1,甲局,6,7,16.67%,1.67,33.33%,6.67,0,8.33",
      {
        "count.done": "wrong",
        "score.speed": "reproduced",
        "score.joy": "reproduced",
        total: "reproduced",
      },
      ["whole 办结量"],
    ],
    // the rate stands for what the count does not say
    [
      "部门,B,1,甲局,10,七,70%,7,50%,10,0,17",
      {
        "count.done": "wrong",
        "score.speed": "reproduced",
        "score.joy": "reproduced",
        total: "reproduced",
      },
      ["figure 办结量"],
    ],
  ])("%s", (cells, states, findings) => {
    expect(stated(audited(`${OFFICE}\n${cells}`))).toEqual({ states, findings });
  });
});

test("the bonus is among them where a list of adjustments was brought", () => {
  const audit = audited(`${OFFICE}\n${SOUND}`, { adjustments: "单位,加减分项,分数" });
  expect(statesOf(audit)).toEqual({ ...reproduced, "score.bonus": "reproduced" });
});

test.each([
  // 5/3 + 20/3, whatever is printed
  [SOUND, "25/3"],
  ["部门,B,1,甲局,6,1,16.67%,1.67,33.33%,6.67,0,9.33", "25/3"],
  ["部门,B,1,甲局,10,4,50%,5,50%,10,0,15", "14"],
  ["部门,B,1,甲局,6,1,16.67%,1.76,33.33%,6.67,0,8.43", "25/3"],
  ["部门,B,1,甲局,6,1,16.67%,1.67,,,0,9.33", "undefined"],
])("the exact total of %s by the rules is %s", (cells, rules) => {
  expect(`${audited(`${OFFICE}\n${cells}`).totalByRules}`).toBe(rules);
});

test("a wrong score touches the total only where that follows it", () => {
  const consequences = (total: string) =>
    audited(`${OFFICE}\n部门,B,1,甲局,6,1,16.67%,1.76,33.33%,6.67,0,${total}`).findings.map(
      ({ kind, severity, consequences }) => [kind, severity, consequences],
    );
  // 25/3 by the rules; 1.76 + 20/3 = 8.43 as printed
  const follows = { column: "总得分", printed: "8.43", expected: "8.33" };
  expect(consequences("8.43")).toEqual([["score", "high", [follows]]]);
  expect(consequences("8.33")).toEqual([["score", "medium", []]]);
  expect(consequences("9.33")).toEqual([
    ["score", "medium", []],
    ["total", "high", []],
  ]);
});

test("where the score is by the rate, a total by the counts is right", () => {
  const { findings, totalByRules } = audited(`${OFFICE}\n部门,B,1,甲局,10,4,50%,5,50%,10,0,14`);
  expect(`${totalByRules}`).toBe("14");
  expect(
    findings.map(({ kind, severity, consequences }) => [kind, severity, consequences]),
  ).toEqual([["rate", "medium", [{ column: "办结率得分", printed: "5", expected: "4" }]]]);
});

test("a whole that all rates contradict is told of instead of the rates", () => {
  const table =
    "组别,单位,工单量,办结量,办结率,办结率得分,延期量,延期率\n部门,甲局,16,5,50%,5,2,20%";
  const audit = audited(table);
  expect(audit.findings.map(({ kind, column, expected }) => [kind, column, expected])).toEqual([
    ["whole", "工单量", ["10"]],
  ]);
  expect(statesOf(audit)).toEqual({
    "metric.tickets": "wrong",
    "score.speed": "reproduced",
  });
});

describe("of a group that the scheme does not have", () => {
  const row = audited(`${OFFICE}\n某组,B,1,甲局,6,7,16.67%,9,99.99%,6.67,0,9.33`);

  test("only the counts are looked at", () => {
    expect(row.findings.map(({ kind, column }) => `${kind} ${column}`)).toEqual(["whole 办结量"]);
    expect([row.agreeing, row.totalByRules]).toEqual([[], undefined]);
  });
});

test("the fractions behind the rates come with it", () => {
  const { agreeing } = audited(`${OFFICE}\n${SOUND}`);
  expect(agreeing.map(({ metric, value }) => `${metric} ${value}`)).toEqual(["happy 1/3"]);
});
