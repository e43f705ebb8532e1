import type { Scheme } from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { pointsOfCells } from "../../src/spreadsheet/pointsFunction.js";
import { both } from "../support/office.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

// figures of the bulletin of October 2023, annex 1
test.each<[string, string, string, unknown[], number]>([
  ["市人社局", "回访满意率", "市直、驻潭单位", [19 / 36, "100%"], 20.69],
  ["市城管局", "回访满意率", "department", ["62.5%", "70%"], 15.63],
  ["市公安局", "satisfaction", "department", [0.5072, 0.6], 10.18],
  ["市税务局", "回访满意率", "市直、驻潭单位", ["21.43%", "50%"], 0.36],
  ["韶山市", "延期率", "县市区", ["125/461"], 3.94],
  ["市交通局", "延期率", "department", ["31/150"], 7.17],
  ["湘潭经开区", "工单驳回", "园区（示范区）", [12], 7.6],
  ["市住建局", "工单驳回", "department", ["3件"], 8.5],
  ["电信湘潭分公司", "知识库建设", "enterprise", [19.3], 19.3],
  ["湘潭医卫职院", "按时办结率", "enterprise", ["15/16"], 9.38],
  ["湘潭新奥燃气公司", "工作配合", "enterprise", [-2], 3],
  ["电信湘潭分公司", "工作配合", "enterprise", [-5], 0],
  ["岳塘区", "加分项", "county", [4], 4],
  ["雨湖区", "加分项", "county", [4, 0.5], 4.5],
  ["市司法局", "加分项", "department", [], 0],
])("%s: %s of %s with %j is %f", (_, dimension, group, metrics, points) => {
  expect(pointsOfCells(xiangtan2023, dimension, group, metrics)).toBe(points);
});

test.each<[string, unknown[]]>([
  ["cells", ["62.5%", "70%"]],
  ["a range of a row", [[["62.5%", "70%"]]]],
  ["a range of a column", [[["62.5%"], ["70%"]]]],
  ["blank cells among them", ["", [["62.5%", "", null]], undefined, "70%"]],
])("metrics are given as %s", (_, metrics) => {
  expect(pointsOfCells(xiangtan2023, [["回访满意率"]], [["department"]], metrics)).toBe(15.63);
});

describe("adjustments", () => {
  const adjusted = (measure: object) =>
    smallScheme({
      dimensions: [
        smallDimension({
          id: "extra",
          name: both("附加", "Extra"),
          measure: measure as never,
          rule: { kind: "sum", start: "5" },
        }),
      ],
    });

  test.each<[string, Scheme, unknown[], number]>([
    ["are added, whatever their category", adjusted({ adjustments: "all" }), [1, "-0.5"], 5.5],
    [
      "are of the category that the dimension counts",
      adjusted({ adjustments: "all", categories: ["甲", "乙"] }),
      [2],
      7,
    ],
    ["without any, there is the start", adjusted({ adjustments: "all" }), [], 5],
  ])("%s", (_, scheme, metrics, points) => {
    expect(pointsOfCells(scheme, "附加", "all", metrics)).toBe(points);
  });

  test("stand behind the metrics of a dimension that has both", () => {
    const scheme = smallScheme({
      dimensions: [
        {
          id: "both",
          name: both("两者", "Both"),
          fullMarks: "10",
          parts: [
            {
              fullMarks: "5",
              measure: { given: "awarded" },
              rule: { kind: "given" },
            },
            {
              fullMarks: "5",
              measure: { adjustments: "bonus" },
              rule: { kind: "sum", start: 0 },
            },
          ],
        } as never,
      ],
    });
    // 3 given, and 1 + 0.5
    expect(pointsOfCells(scheme, "两者", "all", [3, 1, 0.5])).toBe(4.5);
    expect(pointsOfCells(scheme, "两者", "all", [3])).toBe(3);
    expect(() => pointsOfCells(scheme, "两者", "all", [])).toThrow("给出了 0 个");
  });
});

describe("a fact", () => {
  const scheme = smallScheme({
    metrics: {
      ...smallScheme().metrics,
      mended: { kind: "fact", name: both("是否整改", "Mended") },
    },
    dimensions: [
      smallDimension({
        ...{ name: both("整改", "Mending"), measure: { fact: "mended" } },
        rule: { kind: "yesNo", yes: "10", no: "2" },
      }),
    ],
  });

  test.each<[unknown, number]>([
    ["是", 10],
    ["√", 10],
    [true, 10],
    [1, 10],
    ["否", 2],
    ["×", 2],
    [false, 2],
    [0, 2],
  ])("%j is worth %d", (cell, points) => {
    expect(pointsOfCells(scheme, "整改", "all", [cell])).toBe(points);
  });

  test.each(["多", "2", "100%"])("%j is refused", (cell) => {
    expect(() => pointsOfCells(scheme, "整改", "all", [cell])).toThrow(
      `“是否整改”：发现“${cell}”；应为是或否（也可写有、无，√、×）。`,
    );
  });
});

