import { describe, expect, test } from "vitest";
import { adjustmentList, adjustmentsByUnit } from "../../src/sheet/adjustmentList.js";

describe("adjustmentList", () => {
  /** Each line in short, or else the problems in English. */
  function read(table: readonly (readonly string[])[]): string[] {
    const outcome = adjustmentList(table);
    if (!outcome.ok) return outcome.issues.map(({ path, message }) => `${path} ${message.en}`);
    return outcome.value.rows.map(({ number, unit, category, points, unreadable }) =>
      [
        number,
        unit,
        category,
        points,
        ...(unreadable === undefined ? [] : [`(${unreadable})`]),
      ].join(" "),
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
      'adjustments!A1:B1 adjustments!A1:B1: found no column "单位"; expected a column headed by one of 单位, 单位名称, 承办单位, 责任单位, 受理单位.';
    const nothing = noUnits.replaceAll("A1:B1", "A1");
    const noPoints =
      'adjustments!A1:B1 adjustments!A1:B1: found no column "分数"; expected a column headed by one of 分数, 分值, 分数(分), 分值(分), 加减分; deductions below 0, or under 扣分.';

    test.each<[string[][], number, string | undefined]>([
      [[["加减分项", "分数"]], 1, noUnits],
      [[["单位", "加减分项"]], 1, noPoints],
      [[["单位", "分数"]], 1, undefined],
      [[[]], 3, nothing],
      [[], 3, nothing],
      [[["事由"]], 3, nothing],
      // what has the most of them is told of
      [[["通报"], ["单位"], ["单位", "分数", "a"], ["分数", "单位"]], 1, undefined],
    ])("row %#: %j lacks %s", (table, number, first) => {
      const issues = read(table);
      expect(issues).toHaveLength(number);
      if (first !== undefined) expect(issues[0]).toBe(first);
    });

    test("what is missing is told in Chinese as well", () => {
      const outcome = adjustmentList([["单位", "加减分项"]]);
      expect(outcome.ok ? "" : outcome.issues[0]?.message.zh).toBe(
        "adjustments!A1:B1：发现没有“分数”一列；应为以 分数、分值、分数(分)、分值(分)、加减分 之一为表头的列；扣分写成负数，或以“扣分”为表头。",
      );
    });
  });

  test("they stand below a title, and rows are counted from them", () => {
    const title = [["加减分明细"], ["", "", ""], ["单位：分"]];
    expect(read([...title, head, ["甲局", "通报", "1"], [], ["乙局", "", "2"]])).toEqual([
      "1 甲局 通报 1",
      "3 乙局 通报 2",
    ]);
  });

  test("the first row that has the most of them is theirs", () => {
    const table = [["单位", "分数"], head, ["甲局", "通报", "1"], ["乙局", "", "2"]];
    expect(read(table)).toEqual(["1 甲局 通报 1", "2 乙局 通报 2"]);
    // a row with fewer of them, below, is a line
    expect(read([head, ["单位", "", "分数"]])).toEqual(["1 单位  0 (分数)"]);
  });

  test.each([
    ["as they stand above", ["单位", "加减分项", "分数"]],
    ["by other names", ["单位名称", "类别", "分值（分）"]],
    ["with more beside them", ["单位", "加减分项", "分数", "事由"]],
    ["broken into lines", ["单\n位", "加减\n分项", "分 数"]],
  ])(
    "headings repeated below are no line, %s, and a blank heading is the one above them",
    (_, again) => {
      const table = [head, ["甲局", "通报", "1"], again, ["乙局", "", "2"], again, again];
      expect(read(table)).toEqual(["1 甲局 通报 1", "3 乙局 通报 2"]);
    },
  );

  test("of those that lack the same, the first is told of", () => {
    const table = [["事由"], ["单位", "事由", "分数"], ["单位", "分数"], ["类别", "分数"]];
    expect(read(table)).toEqual([
      'adjustments!A2:C2 adjustments!A2:C2: found no column "加减分项"; expected a column headed by one of 加减分项, 类别, 项目, 加分项, 扣分项.',
    ]);
  });

  test("that reasons are wanting is no problem, and does not decide where the headings stand", () => {
    const above = ["单位", "类别", "分数"];
    const below = ["事由", "单位", "类别", "分数"];
    const table = [above, ["甲局", "通报", "1"], below, ["乙局", "工单", "2"], []];
    expect(read(table)).toEqual(["1 甲局 通报 1", "3 乙局 工单 2"]);
  });

  describe("each line tells", () => {
    const of = (table: readonly (readonly string[])[]) => {
      const outcome = adjustmentList(table);
      return outcome.ok ? outcome.value.rows : [];
    };

    test.each(["事由", "原因", "说明", "Reason", "事　由"])(
      "what it is for, under %s",
      (heading) => {
        const table = [
          ["序号", "分数", heading, "类别", "单位"],
          [],
          ["1", "2", " 两篇　做法", "项", "甲局"],
        ];
        expect(of(table)).toEqual([
          {
            ...{ number: 2, unit: "甲局", name: "甲局", category: "项", points: "2" },
            reason: "两篇 做法",
            places: {
              unit: "adjustments!E3",
              category: "adjustments!D3",
              points: "adjustments!B3",
            },
          },
        ]);
      },
    );

    test("whose it is, as it is written: names and reasons keep their full-width characters", () => {
      const lines = [
        ["单位", "类别", "分数", "事由"],
        [" 某公司（总部）　", "典型　经验（一）", "１", "做法１\n被推介"],
      ];
      expect(of(lines)).toMatchObject([
        {
          ...{ unit: "某公司(总部)", name: "某公司（总部）", category: "典型 经验（一）" },
          ...{ points: "1", reason: "做法１被推介" },
        },
      ]);
    });

    test("nothing of it, where there is no such column", () => {
      const [line] = of([head, ["甲局", "项", "2", "两篇"]]);
      expect(line).toMatchObject({ reason: "", points: "2" });
    });

    test("where its cells stand, in the sheet that it is read from", () => {
      const outcome = adjustmentList([["说明"], head, ["甲局", "项", "2"]], "table");
      expect(outcome.ok && outcome.value.rows[0]?.places).toMatchObject({
        ...{ unit: "A3", category: "B3", points: "C3" },
      });
    });
  });

  describe("of each unit", () => {
    const places = { unit: "A2", category: "B2", points: "C2" };
    const line = (unit: string, points: string, category = "通报") => ({
      ...{ number: 1, unit, name: unit, category, points },
      ...{ reason: "", places },
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
});
