import { describe, expect, test } from "vitest";
import { figureFindings, wholeFindings } from "../../src/auditing/countChecks.js";
import { both, officeScheme, onlyRow } from "../support/office.js";

const scheme = officeScheme();
const HEADINGS = "组别,档次,排名,单位,工单量,办结量,办结率,延期量,延期率,办结率得分,总得分";
const headings = HEADINGS.split(",");
const sound = ["部门", "B", "1", "甲局", "10", "9", "90%", "1", "10%", "9", "9"];

function rowWith(cells: Readonly<Record<string, string>>) {
  const texts = headings.map((heading, index) => cells[heading] ?? sound[index] ?? "");
  return onlyRow([headings, texts]).row;
}

const none = both("不是数值", "which is no figure");
const count = both("不是不小于 0 的整数", "which is no whole number from 0");
const other = both("不是所在列应有的数值", "which is no figure for this column");

describe("a cell that should hold a figure", () => {
  test.each([
    ["排名", "第一", none],
    ["工单量", "12批", none],
    ["办结率", "一半", none],
    ["办结率", "1/0", none],
    ["办结量", "1/2", none],
    ["办结率得分", "优", none],
    ["总得分", "九", none],
    ["工单量", "-1", count],
    ["工单量", "12.5", count],
    ["工单量", "50%", count],
    ["办结量", "-1", count],
    ["办结量", "0.5", count],
    ["延期量", "1%", count],
    ["排名", "1%", other],
    ["办结率得分", "90%", other],
    ["总得分", "90%", other],
  ])("%s of %s is none", (column, printed, allowed) => {
    expect(figureFindings(rowWith({ [column]: printed }), scheme)).toEqual([
      {
        kind: "figure",
        severity: "high",
        verdict: "wrong",
        row: 1,
        unit: "甲局",
        column,
        printed,
        expected: [],
        consequences: [],
        orElse: [],
        message: both(
          `甲局的“${column}”为“${printed}”，${allowed.zh}，无法核对`,
          `甲局: "${column}" is "${printed}", ${allowed.en}, so it cannot be checked`,
        ),
      },
    ]);
  });

  test.each([
    ["工单量", "0"],
    ["办结率", "9/10"],
    ["办结率", "0/0"],
    ["工单量", "１，０００"],
    ["工单量", "12件"],
    ["总得分", "9分"],
    ["排名", "第3名"],
    ["工单量", ""],
    ["办结量", "—"],
    ["办结率", "0.9"],
    ["办结率", "-3%"],
    ["办结率得分", "-1.5"],
    ["总得分", "无"],
    ["排名", "1.5"],
    ["组别", "某组"],
    ["档次", "某档"],
  ])("%s of %j is let stand", (column, printed) => {
    expect(figureFindings(rowWith({ [column]: printed }), scheme)).toEqual([]);
  });
});

describe("a count is not above what it is a share of", () => {
  test.each([
    ["10", "9"],
    ["10", "10"],
    ["0", "0"],
    ["", "9"],
    ["10", ""],
    ["十", "11"],
  ])("of %s tickets, %s may be done", (tickets, done) => {
    const row = rowWith({ 工单量: tickets, 办结量: done, 延期量: "0" });
    expect(wholeFindings(row, scheme)).toEqual([]);
  });

  test.each([
    ["办结量", "11", "10", "high", both("", "")],
    [
      "延期量",
      "11",
      "10",
      "low",
      both("；比率按上限 100% 计", "; the rate is held at its cap of 100%"),
    ],
    ["延期量", "2", "0", "high", both("", "")],
  ])("%s of %s and %s tickets: %s", (column, printed, tickets, severity, held) => {
    const row = rowWith({ 工单量: tickets, 办结量: "0", 延期量: "0", [column]: printed });
    expect(wholeFindings(row, scheme)).toEqual([
      {
        kind: "whole",
        severity,
        verdict: "wrong",
        row: 1,
        unit: "甲局",
        column,
        printed,
        expected: [],
        consequences: [],
        orElse: [{ column: "工单量", printed: tickets, expected: `≥ ${printed}` }],
        message: both(
          `甲局的“${column}”为 ${printed}，超过“工单量” ${tickets}${held.zh}`,
          `甲局: "${column}" is ${printed}, above "工单量" of ${tickets}${held.en}`,
        ),
      },
    ]);
  });
});