describe("what is made of counts", () => {
  const count = (zh: string, en: string) => ({ kind: "count", name: both(zh, en) }) as const;
  const scheme = smallScheme({
    metrics: {
      tickets: count("受理量", "Received"),
      invalid: count("无效工单", "Invalid"),
      closed: count("办结件数", "Closed"),
      valid: { ...count("有效工单", "Valid"), madeOf: { plus: ["tickets"], minus: ["invalid"] } },
      done: { kind: "rate", of: "valid", count: "closed", name: both("办结率", "Done") },
    },
    dimensions: [smallDimension({ name: both("办结", "Completion") })],
  });

  test("is asked for by the counts that it is made of", () => {
    // 9 of 20 − 2
    expect(pointsOfCells(scheme, "办结", "all", [20, 2, 9])).toBe(5);
    expect(() => pointsOfCells(scheme, "办结", "all", ["50%"])).toThrow(
      "“办结”依次需要：受理量、无效工单、办结件数；给出了 1 个。",
    );
  });

  test("asks for each count once, also where several rates are of it", () => {
    const rate = (count: string) =>
      ({ kind: "rate", of: "valid", count, name: both(`${count}率`, count) }) as const;
    const metrics = { ...scheme.metrics, sooner: rate("closed") };
    const [dimension] = scheme.dimensions;
    const mean = smallScheme({
      metrics: { ...metrics, happy: { kind: "rate", name: both("满意率", "Happy") } },
      dimensions: [{ ...dimension, measure: { mean: ["done", "sooner", "happy"] } } as never],
    });
    // (9/18 + 9/18 + 80 %) ÷ 3 = 60 %
    expect(pointsOfCells(mean, "办结", "all", [20, 2, 9, "80%"])).toBe(6);
  });

  test("is refused where it would be below 0, or more than all", () => {
    expect(() => pointsOfCells(scheme, "办结", "all", [20, 21, 0])).toThrow("不小于 0 的数量");
    expect(() => pointsOfCells(scheme, "办结", "all", [20, 2, 19])).toThrow("不超过 100% 的率");
  });
});

describe("refused", () => {
  test.each<[string, unknown, unknown, unknown[], string]>([
    [
      "a dimension that there is not",
      "满意",
      "county",
      [],
      "没有名为“满意”的考核指标；应为 按时办结率、延期率、联系反馈当事人率、回访满意率、工单驳回、知识库建设、工作配合、加分项 之一。",
    ],
    ["a group that there is not", "工单驳回", "市", [1], "没有名为“市”的组别；应为 "],
    [
      "too few metrics",
      "回访满意率",
      "county",
      ["50%"],
      "“回访满意率”依次需要：系统满意率、抽查回访满意率；给出了 1 个。",
    ],
    [
      "too many metrics",
      "回访满意率",
      "county",
      ["50%", "50%", "50%"],
      "“回访满意率”依次需要：系统满意率、抽查回访满意率；给出了 3 个。",
    ],
    [
      "nothing for a metric",
      "工单驳回",
      "county",
      [""],
      "“工单驳回”依次需要：驳回总量；给出了 0 个。",
    ],
    [
      "text for a count",
      "工单驳回",
      "county",
      ["多"],
      "“驳回总量”：发现“多”；应为数量（0 或正整数）。",
    ],
    [
      "a percentage for a count",
      "工单驳回",
      "county",
      ["5%"],
      "“驳回总量”：发现“5%”；应为数量（0 或正整数）。",
    ],
    [
      "an error for a rate",
      "回访满意率",
      "county",
      ["#DIV/0!", "5%"],
      "“系统满意率”：发现“#DIV/0!”；应为比率：百分数（52.78%）、小数（0.5278）或分数（19/36），无数据的写“—”。",
    ],
    [
      "text for points",
      "知识库建设",
      "county",
      ["很好"],
      "“知识库建设”：发现“很好”；应为分数（如 19.3）。",
    ],
  ])("%s", (_, dimension, group, metrics, message) => {
    const call = () => pointsOfCells(xiangtan2023, dimension, group, metrics);
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  test.each<[string, unknown[]]>([
    ["half a ticket", [1.5]],
    ["fewer than none", [-1]],
    ["more than any number", [1e308]],
  ])("%s rejected", (_, metrics) => {
    expect(() => pointsOfCells(xiangtan2023, "工单驳回", "county", metrics)).toThrow(RangeError);
  });

  test.each<[string, unknown[]]>([
    ["a rate of 5278 percent", [52.78, 1]],
    ["a share of more than all", ["37/36", 1]],
  ])("%s", (_, metrics) => {
    expect(() => pointsOfCells(xiangtan2023, "回访满意率", "county", metrics)).toThrow("%");
  });

  test.each<[string, unknown[]]>([
    ["an adjustment of nothing", [0]],
    ["text for an adjustment", ["很多"]],
    ["more than any number for an adjustment", [1e308]],
  ])("%s", (_, metrics) => {
    expect(() => pointsOfCells(xiangtan2023, "加分项", "county", metrics)).toThrow(
      "不是不为零的数",
    );
  });

  test("a dimension that compares units, as there are no others", () => {
    const measure = { shareOfTotal: { rate: "done" }, among: "all" } as const;
    const scheme = smallScheme({
      dimensions: [smallDimension({ name: both("占比", "Share"), measure })],
    });
    expect(() => pointsOfCells(scheme, "占比", "all", ["50%"])).toThrow("须与其他单位比较");
  });
});
