import { describe, expect, test } from "vitest";
import {
  type CellVerdict,
  cellCounts,
  cellVerdicts,
  notCheckedOf,
} from "../../src/auditing/auditReport.js";
import { placeFindings } from "../../src/auditing/placeFindings.js";
import { otherTiesFinding } from "../../src/auditing/rankFindings.js";
import { rowAudit } from "../../src/auditing/rowAudit.js";
import { both, brought, OFFICE, officeScheme, onlyRow } from "../support/office.js";
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

describe("notChecked", () => {
  const HEADINGS = "组别,单位,工单量,满意度,备注";

  function told(
    cells: readonly (readonly [column: string, unit: string, verdict: CellVerdict])[],
    options = {},
    scheme = officeScheme(),
  ) {
    const { columns, terms } = brought(`${HEADINGS}\n部门,甲局,1,2,3`, options, scheme);
    const rows = cells.map(([column, unit, verdict]) => ({
      ...{ row: 1, unit, column, cell: "A1", printed: "1", verdict },
    }));
    return notCheckedOf(columns, rows, terms);
  }

  const unknown = ["满意度", "备注"].map((heading) =>
    both(
      `“${heading}”一列：不知其含义（可用 columns 指明）`,
      `the column "${heading}": not known (say in columns what it holds)`,
    ),
  );
  const known = { 满意度: { metric: "happy" }, 备注: "ignored" } as const;
  const sound = { columns: known, adjustments: "单位,加减分项,分数" };

  test("columns that are not known, and adjustments that were not brought", () => {
    expect(told([])).toEqual([
      ...unknown,
      both("加减分项：未提供加减分明细", "adjustments: no list of them was given"),
    ]);
    expect(told([], sound)).toEqual([]);
  });

  describe("cells that were not computed, column by column", () => {
    const cells = (count: number) =>
      Array.from(
        { length: count },
        (_, index) => ["总得分", `${index + 1}局`, "notChecked"] as const,
      );

    test.each([
      [1, "1局", "1局"],
      [5, "1局、2局、3局、4局、5局", "1局, 2局, 3局, 4局, 5局"],
      [6, "1局、2局、3局、4局、5局等 6 家", "1局, 2局, 3局, 4局, 5局 and 1 more"],
      [8, "1局、2局、3局、4局、5局等 8 家", "1局, 2局, 3局, 4局, 5局 and 3 more"],
    ])("of %i units", (count, zh, en) => {
      expect(told(cells(count), sound)).toEqual([
        both(
          `“总得分”：${zh}，缺少计算所需的数据或无法判定`,
          `"总得分": ${en}; figures to compute it are missing, or it cannot be decided`,
        ),
      ]);
    });

    test("each column by itself, and no cell that was", () => {
      const found = told(
        [
          ["总得分", "甲局", "notChecked"],
          ["排名", "甲局", "notChecked"],
          ["总得分", "乙局", "notChecked"],
          ["总得分", "丙局", "reproduced"],
          ["总得分", "丁局", "wrong"],
          ["总得分", "戊局", "explained"],
        ],
        sound,
      );
      expect(found.map(({ zh }) => zh)).toEqual([
        "“总得分”：甲局、乙局，缺少计算所需的数据或无法判定",
        "“排名”：甲局，缺少计算所需的数据或无法判定",
      ]);
    });
  });

  test("figures that the rules start from are named once", () => {
    const found = told(
      [
        ["工单量", "甲局", "given"],
        ["单位", "甲局", "given"],
        ["工单量", "乙局", "given"],
      ],
      sound,
    );
    expect(found).toEqual([
      both(
        "“工单量”、“单位”为给定数据，只与由其得出的数值核对，本身未核对",
        '"工单量", "单位": given, and checked only by what follows from them',
      ),
    ]);
  });

  test("clauses that the scheme does not encode", () => {
    const notEncoded = [
      { clause: both("一票否决", "veto"), reason: both("无数据", "there are no figures") },
    ];
    expect(told([], sound, officeScheme({ notEncoded }))).toEqual([
      both(
        "方案未编码的条款“一票否决”：无数据",
        'the clause "veto", which the scheme does not encode: there are no figures',
      ),
    ]);
  });
});
