import { describe, expect, test } from "vitest";
import { adjustmentFindings } from "../../src/auditing/adjustmentFindings.js";
import { both, brought, officeScheme } from "../support/office.js";

const TABLE =
  "组别,单位,加分项得分\n部门,市公积金中心,0\n部门,市公安局,0\n部门,市公交公司,0\n某组,丙局,0";

function findingsOf(...lines: readonly string[]) {
  const adjustments = ["单位,加减分项,分数", ...lines].join("\n");
  const { adjustments: read, rows, terms } = brought(TABLE, { adjustments });
  return adjustmentFindings(read, rows, terms.scheme);
}

const found = {
  kind: "adjustment",
  severity: "medium",
  verdict: "wrong",
  row: null,
  column: null,
  expected: [],
  consequences: [],
  orElse: [],
};

test.each(["市公安局,奖励,1", "市公安局,奖励,0.5分", "丙局,奖励,-1"])("%s is let stand", (line) => {
  expect(findingsOf(line)).toEqual([]);
});

test.each(["一分", "0", "", "5%"])("points of %j are not counted", (printed) => {
  expect(findingsOf("市公安局,奖励,1", `市公安局,奖励,${printed}`)).toEqual([
    {
      ...found,
      severity: "high",
      unit: "市公安局",
      printed,
      message: both(
        `加减分明细第 2 行（市公安局）的分数“${printed}”不是非零数值，未计入`,
        `line 2 of the adjustments (市公安局) has "${printed}" for its points, which is no figure other than 0; it is not counted`,
      ),
    },
  ]);
});

test.each(["乙局", "市公", "局"])("%s is no unit of the table, or no one of them", (unit) => {
  expect(findingsOf(`${unit},奖励,1.5`)).toEqual([
    {
      ...found,
      unit,
      printed: unit,
      message: both(
        `加减分明细第 1 行的单位“${unit}”不在表中，“奖励” 1.5 分没有着落`,
        `line 1 of the adjustments is of "${unit}", which is not in the table: "奖励" of 1.5 has no unit`,
      ),
    },
  ]);
});

describe("a unit that is called otherwise", () => {
  const renamed = {
    ...found,
    severity: "low",
    unit: "市公积金中心",
    printed: "市住房公积金中心",
    expected: ["市公积金中心"],
    message: both(
      "加减分明细第 1 行的单位“市住房公积金中心”与表中名称不一致，按“市公积金中心”计",
      'line 1 of the adjustments is of "市住房公积金中心", which the table does not have; it is taken for "市公积金中心"',
    ),
  };

  test("is taken for the one that it must be", () => {
    expect(findingsOf("市住房公积金中心,奖励,1")).toEqual([renamed]);
  });

  test("and that is told beside what no dimension counts", () => {
    expect(findingsOf("市住房公积金中心,扣分,-1").map(({ severity }) => severity)).toEqual([
      "low",
      "medium",
    ]);
  });
});

test("a deduction where only bonuses are counted is counted by no dimension", () => {
  expect(findingsOf("市公安局,扣分,-1")).toEqual([
    {
      ...found,
      unit: "市公安局",
      printed: "-1",
      message: both(
        "加减分明细第 1 行（市公安局“扣分” -1 分）没有考核指标计入",
        'line 1 of the adjustments (市公安局, "扣分" of -1) is counted by no dimension',
      ),
    },
  ]);
});

test("of a category that no dimension counts, neither is a bonus", () => {
  const [, , bonus] = officeScheme().dimensions;
  const scheme = officeScheme({
    dimensions: [
      { ...bonus, measure: { adjustments: "all", categories: ["奖励"] } } as NonNullable<
        typeof bonus
      >,
    ],
  });
  const adjustments = "单位,加减分项,分数\n市公安局,奖励,1\n市公安局,表扬,1";
  const { adjustments: read, rows } = brought(TABLE, { adjustments }, scheme);
  expect(adjustmentFindings(read, rows, scheme)).toMatchObject([
    {
      unit: "市公安局",
      message: { zh: expect.stringContaining("第 2 行（市公安局“表扬” 1 分）") },
    },
  ]);
});
