import { describe, expect, test } from "vitest";
import { adjustmentsByUnit, adjustmentTable } from "../../src/tables/adjustmentTable.js";

/** Each line in short, or else the problems in English. */
function read(table: readonly (readonly string[])[]): string[] {
  const outcome = adjustmentTable(table);
  if (!outcome.ok) return outcome.issues.map(({ path, message }) => `${path} ${message.en}`);
  return outcome.value.map(({ number, unit, category, points, unreadable }) =>
    [number, unit, category, points, ...(unreadable === undefined ? [] : [`(${unreadable})`])].join(
      " ",
    ),
  );
}

const head = ["单位", "加减分项", "分数"];

test.each([
  ["2", "2"],
  ["+2", "2"],
  ["-0.5", "-0.5"],
  ["－２", "-2"],
  ["2分", "2"],
  ["2 分", "2"],
  ["２．５分", "2.5"],
  ["1,000", "1000"],
  ["0.1234567", "1234567/10000000"],
])("points printed as %s are %s", (printed, points) => {
  expect(read([head, ["某局", "通报", printed]])).toEqual([`1 某局 通报 ${points}`]);
});

test.each(["", "-", "0", "-0.00", "5%", "两分", "分", "2分分", "1-2"])(
  "%j is nothing to count, and is told of",
  (printed) => {
    expect(read([head, ["某局", "通报", printed]])).toEqual([`1 某局 通报 0 (${printed})`]);
  },
);

test("a blank heading is the one above, and a missing cell is blank", () => {
  expect(
    read([
      head,
      ["甲局", "", "1"],
      ["乙局", "通报表扬", "2"],
      ["丙局", "　", "3"],
      ["丁局", "—", "4"],
      ["戊局", "疑难工单", "5"],
      ["己局"],
    ]),
  ).toEqual([
    "1 甲局  1",
    "2 乙局 通报表扬 2",
    "3 丙局 通报表扬 3",
    "4 丁局 通报表扬 4",
    "5 戊局 疑难工单 5",
    "6 己局 疑难工单 0 ()",
  ]);
});

test("lines without any text are passed over, as in the table itself", () => {
  expect(
    read([head, ["甲局", "通报", "1"], ["", " ", "　"], ["乙局", "", "2"], ["", "", ""]]),
  ).toEqual(["1 甲局 通报 1", "3 乙局 通报 2"]);
});

test.each<[string, string[]]>([
  ["a sum", ["合计", "", "3"]],
  ["one with blanks in it", ["合　计", "", "3"]],
  ["one that stands elsewhere", ["", "总 计", "3"]],
  ["a note", ["注：以上为当月加减分", "", ""]],
  ["one in another column", ["", "备注：以上为当月加减分", ""]],
  ["blanks", ["—", " ", "　"]],
])("%s is no line, and the heading above it goes on", (_, line) => {
  expect(read([head, ["甲局", "通报", "1"], line, ["乙局", "", "2"]])).toEqual([
    "1 甲局 通报 1",
    "3 乙局 通报 2",
  ]);
});

test("a line of points without a unit is told of, as it is no note", () => {
  expect(read([head, ["", "通报", "1"]])).toEqual(["1  通报 1"]);
});

describe("headings", () => {
  test.each([
    ["单位", "加减分项", "分数"],
    ["单位名称", "类别", "分值"],
    ["承办单位", "项目", "加减分"],
    ["Unit", "Category", "Points"],
    ["单 位", "类　别", "分\n值"],
    ["单位", "类别", "分数（分）"],
    ["单位", "类别", "分值 (分)"],
  ])("%s, %s, %s", (...headings) => {
    expect(read([headings, ["某局", "通报", "2"]])).toEqual(["1 某局 通报 2"]);
  });

  test("stand in any order, among others", () => {
    const table = [
      ["序号", "分值", "事由", "类别", "单位"],
      ["7", "-1", "迟", "工单", "某局"],
    ];
    expect(read(table)).toEqual(["1 某局 工单 -1"]);
  });

  test("the first of two counts", () => {
    const table = [
      ["单位", "类别", "项目", "分数", "分值"],
      ["某局", "甲", "乙", "1", "2"],
    ];
    expect(read(table)).toEqual(["1 某局 甲 1"]);
  });

  const noUnits =
    'options.adjustments[0] options.adjustments[0]: found no column "单位"; expected headings with one of 单位, 单位名称, 承办单位, unit.';
  const noPoints =
    'options.adjustments[0] options.adjustments[0]: found no column "分数"; expected headings with one of 分数, 分值, 分数(分), 分值(分), 加减分, points.';

  test.each<[string[][], number, string | undefined]>([
    [[["加减分项", "分数"]], 1, noUnits],
    [[["单位", "加减分项"]], 1, noPoints],
    [[["单位", "分数"]], 1, undefined],
    [[[]], 3, noUnits],
    [[], 3, noUnits],
  ])("row %#: %j lacks %s", (table, number, first) => {
    const issues = read(table);
    expect(issues).toHaveLength(number);
    if (first !== undefined) expect(issues[0]).toBe(first);
  });

  test("what is missing is told in Chinese as well", () => {
    const outcome = adjustmentTable([["单位", "加减分项"]]);
    expect(outcome.ok ? "" : outcome.issues[0]?.message.zh).toBe(
      "options.adjustments[0]：发现没有“分数”一列；应为含有 分数、分值、分数(分)、分值(分)、加减分、points 之一的表头。",
    );
  });
});

describe("of each unit", () => {
  const line = (unit: string, points: string, category = "通报") => ({
    number: 1,
    unit,
    category,
    points,
  });
  const units = new Set(["市税务局", "市住房公积金中心", "市城管局"]);

  test("are its own, by the name it has in the table", () => {
    const of = adjustmentsByUnit(
      [
        line("市税务局", "2"),
        line("市公积金中心", "1", "工单"),
        line("市税务局", "-0.5", "工单"),
        { ...line("市税务局", "0"), unreadable: "若干" },
        line("某公司", "5"),
      ],
      units,
    );
    expect(of("市税务局")).toMatchObject([
      { category: "通报", points: "2" },
      { category: "工单", points: "-0.5" },
    ]);
    expect(of("市住房公积金中心")).toMatchObject([{ category: "工单", points: "1" }]);
    expect(of("市公积金中心")).toEqual([]);
    expect(of("市城管局")).toEqual([]);
    expect(of("某公司")).toEqual([]);
  });
});
