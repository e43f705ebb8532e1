import { describe, expect, test } from "vitest";
import { allowedIn } from "../../src/sheet/rowMetric.js";
import { metricInRow } from "../../src/sheet/rowMetrics.js";
import { both } from "../support/office.js";
import { printedRow, tableScheme } from "../support/printedRows.js";

const scheme = tableScheme({
  metrics: {
    ...tableScheme().metrics,
    credited: {
      kind: "rate",
      of: "tickets",
      partialCredit: true,
      name: both("折算率", "Credited"),
    },
    mended: { kind: "fact", name: both("是否整改", "Mended") },
    spam: { kind: "count", name: both("骚扰工单", "Spam") },
    valid: {
      ...{ kind: "count", name: both("有效工单", "Valid") },
      madeOf: { plus: ["tickets"], minus: ["spam"] },
    },
    purity: { kind: "rate", of: "tickets", count: "valid", name: both("有效率", "Purity") },
  },
});

const read = (metric: string, cells: Readonly<Record<string, string>>) =>
  metricInRow(printedRow(scheme, cells), metric, scheme);
/** The value of a metric, and which cell it was read from. */
const readOf = (metric: string, cells: Readonly<Record<string, string>>) => {
  const found = read(metric, cells);
  return [found?.value, found?.cell.heading, found?.issue?.path, found?.doubts.length];
};

describe("a count", () => {
  test.each<[string, unknown]>([
    ["120", 120],
    ["0", 0],
    ["1,200件", 1200],
    ["120.00", 120],
    ["9007199254740991", 9007199254740991],
  ])("%s is %d", (text, count) => {
    expect(readOf("tickets", { 工单量: text })).toEqual([count, "工单量", undefined, 0]);
  });

  test.each(["", "-", "1.5", "-1", "50%", "x", "9007199254740992"])("%s is refused", (text) => {
    expect(readOf("tickets", { 工单量: text })).toEqual([undefined, "工单量", "C2", 0]);
    expect(read("tickets", { 工单量: text })?.issue?.allowed).toBe(allowedIn.count);
  });

  test("without a column is nothing", () => {
    expect(read("tickets", {})).toBeUndefined();
  });
});

describe("a fact", () => {
  test.each<[string, boolean]>([
    ["是", true],
    ["√", true],
    ["TRUE", true],
    ["1", true],
    ["否", false],
    ["×", false],
    ["FALSE", false],
    ["0", false],
    // where a figure is looked for, it says that there is none
    ["无", false],
  ])("%s is %s", (text, fact) => {
    expect(readOf("mended", { 是否整改: text })).toEqual([fact, "是否整改", undefined, 0]);
  });

  test.each(["", "—", "2", "50%", "部分"])("%j is refused", (text) => {
    expect(readOf("mended", { 是否整改: text })).toEqual([undefined, "是否整改", "C2", 0]);
    expect(read("mended", { 是否整改: text })?.issue?.allowed).toBe(allowedIn.fact);
  });

  test("without a column is nothing", () => {
    expect(read("mended", {})).toBeUndefined();
  });
});

test("a count or a rate that is made of counts is never read, whatever stands there", () => {
  for (const text of ["9", "", "x", "90%"]) {
    const cells = { 工单量: "10", 骚扰工单: "1", 有效工单: text, 有效量: text, 有效率: text };
    expect([read("valid", cells), read("purity", cells)]).toEqual([undefined, undefined]);
  }
});

describe("points", () => {
  test.each<[string, string]>([
    ["19.30", "19.3"],
    ["20", "20"],
    ["20.00", "20"],
    ["-1.5", "-1.5"],
    ["100分", "100"],
    [`0.${"1".repeat(20)}`, `0.${"1".repeat(20)}`],
  ])("%s are %s", (text, points) => {
    expect(readOf("awarded", { 评分: text })).toEqual([points, "评分", undefined, 0]);
  });

  test("may stand as the score that they are, where their own cell has no figure", () => {
    expect(readOf("awarded", { 评定得分: "3.50" })).toEqual(["3.5", "评定得分", undefined, 0]);
    expect(readOf("awarded", { 评分: "—", 评定得分: "3.50" })).toEqual([
      "3.5",
      "评定得分",
      undefined,
      0,
    ]);
    expect(readOf("awarded", { 评分: "4", 评定得分: "3.50" })).toEqual(["4", "评分", undefined, 0]);
  });

  test.each(["", "—", "x", "50%", `0.${"1".repeat(21)}`])("%s is refused", (text) => {
    expect(readOf("awarded", { 评分: text })).toEqual([undefined, "评分", "C2", 0]);
    expect(read("awarded", { 评分: text })?.issue?.allowed).toBe(allowedIn.points);
  });
});

