import { audit, readTable, tryReadTable } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { both } from "../support/office.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

const scheme = smallScheme({
  metrics: {
    tickets: { kind: "count", name: both("工单量", "Tickets") },
    done: { kind: "rate", name: both("办结率", "Done") },
    late: { kind: "rate", name: both("延期率", "Late") },
    back: { kind: "count", name: both("退回件数", "Back") },
  },
  dimensions: [
    smallDimension({ id: "done", name: both("办结率", "Done"), fullMarks: "60" }),
    smallDimension({
      ...{ id: "late", name: both("延期率", "Late"), fullMarks: "30" },
      measure: { rate: "late" },
    }),
    smallDimension({
      ...{ id: "back", name: both("退回件数", "Back"), fullMarks: "10" },
      ...{ measure: { count: "back" }, rule: { kind: "perItem", each: "1" } },
    }),
  ],
});
const headings = ["单位", "工单量", "办结率（60分）", "延期率（30分）", "退回件数（10分）"];

describe("scores under the names of metrics", () => {
  const table = [
    [...headings, "总得分"],
    ["甲局", 200, 54, 27, 9, 90],
    ["乙局", 200, 48, 30, 10, 88],
  ];

  test("that add up to the totals are scores: an audit adds them, and a month is refused for want of figures", () => {
    expect(audit(scheme, table).findings).toEqual([]);
    const wrong = [...table, ["丙局", 200, 54, 27, 9, 91]];
    expect(audit(scheme, wrong).findings.map(({ unit, expected }) => [unit, expected])).toEqual([
      ["丙局", ["90"]],
    ]);
    const read = tryReadTable(table, scheme, { month: "2024-05" });
    expect(read.ok ? [] : read.issues.map(({ message }) => message.zh)).toEqual([
      "A1:F1：发现没有“办结率”一列（C1“办结率（60分）”下是得分）；应为另有一列率或件数：得分由其算出，不能代替。",
      "A1:F1：发现没有“延期率”一列（D1“延期率（30分）”下是得分）；应为另有一列率或件数：得分由其算出，不能代替。",
      "A1:F1：发现没有“退回件数”一列（E1“退回件数（10分）”下是得分）；应为另有一列率或件数：得分由其算出，不能代替。",
    ]);
  });

  const doubts = (...rows: (string | number)[][]) =>
    readTable([headings, ...rows], scheme, { month: "2024-05" })
      .doubts.filter(({ found }) => found.zh.includes("可能是得分"))
      .map(({ cell }) => cell);

  test("without a total the rates are told of", () => {
    expect(doubts(["甲局", 200, 54, 27, 9])).toEqual(["C1", "D1"]);
  });

  test.each([
    ["with a sign", "54%", "27%"],
    ["as fractions", "54/100", "27/100"],
    ["above the full marks", 99, 98],
  ])("rates %s are none", (_, done, late) => {
    expect(doubts(["甲局", 200, done, late, 9])).toEqual([]);
  });
});
