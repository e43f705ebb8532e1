import { fractionOf, type Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import type { MetricDomain } from "../../src/auditing/metricDomain.js";
import { rateChecks } from "../../src/auditing/rateChecks.js";
import { followedRates, rowFacts } from "../../src/auditing/rowFacts.js";
import { rowReckoning } from "../../src/auditing/rowReckoning.js";
import type { Group } from "../../src/model/group.js";
import { auditTerms, printedRow, tableScheme } from "../support/printedRows.js";
import { smallDimension } from "../support/smallScheme.js";

const scheme = tableScheme();

describe("what is known of a unit", () => {
  const row = printedRow(scheme, { 工单量: "17", 办结量: "8", 满意率: "47.06%", 办结得分: "4.71" });
  const taken: MetricDomain = { values: [fractionOf("1/3")], isComplete: true };
  const adjustments = [{ category: "a", points: "1" }];
  const asked: string[] = [];
  const terms = auditTerms(scheme, {
    adjustmentsOf: (unit) => {
      asked.push(unit);
      return adjustments;
    },
  });
  const facts = rowFacts(row, row.group as Group, terms, new Map([["happy", taken]]));

  test("is its group, its adjustments and its printed scores", () => {
    expect(facts.group).toBe("county");
    expect(facts.adjustments).toBe(adjustments);
    expect(asked).toEqual(["某局"]);
    expect(`${facts.printedScore("speed")}`).toBe("471/100");
    expect(facts.printedScore("care")).toBeUndefined();
    expect(facts.printedScore("none")).toBeUndefined();
  });

  test("and its metrics, found once, as they are to be taken", () => {
    expect(facts.domainOf("happy")).toBe(taken);
    expect(facts.domainOf("done")?.values.map(String)).toEqual(["8/17"]);
    expect(facts.domainOf("done")).toBe(facts.domainOf("done"));
    expect(facts.domainOf("awarded")).toBeUndefined();
    expect(facts.domainOf("awarded")).toBeUndefined();
  });

  test("without a list, nothing is known of adjustments", () => {
    const bare = rowFacts(row, row.group as Group, auditTerms(scheme), new Map());
    expect(bare.adjustments).toBeUndefined();
  });
});

/** The rates whose scores follow from what was printed. */
function followed(cells: Readonly<Record<string, string>>, of: Scheme = scheme): string[] {
  const row = printedRow(of, cells);
  const terms = auditTerms(of);
  const facts = rowFacts(row, row.group as Group, terms, new Map());
  const { mismatches } = rateChecks(row, terms);
  return followedRates(terms, facts, rowReckoning(terms.compiled, facts), mismatches).map(
    ({ metric }) => metric,
  );
}

describe("a score follows from a printed rate", () => {
  const cells = { 工单量: "11", 办结量: "8", 办结率: "80%" };

  test.each([
    // by 80 %, by 8/11, by neither
    ["8", ["done"]],
    ["8.00", ["done"]],
    ["7.27", []],
    ["9", []],
    ["", []],
  ])("where it is that of the rate, and not that of the counts: %j", (score, expected) => {
    expect(followed({ ...cells, 办结得分: score })).toEqual(expected);
  });

  test("not where the rate is right", () => {
    expect(followed({ ...cells, 办结率: "72.73%", 办结得分: "8" })).toEqual([]);
  });

  test("only where all that look at it do", () => {
    const twice = tableScheme({
      dimensions: [
        smallDimension({ id: "speed", name: { zh: "办结", en: "a" } }),
        smallDimension({ id: "more", name: { zh: "加倍", en: "b" }, fullMarks: 20 }),
        smallDimension({ id: "care", name: { zh: "满意", en: "c" }, measure: { rate: "happy" } }),
      ],
    });
    expect(followed({ ...cells, 办结得分: "8", 加倍得分: "16" }, twice)).toEqual(["done"]);
    expect(followed({ ...cells, 办结得分: "8", 加倍得分: "14.55" }, twice)).toEqual([]);
    expect(followed({ ...cells, 办结得分: "7.27", 加倍得分: "16" }, twice)).toEqual([]);
    expect(followed({ ...cells, 办结得分: "8" }, twice)).toEqual(["done"]);
    // what looks at something else has no say
    const other = { 满意率: "50%", 满意得分: "9" };
    expect(followed({ ...cells, ...other, 办结得分: "8", 加倍得分: "16" }, twice)).toEqual([
      "done",
    ]);
    expect(followed({ ...cells, ...other, 办结得分: "7.27", 加倍得分: "14.55" }, twice)).toEqual(
      [],
    );
  });

  test("each rate by itself", () => {
    const both = tableScheme({
      dimensions: [
        smallDimension({ id: "speed", name: { zh: "办结", en: "a" } }),
        smallDimension({ id: "late", name: { zh: "延期", en: "b" }, measure: { rate: "late" } }),
      ],
    });
    const late = { 延期量: "4", 延期率: "40%" };
    expect(followed({ ...cells, ...late, 办结得分: "8", 延期得分: "4" }, both)).toEqual([
      "done",
      "late",
    ]);
    expect(followed({ ...cells, ...late, 办结得分: "7.27", 延期得分: "4" }, both)).toEqual([
      "late",
    ]);
  });
});
