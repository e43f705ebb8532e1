// Lists of adjustments as offices make them: what each line adds, and what is told of it.
import { readAdjustments, tryReadAdjustments } from "hotline-scoring";
import { describe, expect, test } from "vitest";

type Cells = readonly (string | number)[];

function reading(...table: Cells[]) {
  const { adjustments, doubts } = readAdjustments(table);
  return {
    read: adjustments.map(({ unit, category, points }) => `${unit} ${category} ${points}`),
    told: doubts.map(({ cell }) => cell),
  };
}

describe("an amount is given or taken away", () => {
  test.each<[string, Cells, Cells, string, string[]]>([
    ["by its sign", ["单位", "类别", "分数"], ["甲局", "超期", -2], "甲局 超期 -2", []],
    [
      "by a minus of any kind",
      ["单位", "类别", "分数"],
      ["甲局", "超期", "－2"],
      "甲局 超期 -2",
      [],
    ],
    ["by its heading", ["单位", "类别", "扣分数"], ["甲局", "超期", 2], "甲局 超期 -2", ["C2"]],
    ["by its category", ["单位", "类别", "分数"], ["甲局", "倒扣", 2], "甲局 倒扣 -2", ["C2"]],
    [
      "by a column of signs",
      ["单位", "加减", "类别", "分数"],
      ["甲局", "减", "超期", 1],
      "甲局 超期 -1",
      ["D2"],
    ],
    [
      "by a column of kinds",
      ["单位", "类型", "类别", "分数"],
      ["甲局", "扣分", "超期", 2],
      "甲局 超期 -2",
      ["D2"],
    ],
    ["by its own words", ["单位", "类别", "分数"], ["甲局", "超期", "扣2分"], "甲局 超期 -2", []],
    [
      "by its own words, given",
      ["单位", "类别", "分数"],
      ["甲局", "表扬", "加0.5分"],
      "甲局 表扬 0.5",
      [],
    ],
    [
      "by its reason",
      ["单位", "类别", "分数", "事由"],
      ["甲局", "办理", 2, "超期1件，扣2分"],
      "甲局 办理 -2",
      ["C2"],
    ],
    [
      "not by other points in its reason",
      ["单位", "类别", "分数", "事由"],
      ["甲局", "办理", 2, "上月扣20分，本月改进"],
      "甲局 办理 2",
      [],
    ],
    [
      "perhaps by a remark",
      ["单位", "类别", "分数", "备注"],
      ["甲局", "超期", 2, "扣分"],
      "甲局 超期 2",
      ["C2"],
    ],
    [
      "perhaps by other words",
      ["单位", "类别", "分数"],
      ["甲局", "通报批评", 2],
      "甲局 通报批评 2",
      ["C2"],
    ],
  ])("%s", (_, headings, cells, expected, told) => {
    expect(reading(headings, cells)).toEqual({ read: [expected], told });
  });
});

describe("columns of both", () => {
  test("加分 and 扣分 in one line are two", () => {
    expect(reading(["单位", "项目", "加分", "扣分"], ["甲局", "综合", 2, 1])).toEqual({
      read: ["甲局 综合 2", "甲局 综合 -1"],
      told: ["D2"],
    });
  });

  test("each under its own category", () => {
    const headings = ["单位", "加分项", "分数", "扣分项", "分数"];
    expect(reading(headings, ["甲局", "表扬", 2, "超期", 1]).read).toEqual([
      "甲局 表扬 2",
      "甲局 超期 -1",
    ]);
    expect(reading(headings, ["甲局", "表扬", 2, "", ""]).read).toEqual(["甲局 表扬 2"]);
  });

  test("without a category their headings are it", () => {
    expect(reading(["单位", "加分", "扣分"], ["甲局", 2, ""], ["乙局", "", 1]).read).toEqual([
      "甲局 加分 2",
      "乙局 扣分 -1",
    ]);
  });
});

describe("what is no line of its own is not counted, or told of", () => {
  const head = ["单位", "类别", "分数", "事由"];

  test.each<[string, Cells[], string[], string[]]>([
    [
      "a subtotal",
      [
        ["甲局", "表扬", 2, ""],
        ["甲局", "优秀", 3, ""],
        ["甲局", "小计", 5, ""],
      ],
      ["甲局 表扬 2", "甲局 优秀 3"],
      [],
    ],
    [
      "a wrong subtotal",
      [
        ["甲局", "表扬", 2, ""],
        ["甲局", "小计", 3, ""],
      ],
      ["甲局 表扬 2"],
      ["C3"],
    ],
    [
      "a sum of all",
      [
        ["甲局", "表扬", 2, ""],
        ["合计", "", 2, ""],
      ],
      ["甲局 表扬 2"],
      [],
    ],
    [
      "the same line twice",
      [
        ["甲局", "表扬", 2, "甲报道"],
        ["甲局", "表扬", 2, "甲报道"],
      ],
      ["甲局 表扬 2", "甲局 表扬 2"],
      ["C3"],
    ],
    [
      "the same points for other reasons",
      [
        ["甲局", "表扬", 2, "甲报道"],
        ["甲局", "表扬", 2, "乙报道"],
      ],
      ["甲局 表扬 2", "甲局 表扬 2"],
      [],
    ],
    ["no line at all", [], [], []],
  ])("%s", (_, lines, read, told) => {
    expect(reading(head, ...lines)).toEqual({ read, told });
  });

  test.each(["是否采纳", "件数", "月份", "审核人"])(
    "a column %s is not read, and told of",
    (heading) => {
      expect(reading(["单位", "类别", "分数", heading], ["甲局", "表扬", 2, "否"]).told).toEqual([
        "D1",
      ]);
    },
  );
});

test("what is missing is named with the heading that may be meant", () => {
  const outcome = tryReadAdjustments([
    ["单位", "类别", "核定分数"],
    ["甲局", "表扬", 2],
  ]);
  expect(outcome.ok ? "" : outcome.issues[0]?.message.zh).toBe(
    "A1:C1：发现没有“分数”一列（有“核定分数”）；应为以 分数、分值、分数(分)、分值(分)、加减分 之一为表头的列；扣分写成负数，或以“扣分”为表头。",
  );
});
