import type { Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import {
  behindPercentages,
  countsThatStand,
  insteadOfCounts,
  takenBy,
} from "../../src/tables/otherRates.js";
import { both } from "../support/office.js";
import { auditTerms, printedRow, tableScheme } from "../support/printedRows.js";

const scheme = tableScheme();
const row = (cells: Readonly<Record<string, string>>, of: Scheme = scheme) => printedRow(of, cells);
const others = (from: typeof behindPercentages, cells: Readonly<Record<string, string>>) =>
  from(row(cells), auditTerms(scheme)).map(({ metric, cell, value, shown }) => [
    ...[metric, cell.heading, value, shown],
  ]);

/** A row with every score and the total, by which its fractions are told. */
const SCORED = {
  ...{ 工单量: "245", 办结量: "245", 办结得分: "10", 满意率: "52.78%", 满意得分: "5.28" },
  ...{ 评定得分: "3", 总得分: "18.28" },
};

describe("behind a percentage without a count", () => {
  test("stands the simplest fraction that gives the printed score", () => {
    // 10 × 19/36 = 5.277…, which prints as 5.28; 52.78 % itself gives 5.28 as well
    expect(others(behindPercentages, SCORED)).toEqual([
      ["happy", "满意率", { count: 19, of: 36 }, "19/36"],
    ]);
  });

  test("stands nothing else where the percentage is that fraction", () => {
    expect(
      others(behindPercentages, { ...SCORED, 满意率: "50%", 满意得分: "5", 总得分: "18" }),
    ).toEqual([]);
    expect(
      others(behindPercentages, { ...SCORED, 满意率: "0.25", 满意得分: "2.5", 总得分: "15.5" }),
    ).toEqual([]);
  });

  test("stands nothing where there is no percentage, or a count beside it", () => {
    expect(others(behindPercentages, { 工单量: "245", 满意率: "—", 满意得分: "5" })).toEqual([]);
    expect(
      others(behindPercentages, { 工单量: "11", 办结量: "8", 办结率: "72.73%", 办结得分: "7.27" }),
    ).toEqual([]);
  });
});

describe("instead of counts that make another rate", () => {
  test.each<[Readonly<Record<string, string>>, unknown[]]>([
    [
      { 工单量: "11", 办结量: "8", 办结率: "80%" },
      [["done", "办结率", { count: 8, of: 10 }, "8/10"]],
    ],
    [
      { 工单量: "11", 办结量: "8", 办结率: "0.8" },
      [["done", "办结率", { count: 8, of: 10 }, "8/10"]],
    ],
    // 8 / 0.7 is no whole number
    [{ 工单量: "11", 办结量: "8", 办结率: "70%" }, [["done", "办结率", "70%", "70%"]]],
    [{ 工单量: "11", 办结量: "8", 办结率: "0%" }, [["done", "办结率", "0%", "0%"]]],
    [{ 工单量: "11", 办结量: "8", 办结率: "72.73%" }, []],
    // more than the scheme lets a rate be
    [{ 工单量: "11", 办结量: "8", 办结率: "120%" }, []],
    [{ 工单量: "11", 延期量: "13", 延期率: "90%" }, [["late", "延期率", "90%", "90%"]]],
    [
      { 工单量: "11", 延期量: "9", 延期率: "100%" },
      [["late", "延期率", { count: 9, of: 9 }, "9/9"]],
    ],
  ])("%j: %j", (cells, found) => {
    expect(others(insteadOfCounts, cells)).toEqual(found);
  });
});

describe("what was taken", () => {
  const only = (from: typeof behindPercentages, cells: Readonly<Record<string, string>>) => {
    const [one] = from(row(cells), auditTerms(scheme));
    if (one === undefined) throw new Error("a rate is expected");
    return takenBy(row(cells), "某局", one);
  };

  test("for a percentage is told as rounded", () => {
    const cells = SCORED;
    expect(only(behindPercentages, cells)).toMatchObject({
      cell: "F2",
      unit: "某局",
      message: both(
        "F2（某局）：“满意率” 52.78% 为舍入后的数；按 19/36 计，与表中得分和总得分相符。",
        'F2 (某局): "满意率" 52.78% is rounded; taken as 19/36, which gives the printed scores and total.',
      ),
    });
  });

  test("for a count is told as not what that gives", () => {
    expect(only(insteadOfCounts, { 工单量: "11", 办结量: "8", 办结率: "80%" }).message).toEqual(
      both(
        "E2（某局）：“办结率” 80% 与其数量不符；按 8/10 计，与表中得分和总得分相符。",
        'E2 (某局): "办结率" 80% is not what its count gives; taken as 8/10, which gives the printed scores and total.',
      ),
    );
  });
});

test("counts that stand beside another rate are told of, those that agree are not", () => {
  const told = (cells: Readonly<Record<string, string>>) =>
    countsThatStand(row(cells), "某局", auditTerms(scheme)).map(({ cell, message }) => [
      cell,
      message,
    ]);
  expect(told({ 工单量: "11", 办结量: "8", 办结率: "80%" })).toEqual([
    [
      "E2",
      both(
        "E2（某局）：“办结率” 80% 与其数量不符；按 8/11 计。",
        'E2 (某局): "办结率" 80% is not what its count gives; taken as 8 of 11.',
      ),
    ],
  ]);
  expect(told({ 工单量: "11", 办结量: "8", 办结率: "72.73%" })).toEqual([]);
  expect(told({ 工单量: "11", 办结量: "8", 办结率: "—" })).toEqual([]);
});
