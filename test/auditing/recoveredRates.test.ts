import type { Scheme } from "hotline-scoring";
import { expect, test } from "vitest";
import { rowFacts } from "../../src/auditing/rateChecks.js";
import { agreeingFractions } from "../../src/auditing/recoveredRates.js";
import { rowReckoning } from "../../src/auditing/rowReckoning.js";
import { totalOutcome } from "../../src/auditing/totalFindings.js";
import type { Group } from "../../src/scheme/group.js";
import { auditTerms, printedRow, tableScheme } from "../support/printedRows.js";
import { smallDimension } from "../support/smallScheme.js";

const named = (zh: string) => ({ zh, en: zh });
const scheme = tableScheme({
  dimensions: [
    smallDimension({ id: "speed", name: named("办结") }),
    smallDimension({ id: "care", name: named("满意"), measure: { rate: "happy" } }),
  ],
});

function recovered(
  cells: Readonly<Record<string, string>>,
  of: Scheme = scheme,
  percentPlaces = 0,
) {
  const row = printedRow(of, cells);
  const percentages = { places: percentPlaces + 2, mode: "halfExpand" } as const;
  const terms = auditTerms(of, { percentages });
  const group = row.group as Group;
  const facts = rowFacts(row, group, terms, new Map());
  const reckoned = rowReckoning(terms.compiled, facts);
  const total = totalOutcome(row, group.id, facts, reckoned, reckoned, terms);
  return agreeingFractions(row, terms, total).flatMap((one) => one.recovered() ?? []);
}

const shortly = (...given: Parameters<typeof recovered>) =>
  recovered(...given).map(({ column, fraction, possible }) => `${column} ${fraction} ${possible}`);

// 47 % of 17 is 7/15 or 8/17; the total is 80/17 + 14/3 = 9.37, or 160/17 = 9.41
const cells = { 工单量: "17", 办结量: "8", 满意率: "47%" };

test("what stands behind a rate is told with its cell", () => {
  expect(recovered({ ...cells, 总得分: "9.41" })).toEqual([
    {
      ...{ row: 1, unit: "某局", column: "满意率", printed: "47%", fraction: "8/17" },
      ...{ within: "17", possible: 2 },
    },
  ]);
});

test.each<[string, Record<string, string>, string[]]>([
  ["the simplest that agrees with the total", { 总得分: "9.37" }, ["满意率 7/15 2"]],
  ["which need not be the simplest", { 总得分: "9.41" }, ["满意率 8/17 2"]],
  ["and with the score", { 满意得分: "4.71", 总得分: "9.41" }, ["满意率 8/17 2"]],
  ["nothing where nothing agrees", { 满意得分: "4.67", 总得分: "9.41" }, []],
  ["nor without a total", { 满意得分: "4.67" }, []],
  ["of no rate at all", { 延期率: "33%" }, []],
  ["nor where no fraction prints so", { 满意率: "200%", 总得分: "4.71" }, []],
  ["nor where the rate has its counts", { 办结率: "47%", 总得分: "9.41" }, ["满意率 8/17 2"]],
])("it is %s", (_, more, expected) => {
  expect(shortly({ ...cells, ...more })).toEqual(expected);
});

test("a rate without a column has nothing behind it", () => {
  expect(shortly({ 工单量: "17", 办结率: "47%", 满意得分: "5", 总得分: "9.71" })).toEqual([
    "办结率 8/17 2",
  ]);
});

test("of two rates each has its own", () => {
  // 14/3 + 80/17 either way round: the first of those that agree
  const both = { 工单量: "17", 满意率: "47%", 办结率: "47%" };
  expect(shortly({ ...both, 办结得分: "4.71", 满意得分: "4.67", 总得分: "9.37" })).toEqual([
    "办结率 8/17 2",
    "满意率 7/15 2",
  ]);
});

test("so they have where one dimension looks at both", () => {
  const measure = { mean: [{ rate: "done", weight: 3 }, "happy"] } as const;
  const of = tableScheme({ dimensions: [smallDimension({ measure })] });
  // 10 × (3 × 7/15 + 8/17) ÷ 4 = 4.676…; the other way round 4.696…, and of equal ones 4.667 or 4.706
  const both = { 工单量: "17", 办结率: "47%", 满意率: "47%" };
  expect(shortly({ ...both, 总得分: "4.68" }, of)).toEqual(["办结率 7/15 2", "满意率 8/17 2"]);
  expect(shortly({ ...both, 总得分: "4.70" }, of)).toEqual(["办结率 8/17 2", "满意率 7/15 2"]);
});

test("one that no dimension looks at is the simplest that prints so", () => {
  expect(shortly({ ...cells, 延期率: "33%", 总得分: "9.41" })).toEqual([
    "延期率 1/3 1",
    "满意率 8/17 2",
  ]);
});

test("one that can be no other is that", () => {
  expect(shortly({ ...cells, 满意率: "47.06%", 总得分: "9.41" }, scheme, 2)).toEqual([
    "满意率 8/17 1",
  ]);
});

test("nothing is told where several agree: the simplest is one of many", () => {
  const many = { 工单量: "1,000,000", 办结量: "500,000", 满意率: "47%" };
  expect(shortly({ ...many, 总得分: "9.67" })).toEqual([]);
  // 5/13 and 10/26 are one fraction; 38 % of 34 is 5/13, 6/16, 9/24 and more
  expect(shortly({ 工单量: "34", 办结量: "17", 满意率: "38%", 总得分: "8.8" })).toEqual([]);
});

test("nor where the scheme does not say what the rate is a share of", () => {
  const happy = { kind: "rate", name: named("满意率") } as const;
  const of = { ...scheme, metrics: { ...scheme.metrics, happy } };
  expect(shortly({ ...cells, 总得分: "9.41" }, of)).toEqual([]);
});

test("points and counts have no fraction behind them", () => {
  expect(shortly({ ...cells, 评分: "3", 总得分: "9.41" })).toEqual(["满意率 8/17 2"]);
});