describe("a rate of tickets", () => {
  test.each<[string, Readonly<Record<string, string>>, unknown, string]>([
    ["its count", { 办结量: "8" }, 8, "办结量"],
    ["its count, whatever its rate", { 办结量: "8", 办结率: "80%" }, 8, "办结量"],
    ["a count of 0", { 办结量: "0", 办结率: "80%" }, 0, "办结量"],
    ["its rate, where the count is a dash", { 办结量: "—", 办结率: "80%" }, "80%", "办结率"],
    [
      "its rate, where the count is blank",
      { 办结量: "", 办结率: "8/10" },
      { count: 8, of: 10 },
      "办结率",
    ],
    ["its rate alone", { 办结率: "0.8" }, "80%", "办结率"],
    ["a rate of nothing", { 办结量: "", 办结率: "—" }, { count: 0, of: 0 }, "办结率"],
  ])("is %s", (_, cells, value, heading) => {
    expect(readOf("done", cells)).toEqual([value, heading, undefined, 0]);
  });

  test.each<[string, Readonly<Record<string, string>>, string, keyof typeof allowedIn]>([
    ["a count that is none", { 办结量: "x" }, "C2", "count"],
    ["a count that is none beside a rate", { 办结量: "x", 办结率: "80%" }, "C2", "count"],
    ["a count of part of a case", { 办结量: "8.5", 办结率: "80%" }, "C2", "count"],
    ["a count in percent", { 办结量: "80%", 办结率: "80%" }, "C2", "count"],
    ["neither", { 办结量: "", 办结率: "" }, "D2", "rate"],
    ["a dash and a blank", { 办结量: "—", 办结率: "" }, "D2", "rate"],
    ["a blank and no rate", { 办结量: "", 办结率: "x" }, "D2", "rate"],
    ["two that are none", { 办结量: "y", 办结率: "x" }, "C2", "count"],
    ["a rate that is none", { 办结率: "x" }, "C2", "rate"],
    ["a dash for a count alone", { 办结量: "—" }, "C2", "count"],
  ])("with %s is refused", (_, cells, place, kind) => {
    const found = read("done", cells);
    expect([found?.value, found?.issue?.path, found?.doubts]).toEqual([undefined, place, []]);
    expect(found?.issue?.allowed).toBe(allowedIn[kind]);
  });

  test("may count part of a case, where the scheme says so", () => {
    expect(readOf("credited", { 折算量: "8.50" })).toEqual(["8.5", "折算量", undefined, 0]);
    expect(readOf("credited", { 折算量: "8" })).toEqual(["8", "折算量", undefined, 0]);
    expect(readOf("credited", { 折算量: "80%" })).toEqual([undefined, "折算量", "C2", 0]);
  });

  test("beside a count, what is no rate is told of", () => {
    const found = read("done", { 办结量: "8", 办结率: "多数" });
    expect(found?.value).toBe(8);
    expect(found?.doubts.map(({ cell, message }) => [cell, message])).toEqual([
      [
        "D2",
        both(
          "D2（某局）：“多数”不是比率；已按其数量计算。",
          'D2 (某局): "多数" is no rate; it is worked out from its count.',
        ),
      ],
    ]);
    for (const blank of ["", " ", "—"])
      expect(read("done", { 办结量: "8", 办结率: blank })?.doubts).toEqual([]);
  });
});

describe("a rate of something else", () => {
  test("of which the whole is not known has no counts: the rate is read, with a doubt", () => {
    expect(readOf("happy", { 满意率: "80%" })).toEqual(["80%", "满意率", undefined, 0]);
    expect(readOf("happy", { 满意量: "8", 满意率: "80%" })).toEqual([
      "80%",
      "满意率",
      undefined,
      1,
    ]);
    expect(readOf("happy", { 满意量: "8" })).toEqual([undefined, "满意量", "C2", 0]);
  });

  const doubtOf = (cells: Readonly<Record<string, string>>) =>
    read("happy", cells)?.doubts.map(({ message }) => message.zh);

  test("with the noise of a spreadsheet's arithmetic is told of", () => {
    expect(readOf("happy", { 满意率: "56.99999999999999%" })).toEqual([
      "57%",
      "满意率",
      undefined,
      1,
    ]);
    expect(doubtOf({ 满意率: "56.99999999999999%" })).toEqual([
      "C2（某局）：“56.99999999999999%”带有电子表格运算的尾数；读作 57%。",
    ]);
    expect(doubtOf({ 满意率: "28.999999999999996%" })).toHaveLength(1);
    expect(doubtOf({ 满意率: "52.7777777777778%" })).toEqual([]);
    expect(doubtOf({ 满意率: "57%" })).toEqual([]);
  });

  test("that is refused says what was found, and what is allowed", () => {
    expect(read("happy", { 满意率: "" })?.issue).toMatchObject({
      path: "C2",
      unit: "某局",
      found: both("“满意率”为空", 'nothing under "满意率"'),
      allowed: {
        zh: "比率：百分数（52.78%）、小数（0.5278）或分数（19/36），无数据的写“—”",
        en: 'a rate: a percentage (52.78%), a share (0.5278) or a fraction (19/36); "—" where there is none',
      },
    });
    expect(read("happy", { 满意率: "x" })?.issue?.found).toEqual(
      both("“x”（满意率）", '"x" (满意率)'),
    );
  });
});
