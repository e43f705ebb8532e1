import type { Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { commonWholeFinding, commonWholes } from "../../src/auditing/commonWholes.js";
import { rateChecks } from "../../src/auditing/rateChecks.js";
import { auditTerms, printedRow, tableScheme } from "../support/printedRows.js";

const named = (zh: string) => ({ zh, en: zh });
const scheme = tableScheme({
  metrics: {
    ...tableScheme().metrics,
    calls: { kind: "count", name: named("回访量") },
    met: { kind: "rate", of: "tickets", name: named("见面率") },
    glad: { kind: "rate", of: "calls", name: named("回访满意率") },
  } as Scheme["metrics"],
});

function common(cells: Readonly<Record<string, string>>, percentPlaces = 2) {
  const row = printedRow(scheme, cells);
  const percentages = { places: percentPlaces + 2, mode: "halfExpand" } as const;
  const terms = auditTerms(scheme, { percentages });
  const found = commonWholes(row, rateChecks(row, terms).mismatches, terms);
  return { row, found };
}

// of 17: 8 are 47.06 %, 4 are 23.53 %, and 17 are 100 %
const eight = { 办结量: "8", 办结率: "47.06%" };
const four = { 延期量: "4", 延期率: "23.53%" };

test.each<[string, Record<string, string>, number, string]>([
  ["the one that two agree with", { 工单量: "19", ...eight, ...four }, 2, "工单量 17"],
  ["and three", { 工单量: "19", ...eight, ...four, 见面量: "17", 见面率: "100%" }, 2, "工单量 17"],
  [
    "not one that a third contradicts",
    { 工单量: "19", ...eight, ...four, 见面量: "19", 见面率: "100%" },
    2,
    "nothing",
  ],
  ["nor one alone", { 工单量: "19", ...eight }, 2, "nothing"],
  ["nor where all agree", { 工单量: "17", ...eight, ...four }, 2, "nothing"],
  [
    "nor where one of two does",
    { 工单量: "17", ...eight, 延期量: "4", 延期率: "20%" },
    2,
    "nothing",
  ],
  [
    "nor where they have no whole in common",
    { 工单量: "19", ...eight, 延期量: "4", 延期率: "25%" },
    2,
    "nothing",
  ],
  [
    "a rate held at its cap agrees",
    { 工单量: "19", ...eight, 延期量: "18", 延期率: "100%", 见面量: "17", 见面率: "100%" },
    2,
    "工单量 17",
  ],
  [
    "several",
    { 工单量: "20", 办结量: "9", 办结率: "51%", 延期量: "8", 延期率: "46%" },
    0,
    "nothing",
  ],
  // 9/17 = 52.9, 9/18 = 50; 5/17 = 29.4, 5/16 = 31.3
  [
    "one in whole percentages",
    { 工单量: "20", 办结量: "9", 办结率: "53%", 延期量: "5", 延期率: "29%" },
    0,
    "工单量 17",
  ],
  // 60/117 = 51.3 %, though 60/51 % is nearer to 118
  [
    "one below the first guess",
    { 工单量: "140", 办结量: "60", 办结率: "51%", 见面量: "117", 见面率: "100%" },
    0,
    "工单量 117",
  ],
  // 50/99 and 50/98 are 51 %, 49/98 and 49/97 are 50 and 51 %
  [
    "more than one",
    { 工单量: "120", 办结量: "50", 办结率: "51%", 延期量: "100", 延期率: "100%" },
    0,
    "工单量 98 99",
  ],
  [
    "none where nothing was counted",
    { 工单量: "19", 办结量: "0", 办结率: "47.06%", ...four },
    2,
    "nothing",
  ],
])("the whole may be %s", (_, cells, places, expected) => {
  const { found } = common(cells, places);
  expect(found === undefined ? "nothing" : `${found.of.heading} ${found.wholes.join(" ")}`).toBe(
    expected,
  );
});

test("rates of two wholes have none in common", () => {
  const cells = { 工单量: "19", 回访量: "19", ...eight, 回访满意量: "4", 回访满意率: "23.53%" };
  expect(common(cells).found).toBeUndefined();
});

test("whole percentages leave room for wholes far from the first guess", () => {
  // 10/96 = 10.4 and 20/96 = 20.8, 10/97 = 10.3 and 20/97 = 20.6: both print as 10 % and 21 %
  const cells = { 工单量: "150", 办结量: "10", 办结率: "10%", 延期量: "20", 延期率: "21%" };
  expect(common(cells, 0).found?.wholes.map(String)).toEqual(["96", "97"]);
});

test("the rates that contradict it come with it, and no others", () => {
  const rates = (cells: Record<string, string>, places?: number) =>
    common(cells, places).found?.rates.map(({ heading }) => heading);
  expect(rates({ 工单量: "19", ...eight, ...four })).toEqual(["办结率", "延期率"]);
  // 0 of 19 is 0 %, as it is of 17
  const none = { 见面量: "0", 见面率: "0%" };
  expect(rates({ 工单量: "19", ...eight, ...four, ...none })).toEqual(["办结率", "延期率"]);
});

test("a rate of nothing leaves the whole open upwards", () => {
  // 1 of more than 200 is 0 %, and 2 of 134 to 400 are 1 %, of fewer more: 201 to 400
  const cells = { 工单量: "100", 办结量: "1", 办结率: "0%", 延期量: "2", 延期率: "1%" };
  const wholes = common(cells, 0).found?.wholes.map(String);
  expect([wholes?.length, wholes?.[0], wholes?.at(-1)]).toEqual([200, "201", "400"]);
});

describe("the finding", () => {
  test("names the cell, and what would agree", () => {
    const { row, found } = common({ 工单量: "19", ...eight, ...four });
    expect(found && commonWholeFinding(row, found)).toEqual({
      kind: "whole",
      severity: "high",
      verdict: "wrong",
      row: 1,
      unit: "某局",
      column: "工单量",
      printed: "19",
      expected: ["17"],
      consequences: [],
      orElse: [],
      message: {
        zh: "某局的“工单量”为 19，与“办结率”、“延期率”不符；应为 17",
        en: '某局: "工单量" is 19, which does not agree with "办结率", "延期率"; it should be 17',
      },
    });
  });
});
