import type { Dimension, Scheme } from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { awardedIn, countIn, factIn, rowMetric } from "../../src/sheet/rowMetric.js";
import type { TableRow } from "../../src/sheet/tableRow.js";
import { both, brought } from "../support/office.js";
import { printedRow, tableScheme } from "../support/printedRows.js";
import { smallDimension } from "../support/smallScheme.js";

describe("awardedPoints", () => {
  const given = smallDimension({ measure: { given: "awarded" }, rule: { kind: "given" } });

  test.each<[string, Dimension, string | undefined]>([
    ["are the score of a dimension that gives them as they are", given, "awarded"],
    [
      "are not, where a rule adds to them",
      { ...given, rule: { kind: "sum", start: 5 } },
      undefined,
    ],
    ["are not, where it looks at a rate", smallDimension(), undefined],
  ])("points awarded by people %s", (_, dimension, metric) => {
    expect(awardedIn(dimension)).toBe(metric);
  });

  test.each([
    ["the column of the metric", ["知识库建设", "18.5"], ["知识库建设得分", "19.3"], "37/2"],
    ["else the score", ["备注", "18.5"], ["知识库建设得分", "19.3"], "193/10"],
    ["else nothing", ["备注", "18.5"], ["其他", "19.3"], "undefined"],
  ])("they are read from %s", (_, first, second, expected) => {
    const headings = ["组别", "单位", first[0] as string, second[0] as string];
    const cells = ["县市区", "甲", first[1] as string, second[1] as string];
    const [row] = brought([headings, cells], {}, xiangtan2023).rows;
    expect(`${rowMetric(row as TableRow, "knowledgeBase", xiangtan2023).amount}`).toBe(expected);
  });
});

describe("rowMetric", () => {
  const scheme = tableScheme();
  const partial = tableScheme({
    metrics: {
      ...scheme.metrics,
      done: { ...scheme.metrics.done, partialCredit: true },
    } as Scheme["metrics"],
  });

  function said(cells: Readonly<Record<string, string>>, metric: string, of = scheme) {
    const { own, counted, amount, rate } = rowMetric(printedRow(of, cells), metric, of);
    return { own: own?.text, counted: counted?.text, amount: amount && `${amount}`, rate };
  }

  test.each<[string, Record<string, string>, string, Scheme, object]>([
    ["a count", { 工单量: "1,503件" }, "tickets", scheme, { own: "1,503件", amount: "1503" }],
    ["a count that is none", { 工单量: "1.5" }, "tickets", scheme, { own: "1.5" }],
    ["a count without a column", {}, "tickets", scheme, {}],
    ["points", { 评分: "4.5" }, "awarded", scheme, { own: "4.5", amount: "9/2" }],
    ["points in percent", { 评分: "45%" }, "awarded", scheme, { own: "45%" }],
    ["points below 0", { 评分: "-1" }, "awarded", scheme, { own: "-1", amount: "-1" }],
    [
      "points that stand as a score",
      { 评定得分: "3" },
      "awarded",
      scheme,
      { own: "3", amount: "3" },
    ],
    ["a rate by itself", { 办结率: "80%" }, "done", scheme, { own: "80%", rate: "80%" }],
    ["a share", { 办结率: "19/36" }, "done", scheme, { own: "19/36", rate: { count: 19, of: 36 } }],
    ["a dash", { 办结率: "—" }, "done", scheme, { own: "—", rate: { count: 0, of: 0 } }],
    [
      "a rate with its count",
      { 办结量: "8", 办结率: "80%" },
      "done",
      scheme,
      { own: "80%", counted: "8", amount: "8", rate: "80%" },
    ],
    ["a count of a rate that is none", { 办结量: "1.6" }, "done", scheme, { counted: "1.6" }],
    [
      "so where part of a case counts",
      { 办结量: "1.6" },
      "done",
      partial,
      { counted: "1.6", amount: "8/5" },
    ],
    ["a count of a rate that is of nothing", { 满意量: "8" }, "happy", scheme, { counted: "8" }],
  ])("%s", (_, cells, metric, of, expected) => {
    expect(said(cells, metric, of)).toEqual(expected);
  });

  test("a fact is 1 where its cell says yes, 0 where it says no, and nothing else", () => {
    const facts = tableScheme({
      metrics: { ...scheme.metrics, mended: { kind: "fact", name: both("是否整改", "Mended") } },
    });
    expect(said({ 是否整改: "√" }, "mended", facts)).toEqual({ own: "√", amount: "1" });
    expect(said({ 是否整改: "否" }, "mended", facts)).toEqual({ own: "否", amount: "0" });
    expect(said({ 是否整改: "部分" }, "mended", facts)).toEqual({ own: "部分" });
    expect(said({}, "mended", facts)).toEqual({});
  });

  test("countIn is the whole number under a column, from 0", () => {
    const row = printedRow(scheme, { 工单量: "6", 办结量: "-1", 延期量: "5%" });
    expect(`${countIn(row, { metric: "tickets" })}`).toBe("6");
    expect(countIn(row, { count: "done" })).toBeUndefined();
    expect(countIn(row, { count: "late" })).toBeUndefined();
    expect(countIn(row, { count: "happy" })).toBeUndefined();
  });
});

describe("factIn", () => {
  const factOf = (text: string) => {
    const fact = factIn(text);
    return fact === undefined ? undefined : `${fact}`;
  };

  test.each("是 有 已 已落实 已完成 达标 √ ✓ ✔ 1 y yes true TRUE Yes １ ＴＲＵＥ".split(" "))(
    "%s is yes",
    (text) => {
      expect([factOf(text), factOf(` ${text}\n`)]).toEqual(["1", "1"]);
    },
  );

  test.each("否 无 未 未落实 未完成 未达标 × ✗ ✘ 0 n no false FALSE No ０".split(" "))(
    "%s is no",
    (text) => {
      expect([factOf(text), factOf(` ${text}\n`)]).toEqual(["0", "0"]);
    },
  );

  test.each(["", " ", "-", "—", "2", "-1", "1.5", "100%", "不详", "是否", "已发生", "有3件"])(
    "%j is neither",
    (text) => {
      expect(factOf(text)).toBeUndefined();
    },
  );
});
