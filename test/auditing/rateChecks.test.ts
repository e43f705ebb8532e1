import type { Scheme } from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import type { MetricDomain } from "../../src/auditing/metricDomain.js";
import { followedRates, rateChecks, rowFacts } from "../../src/auditing/rateChecks.js";
import { rowReckoning } from "../../src/auditing/rowReckoning.js";
import type { Group } from "../../src/scheme/group.js";
import { cellOf } from "../../src/sheet/tableRow.js";
import { auditTerms, printedRow, tableScheme } from "../support/printedRows.js";
import { smallDimension } from "../support/smallScheme.js";

describe("rateChecks", () => {
  const scheme = tableScheme();

  function checks(cells: Readonly<Record<string, string>>, percentPlaces = 2, of: Scheme = scheme) {
    const percentages = { places: percentPlaces + 2, mode: "halfExpand" } as const;
    return rateChecks(printedRow(of, cells), auditTerms(of, { percentages }));
  }

  describe("a rate beside its counts", () => {
    test.each<[Record<string, string>, string[], string[]]>([
      [{ 工单量: "17", 办结量: "8", 办结率: "47.06%" }, ["done"], []],
      [{ 工单量: "17", 办结量: "8", 办结率: "0.4706" }, ["done"], []],
      [{ 工单量: "17", 办结量: "8", 办结率: "47.059%" }, ["done"], []],
      [{ 工单量: "17", 办结量: "8", 办结率: "47.058%" }, [], ["done"]],
      [{ 工单量: "17", 办结量: "8", 办结率: "47.05%" }, [], ["done"]],
      // held at its cap
      [{ 工单量: "11", 延期量: "13", 延期率: "100%" }, ["late"], []],
      // or as it was before
      [{ 工单量: "11", 延期量: "13", 延期率: "118.18%" }, ["late"], []],
      [{ 工单量: "11", 延期量: "13", 延期率: "118.19%" }, [], ["late"]],
      [{ 工单量: "11", 延期量: "13", 延期率: "100.01%" }, [], ["late"]],
      [{ 工单量: "11", 延期量: "9", 延期率: "100%" }, [], ["late"]],
      [
        { 工单量: "11", 延期量: "13", 延期率: "90%", 办结量: "11", 办结率: "100%" },
        ["done"],
        ["late"],
      ],
      // the very fraction that stands there, as a number of no places would not be
      [{ 工单量: "36", 办结量: "19", 办结率: "19/36" }, ["done"], []],
      [{ 工单量: "36", 办结量: "19", 办结率: "３８ / ７２" }, ["done"], []],
      [{ 工单量: "36", 办结量: "19", 办结率: "1900/3601" }, [], ["done"]],
      [{ 工单量: "11", 延期量: "13", 延期率: "13/11" }, ["late"], []],
      [{ 工单量: "11", 延期量: "13", 延期率: "1/1" }, ["late"], []],
      [{ 工单量: "11", 延期量: "13", 延期率: "12/11" }, [], ["late"]],
      // nothing to hold it against
      [{ 工单量: "11", 办结量: "13", 办结率: "100%" }, [], []],
      [{ 工单量: "", 办结量: "8", 办结率: "47.06%" }, [], []],
      [{ 工单量: "0", 办结量: "0", 办结率: "100%" }, [], []],
      [{ 工单量: "17", 办结量: "-", 办结率: "47.06%" }, [], []],
      [{ 工单量: "17", 办结量: "8", 办结率: "-" }, [], []],
      [{ 工单量: "17", 办结量: "8" }, [], []],
      [{ 工单量: "17", 满意量: "8", 满意率: "47.06%" }, [], []],
      [{ 办结率: "47.06%" }, [], []],
    ])("row %#: %j agrees %j or does not %j", (cells, agreeing, mismatched) => {
      const found = checks(cells);
      expect(found.agreeing).toEqual(agreeing);
      expect(found.mismatches.map(({ metric }) => metric)).toEqual(mismatched);
    });
  });

  describe("one that is not theirs", () => {
    const [mismatch] = checks({ 工单量: "11", 办结量: "8", 办结率: "80%" }).mismatches;

    test("is told with its cells and with what they give", () => {
      expect(mismatch).toMatchObject({
        metric: "done",
        cell: { heading: "办结率", text: "80%" },
        count: { heading: "办结量", text: "8" },
        of: { heading: "工单量", text: "11" },
      });
      expect([`${mismatch?.printed}`, `${mismatch?.counted}`]).toEqual(["4/5", "8/11"]);
      expect(`${mismatch?.domain.values} ${mismatch?.domain.isComplete}`).toBe("4/5 true");
    });

    test("says which denominator gives it", () => {
      expect(mismatch?.denominator).toEqual({
        kind: "denominator",
        text: { zh: "按 8/10 计算（分母为 10）", en: "worked out as 8 of 10" },
      });
    });

    // whole percentages: 94/200 is 47 %, and 93/200 = 46.5 % is as well
    test.each<[number, Record<string, string>, string[], string | undefined]>([
      [2, { 工单量: "11", 办结量: "8", 办结率: "80%" }, [], "8 of 10"],
      [2, { 工单量: "17", 办结量: "7", 办结率: "47.06%" }, ["8"], undefined],
      [0, { 工单量: "200", 办结量: "90", 办结率: "47%" }, ["93", "94"], "90 of 192"],
      // 94/201 = 46.8 %, 95/201 = 47.3 %
      [0, { 工单量: "201", 办结量: "90", 办结率: "47%" }, ["94", "95"], "90 of 192"],
      [0, { 工单量: "200", 办结量: "0", 办结率: "0.5%" }, ["1"], undefined],
      [2, { 工单量: "4", 办结量: "2", 办结率: "0%" }, ["0"], undefined],
      [2, { 工单量: "4", 办结量: "2", 办结率: "100%" }, ["4"], "2 of 2"],
      [2, { 工单量: "4", 办结量: "0", 办结率: "100%" }, ["4"], undefined],
      // a larger whole is not one of those that were due
      [2, { 工单量: "10", 办结量: "8", 办结率: "72.73%" }, [], undefined],
      [2, { 工单量: "11", 办结量: "8", 办结率: "8000%" }, [], undefined],
      [2, { 工单量: "11", 办结量: "8", 办结率: "800%" }, [], "8 of 1"],
      [2, { 工单量: "11", 办结量: "8", 办结率: "-80%" }, [], undefined],
    ])(
      "row %#, to %s places: of %j the counts may be %j, or %s",
      (places, cells, counts, denominator) => {
        const [found] = checks(cells, places).mismatches;
        expect(found?.otherCounts.map(String)).toEqual(counts);
        expect(found?.denominator?.text.en).toBe(denominator && `worked out as ${denominator}`);
      },
    );

    test("the nearest smaller whole is named", () => {
      // 5/49 = 10.2 %, 5/50 = 10 %, 5/51 = 9.8 %: all are 10 %
      const [found] = checks({ 工单量: "60", 办结量: "5", 办结率: "10%" }, 0).mismatches;
      expect(found?.denominator?.text.en).toBe("worked out as 5 of 51");
    });

    test("stands for itself alone, where no fraction prints so", () => {
      const [found] = checks({ 工单量: "11", 办结量: "8", 办结率: "81%" }).mismatches;
      const { values, isComplete, range } = found?.domain ?? {};
      expect([values?.join(), isComplete, `${range?.least}`, `${range?.most}`]).toEqual([
        "81/100",
        false,
        "81/100",
        "81/100",
      ]);
    });
  });
});

describe("rowFacts", () => {
  const scheme = tableScheme();

  describe("what is known of a unit", () => {
    const row = printedRow(scheme, {
      工单量: "17",
      办结量: "8",
      满意率: "47.06%",
      办结得分: "4.71",
    });
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
    const byRules = rowReckoning(terms.compiled, facts);
    const total = cellOf(row, "total")?.figure?.value;
    return followedRates(terms, facts, byRules, mismatches, total).map(({ metric }) => metric);
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
});
