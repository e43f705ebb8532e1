import { describe, expect, test } from "vitest";
import { cellCounts, cellVerdicts } from "../../src/auditing/auditReport.js";
import { placeFindings } from "../../src/auditing/placeFindings.js";
import { otherTiesFinding } from "../../src/auditing/rankFindings.js";
import { rowAudit } from "../../src/auditing/rowAudit.js";
import { both, OFFICE, officeScheme, onlyRow } from "../support/office.js";
import { tableScheme } from "../support/printedRows.js";

describe("cellVerdicts", () => {
  function verdicts(table: string, rank?: "explained") {
    const { row, terms } = onlyRow(table);
    const { reproduced, findings } = rowAudit(row, terms);
    const ranked = rank === undefined ? [] : [otherTiesFinding([row], "ordinal", "dense")];
    const told = [...placeFindings([row], terms), ...findings, ...ranked];
    const cells = cellVerdicts(row, { reproduced, findings: told }, terms);
    return Object.fromEntries(cells.map(({ column, verdict }) => [column, verdict]));
  }

  test("a whole row: what the rules give, and what they start from", () => {
    expect(
      verdicts(`${OFFICE}\n部门,B,1,甲局,6,1,16.67%,1.67,33.33%,6.67,0,8.43`, "explained"),
    ).toEqual({
      组别: "given",
      档次: "reproduced",
      排名: "explained",
      单位: "given",
      工单量: "given",
      办结量: "given",
      办结率: "reproduced",
      办结率得分: "reproduced",
      满意率: "given",
      满意率得分: "reproduced",
      加分项得分: "notChecked",
      总得分: "wrong",
    });
  });

  test.each([
    ["是", "given"],
    ["×", "given"],
    ["", "notChecked"],
    ["不详", "wrong"],
  ])("a fact that is printed %j is %s", (text, verdict) => {
    const metrics = {
      ...officeScheme().metrics,
      mended: { kind: "fact", name: both("已整改", "Mended") } as const,
    };
    const table = `组别,单位,已整改\n部门,甲局,${text}`;
    const { row, terms } = onlyRow(table, {}, officeScheme({ metrics }));
    const cells = cellVerdicts(row, rowAudit(row, terms), terms);
    expect(cells.at(-1)?.verdict).toBe(verdict);
  });

  test("each cell says where it stands, and what was printed", () => {
    const { row, terms } = onlyRow("组别,单位,工单量\n部门,甲局,６");
    expect(cellVerdicts(row, rowAudit(row, terms), terms)).toEqual([
      { row: 1, unit: "甲局", column: "组别", cell: "A2", printed: "部门", verdict: "given" },
      { row: 1, unit: "甲局", column: "单位", cell: "B2", printed: "甲局", verdict: "given" },
      { row: 1, unit: "甲局", column: "工单量", cell: "C2", printed: "６", verdict: "given" },
    ]);
  });

  describe.each([
    ["排名", "1", "notChecked"],
    ["档次", "A", "wrong"],
    ["档次", "B", "reproduced"],
    ["工单量", "6", "given"],
    ["工单量", "", "notChecked"],
    ["工单量", "—", "notChecked"],
    ["工单量", "六", "wrong"],
    ["满意率", "33.33%", "given"],
    ["满意率", "33.34%", "wrong"],
    ["满意率", "", "notChecked"],
    ["满意率得分", "6.67", "notChecked"],
    ["满意率得分", "", "notChecked"],
    ["总得分", "6.67", "notChecked"],
  ] as const)("%s of %j", (column, printed, verdict) => {
    test(`is ${verdict}`, () => {
      const others = column === "工单量" ? ["组别", "单位"] : ["组别", "单位", "工单量"];
      const cells = ["部门", "甲局", "6"].slice(0, others.length);
      const table = `${[...others, column].join(",")}\n${[...cells, printed].join(",")}`;
      expect(verdicts(table)[column]).toBe(verdict);
    });
  });

  test.each([
    ["某组,B,甲局,6", { 组别: "wrong", 档次: "notChecked", 单位: "given", 工单量: "notChecked" }],
    ["部门,B,甲局,六", { 组别: "given", 档次: "notChecked", 单位: "given", 工单量: "wrong" }],
    ["县区,,甲县,6", { 组别: "given", 档次: "reproduced", 单位: "given", 工单量: "given" }],
  ])("%s", (line, expected) => {
    expect(verdicts(`组别,档次,单位,工单量\n${line}`)).toEqual(expected);
  });

  test.each([
    ["某组,甲局,10,9,80%", "办结率"],
    ["某组,甲局,十,9,90%", "工单量"],
  ])("of a group that is not known, what nothing bears out is not given: %s", (line, column) => {
    const found = verdicts(`组别,单位,工单量,办结量,办结率\n${line}`);
    expect(["wrong", "notChecked"]).toContain(found[column]);
  });

  test.each([
    ["组别,单位,评定得分\ncounty,某局,5", { 评定得分: "given" }],
    ["组别,单位,评分,评定得分\ncounty,某局,-,5", { 评分: "notChecked", 评定得分: "given" }],
    ["组别,单位,评分,评定得分\ncounty,某局,5,5", { 评分: "given", 评定得分: "reproduced" }],
    ["组别,单位,评分,评定得分\ncounty,某局,4,5", { 评分: "given", 评定得分: "wrong" }],
    ["组别,单位,评定得分\n某组,某局,5", { 评定得分: "notChecked" }],
    ["组别,单位,评定得分\ncounty,某局,优", { 评定得分: "wrong" }],
  ])(
    "points awarded by people are given where the table says nothing else of them: %s",
    (table, expected) => {
      const { row, terms } = onlyRow(table, {}, tableScheme());
      const cells = cellVerdicts(row, rowAudit(row, terms), terms);
      const found = Object.fromEntries(cells.map(({ column, verdict }) => [column, verdict]));
      expect(found).toMatchObject(expected);
    },
  );

  test("who is not ranked need stand in no tier", () => {
    const tier = (rank: string) =>
      verdicts(`组别,档次,排名,单位,工单量\n部门,,${rank},甲局,6`).档次;
    expect([tier(""), tier("不参与排名"), tier("1")]).toEqual([
      "notChecked",
      "notChecked",
      "wrong",
    ]);
  });

  test("the counts are those of each verdict, and of those that were computed", () => {
    const cell = { row: 1, unit: "甲局", column: "某", printed: "1" };
    const cells = [
      ["reproduced", 5],
      ["explained", 4],
      ["wrong", 3],
      ["given", 2],
      ["notChecked", 1],
    ] as const;
    expect(
      cellCounts(cells.flatMap(([verdict, times]) => Array(times).fill({ ...cell, verdict }))),
    ).toEqual({ checked: 12, reproduced: 5, explained: 4, wrong: 3, given: 2, notChecked: 1 });
  });
});
