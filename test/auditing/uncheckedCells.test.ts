import { expect, test } from "vitest";
import { isOfAdjustments, uncheckedCells } from "../../src/auditing/uncheckedCells.js";
import { brought, officeScheme } from "../support/office.js";

const scheme = officeScheme();
const cell = { row: 1, cell: "A1", printed: "1", verdict: "notChecked" } as const;
const told = (headings: readonly string[], column: string, units: readonly string[] = ["甲局"]) => {
  const { columns, terms } = brought([["单位", ...headings]], {}, scheme);
  const cells = units.map((unit) => ({ ...cell, unit, column }));
  return uncheckedCells(columns, cells, terms).map(({ zh }) => zh);
};

test.each<[string[], string, string]>([
  [["办结率得分"], "办结率得分", "表中没有“办结率”"],
  [["办结率得分", "办结量"], "办结率得分", "缺少计算所需的数据或无法判定"],
  [["加分项得分"], "加分项得分", "须由加减分明细得出，而未提供明细"],
  [["排名"], "排名", "须由总得分等结果得出，而这些结果未能确定"],
  [
    ["总得分"],
    "总得分",
    "“办结率”的得分表中没有“办结率”；“满意率”的得分表中没有“满意率”；“加分项”的得分须由加减分明细得出，而未提供明细",
  ],
  [["总得分", "办结率得分", "满意率得分", "加分项得分"], "总得分", "缺少计算所需的数据或无法判定"],
  [["别的"], "别的", "缺少计算所需的数据或无法判定"],
])("%j: %s", (headings, column, reason) => {
  expect(told(headings, column)).toEqual([`“${column}”：甲局，${reason}`]);
});

test("of many units five are named", () => {
  const units = ["甲", "乙", "丙", "丁", "戊", "己"];
  expect(told(["排名"], "排名", units)[0]).toMatch(/^“排名”：甲、乙、丙、丁、戊等 6 家，/);
  expect(told(["排名"], "排名", units.slice(1))[0]).toMatch(/^“排名”：乙、丙、丁、戊、己，/);
});

test("a dimension is of adjustments where it counts them", () => {
  expect(scheme.dimensions.map((one) => isOfAdjustments(one, scheme))).toEqual([
    false,
    false,
    true,
  ]);
});
