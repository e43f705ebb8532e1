import { describe, expect, test } from "vitest";
import { placeFindings } from "../../src/auditing/placeFindings.js";
import { both, brought, officeScheme } from "../support/office.js";

function findingsOf(lines: readonly string[], headings = "组别,档次,单位,工单量") {
  const { rows, terms } = brought([headings, ...lines].join("\n"));
  return placeFindings(rows, terms);
}

const found = {
  severity: "high",
  verdict: "wrong",
  row: 1,
  expected: [],
  consequences: [],
  orElse: [],
};

test("what is wrong with the tier is told as well, row by row", () => {
  const lines = ["某组,B,甲局,100", "部门,A,乙局,99", "部门,A,甲局,1", "部门,B,丙局,1"];
  expect(findingsOf(lines).map(({ kind, row }) => `${kind} ${row}`)).toEqual([
    "group 1",
    "tier 2",
    "unit 3",
    "tier 3",
  ]);
});

describe("a unit stands in the table once, and has a name", () => {
  test("one that stands there again is told of where it does", () => {
    const again = (row: number) => ({
      ...found,
      kind: "unit",
      row,
      unit: "甲局",
      column: "单位",
      printed: "甲局",
      message: both(
        `甲局出现两次（第 1 行、第 ${row} 行）`,
        `甲局 stands in the table twice (rows 1 and ${row})`,
      ),
    });
    const lines = ["部门,A,甲局,100", "部门,A,乙局,100", "部门,B,甲局,99", "部门,A,甲局,100"];
    expect(findingsOf(lines)).toEqual([again(3), again(4)]);
  });

  test("one without a name is told of, each of them", () => {
    const nameless = (row: number) => ({
      ...found,
      kind: "unit",
      row,
      unit: "",
      column: "单位",
      printed: "",
      message: both(`第 ${row} 行没有单位名称`, `row ${row} has no name of a unit`),
    });
    expect(findingsOf(["部门,A,,100", "部门,A,,100"])).toEqual([nameless(1), nameless(2)]);
  });
});

describe("the group is one of the scheme", () => {
  test("another is told of, and its tier let be", () => {
    expect(findingsOf(["某组,B,甲局,100"])).toEqual([
      {
        ...found,
        kind: "group",
        unit: "甲局",
        column: "组别",
        printed: "某组",
        expected: ["部门", "县区"],
        message: both(
          "甲局的“组别”为“某组”，方案的组别为部门、县区；该行未核对",
          '甲局: "组别" is "某组", and the groups of the scheme are Departments, Counties; the row is not checked',
        ),
      },
    ]);
  });

  test("a scheme of one group needs no column of it", () => {
    const one = officeScheme({ groups: [{ id: "all", name: both("全部", "All") }] });
    const { rows, terms } = brought("单位,工单量\n甲局,1", {}, one);
    expect(placeFindings(rows, terms)).toEqual([]);
  });
});

describe("a unit of fewer tickets than are needed has no rank", () => {
  const headings = "组别,档次,排名,单位,工单量";
  const of = (line: string, minimumVolume?: number) => {
    const ranking = { by: "published", ties: "dense" } as const;
    const scheme = officeScheme({
      ranking: minimumVolume === undefined ? ranking : { ...ranking, minimumVolume },
    });
    const { rows, terms } = brought(`${headings}\n${line}`, {}, scheme);
    return placeFindings(rows, terms);
  };

  test("one that is printed is told of", () => {
    expect(of("部门,B,3,甲局,9", 10)).toEqual([
      {
        ...found,
        kind: "rank",
        unit: "甲局",
        column: "排名",
        printed: "3",
        message: both(
          "甲局的工单量 9 件，不足 10 件，按方案不参与排名，而“排名”为 3",
          '甲局 has 9 tickets, fewer than the 10 needed to be ranked, but "排名" is 3',
        ),
      },
    ]);
  });

  test.each([
    ["部门,B,3,甲局,10", 10],
    ["部门,B,,甲局,9", 10],
    ["部门,B,不参与排名,甲局,9", 10],
    ["部门,,—,甲局,9", 10],
    ["部门,B,3,甲局,", 10],
    ["部门,B,3,甲局,9", undefined],
  ])("%s, of at least %s, is let stand", (line, minimumVolume) => {
    expect(of(line, minimumVolume)).toEqual([]);
  });
});
