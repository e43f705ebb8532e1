import { describe, expect, test } from "vitest";
import { figureFindings, madeFindings, wholeFindings } from "../../src/auditing/countChecks.js";
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
    ["排名", "甲等"],
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

describe("a count that follows from others of the row", () => {
  const more = (zh: string) => ({ kind: "count", name: both(zh, zh) }) as const;
  const of = officeScheme({
    metrics: {
      ...scheme.metrics,
      spam: more("无效工单"),
      valid: { ...more("有效工单"), madeOf: { plus: ["tickets"], minus: ["spam"] } },
    },
  });
  const found = (tickets: string, spam: string, valid?: string) => {
    const cells = { 组别: "县区", 单位: "甲县", 工单量: tickets, 无效工单: spam };
    const all = { ...cells, ...(valid === undefined ? {} : { 有效工单: valid }) };
    return madeFindings(onlyRow([Object.keys(all), Object.values(all)], {}, of).row, of);
  };

  test.each<[string, string, string | undefined, string | undefined]>([
    ["10", "9", undefined, undefined],
    ["10", "10", undefined, undefined],
    ["10", "11", undefined, "由其他数量计算为 -1，小于 0"],
    ["10", "11", "-1", "由其他数量计算为 -1，小于 0"],
    ["10", "3", "6", "为 6，而由其他数量计算为 7"],
    ["10", "3", "7", undefined],
    ["1,010", "3", "1,007", undefined],
    ["10", "3", "8", "为 8，而由其他数量计算为 7"],
    // what is no figure is told of by itself, and what is not known follows nothing
    ["10", "3", "多", undefined],
    ["10", "3", "—", undefined],
    ["10", "", "8", undefined],
  ])("%s less %s, printed as %s: %s", (tickets, spam, valid, told) => {
    const findings = found(tickets, spam, valid);
    expect(findings.map(({ message }) => message.zh)).toEqual(
      told === undefined ? [] : [`甲县的“有效工单”${told}`],
    );
  });

  test("is found with what it comes to, in both languages", () => {
    expect(found("10", "3", "8")).toMatchObject([
      {
        ...{ kind: "whole", severity: "high", verdict: "wrong", row: 1, unit: "甲县" },
        ...{ column: "有效工单", expected: ["7"] },
        message: { en: '甲县: "有效工单" is 8, but comes to 7 by the other counts' },
      },
    ]);
    const [below] = found("10", "11");
    expect(below?.expected).toEqual([]);
    expect(below?.message.en).toBe('甲县: "有效工单" comes to -1 by the other counts, below 0');
  });
});
