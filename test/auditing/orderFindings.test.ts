import type { Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { orderFindings } from "../../src/auditing/orderFindings.js";
import { both, brought, officeScheme } from "../support/office.js";

function findingsOf(
  lines: readonly string[],
  headings = "组别,档次,排名,单位,工单量",
  within: Scheme["ranking"]["within"] = "peers",
) {
  const scheme = officeScheme({ ranking: { by: "published", ties: "dense", within } });
  const { rows, terms } = brought([headings, ...lines].join("\n"), {}, scheme);
  return orderFindings(rows, terms);
}

const found = (row: number, unit: string, severity: string, printed: string) => ({
  kind: "order",
  severity,
  verdict: "wrong",
  row,
  unit,
  column: null,
  printed,
  expected: [],
  consequences: [],
  orElse: [],
});

test.each([
  [["部门,B,1,甲局,9", "部门,B,2,乙局,10", "部门,B,2,丙局,10", "部门,B,2,丁局,9"]],
  [["部门,A,1,甲局,9", "部门,B,1,乙局,10", "县区,,1,丙县,11", "部门,,1,丁局,12"]],
  [["部门,B,,甲局,9", "部门,B,1,乙局,10", "部门,B,一,丙局,11"]],
  [["部门,B,1,甲局,", "部门,B,1,乙局,10"]],
  [["部门,B,1,甲局,10", "部门,B,1,乙局,"]],
])("%j is in order", (lines) => {
  expect(findingsOf(lines)).toEqual([]);
});

test("a better rank stands above", () => {
  expect(findingsOf(["部门,B,3,甲局,9", "部门,B,2,乙局,10"])).toEqual([
    {
      ...found(2, "乙局", "medium", "2"),
      message: both(
        "乙局名次为 2，却排在名次为 3 的甲局之后",
        "乙局 has rank 2 but stands after 甲局, which has rank 3",
      ),
    },
  ]);
});

test("a rank between two is written as it was printed", () => {
  expect(findingsOf(["部门,B,3,甲局,9", "部门,B,1.5,乙局,10"])).toMatchObject([
    { message: { zh: "乙局名次为 1.5，却排在名次为 3 的甲局之后" } },
  ]);
});

test("of equal rank, more tickets stand above", () => {
  expect(findingsOf(["部门,B,1,甲局,10", "部门,B,1,乙局,11", "部门,B,1,丙局,11"])).toEqual([
    {
      ...found(2, "乙局", "low", "1"),
      message: both(
        "乙局与甲局并列，工单量 11 件多于其 10 件，却排在其后",
        "乙局 shares its rank with 甲局 and has more tickets (11, not 10), but stands after it",
      ),
    },
  ]);
});

describe("peers stand together", () => {
  const stray = (row: number, unit: string) => ({
    ...found(row, unit, "medium", "1"),
    message: both(
      `${unit}不与一同排名的单位排在一处`,
      `${unit} does not stand with those it is ranked with`,
    ),
  });

  test("those away from where most of them are, are told of", () => {
    const lines = ["部门,B,1,甲局,9", "县区,,1,乙县,9", "部门,B,1,丙局,9", "部门,B,1,丁局,9"];
    expect(findingsOf(lines)).toEqual([stray(1, "甲局")]);
  });

  test("where no more stand here than there, those further down are", () => {
    const lines = ["部门,B,1,甲局,9", "县区,,1,乙县,9", "部门,B,1,丙局,9"];
    expect(findingsOf(lines)).toEqual([stray(3, "丙局")]);
  });

  test("who is ranked with all the others stands with all of them", () => {
    const lines = ["部门,A,1,甲局,9", "县区,,2,乙县,9", "部门,B,3,丙局,9", "部门,A,4,丁局,9"];
    expect(findingsOf(lines, undefined, "all")).toEqual([]);
    const [first, ...others] = lines as [string, ...string[]];
    expect(findingsOf([...others, first], undefined, "all")).toMatchObject([
      { row: 4, unit: "甲局", message: { zh: "甲局名次为 1，却排在名次为 4 的丁局之后" } },
    ]);
  });

  test("who is ranked within a group stands with the group, whatever the tier", () => {
    const lines = ["部门,A,1,甲局,9", "部门,B,2,乙局,9", "县区,,1,丙县,9", "部门,A,3,丁局,9"];
    expect(findingsOf(lines.slice(0, 3), undefined, "group")).toEqual([]);
    expect(findingsOf(lines, undefined, "group")).toMatchObject([{ row: 4, unit: "丁局" }]);
  });
});

describe("who has neither rank nor total stands anywhere", () => {
  const headings = "组别,档次,排名,单位,工单量,总得分";

  test.each(["", "—", "不参与排名"])("%j for a rank", (rank) => {
    const lines = ["部门,B,1,甲局,9,90", `县区,,${rank},乙县,9,`, "部门,B,2,丙局,9,80"];
    expect(findingsOf(lines, headings)).toEqual([]);
  });

  test("one that has a total does not", () => {
    const lines = ["部门,B,1,甲局,9,90", "县区,,,乙县,9,9", "部门,B,2,丙局,9,80"];
    expect(findingsOf(lines, headings)).toMatchObject([{ row: 3, unit: "丙局" }]);
  });
});
