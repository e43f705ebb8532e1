import type { Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { countedRate, metricDomain, printedRate } from "../../src/auditing/metricDomain.js";
import { countIn } from "../../src/sheet/rowMetric.js";
import { printedRow, tableScheme } from "../support/printedRows.js";
import { smallDimension } from "../support/smallScheme.js";

describe("metricDomain", () => {
  const scheme = tableScheme();
  const percentages = { places: 4, mode: "halfExpand" } as const;

  /** The values of a metric in short, with the range where not all are listed; `nothing` where a row does not tell. */
  function domain(cells: Readonly<Record<string, string>>, metric: string, of = scheme): string {
    const found = metricDomain(printedRow(of, cells), metric, { scheme: of, percentages });
    if (found === undefined) return "nothing";
    const { values, isComplete, range } = found;
    const listed = values.length > 5 ? `${values.length} values` : values.join(" ");
    if (isComplete) return listed;
    return `${listed}, not all${range === undefined ? "" : `: ${range.least} to ${range.most}`}`;
  }

  describe("a count", () => {
    test.each([
      ["0", "0"],
      ["1,503", "1503"],
      ["１７", "17"],
      ["17.0", "17"],
      ["17.5", "nothing"],
      ["-1", "nothing"],
      ["17%", "nothing"],
      ["100%", "nothing"],
      ["", "nothing"],
      ["-", "nothing"],
      ["9".repeat(30), "9".repeat(30)],
    ])("printed %j is %s", (tickets, expected) => {
      expect(domain({ 工单量: tickets }, "tickets")).toBe(expected);
      const found = countIn(printedRow(scheme, { 工单量: tickets }), { metric: "tickets" });
      expect(`${found ?? "nothing"}`).toBe(expected);
    });

    test("that has no column is nothing", () => {
      expect(domain({}, "tickets")).toBe("nothing");
    });
  });

  describe("points", () => {
    const named = (zh: string) => ({ zh, en: zh });
    const given = { measure: { given: "awarded" }, rule: { kind: "given" } } as const;

    test.each<[Record<string, string>, string]>([
      [{ 评分: "4.5" }, "9/2"],
      [{ 评分: "4.5", 评定得分: "3" }, "9/2"],
      [{ 评定得分: "3" }, "3"],
      [{ 评分: "-", 评定得分: "3" }, "3"],
      [{ 评分: "优" }, "nothing"],
      [{ 评分: "45%" }, "nothing"],
      [{ 评分: "9/2" }, "nothing"],
      [{}, "nothing"],
    ])("of %j are %s", (cells, expected) => {
      expect(domain(cells, "awarded")).toBe(expected);
    });

    test("are those of the dimension that gives them as they are, and of no other", () => {
      const dimensions = [
        smallDimension({ id: "rate", name: named("率") }),
        smallDimension({ id: "sum", name: named("和"), ...given, rule: { kind: "sum", start: 1 } }),
        smallDimension({ id: "other", name: named("他"), ...given, measure: { given: "more" } }),
        smallDimension({ id: "own", name: named("己"), ...given }),
      ];
      const metrics = {
        ...scheme.metrics,
        more: { kind: "points", name: named("另") },
      } as Scheme["metrics"];
      const of = tableScheme({ dimensions, metrics });
      expect(domain({ 率得分: "1", 和得分: "2", 他得分: "3", 己得分: "4" }, "awarded", of)).toBe(
        "4",
      );
      expect(domain({ 率得分: "1", 和得分: "2", 己得分: "4" }, "more", of)).toBe("nothing");
    });
  });

  describe("a rate with its counts", () => {
    test.each<[Record<string, string>, string]>([
      [{ 工单量: "17", 办结量: "8" }, "8/17"],
      [{ 工单量: "17", 办结量: "8", 办结率: "80%" }, "8/17"],
      [{ 工单量: "17", 办结量: "17" }, "1"],
      [{ 工单量: "17", 办结量: "18" }, "nothing"],
      [{ 工单量: "17", 办结量: "0" }, "0"],
      // 0 of 0 is no data: there are no values
      [{ 工单量: "0", 办结量: "0" }, ""],
      [{ 工单量: "0", 办结量: "0", 办结率: "" }, ""],
      [{ 工单量: "0", 办结量: "0", 办结率: "0%" }, "0, not all: 0 to 1/20000"],
      [{ 工单量: "17", 办结率: "" }, ""],
      [{ 工单量: "17", 办结量: "", 办结率: "-" }, ""],
      [{ 工单量: "17", 办结量: "多", 办结率: "-" }, "nothing"],
      [{ 工单量: "17", 办结率: "多" }, "nothing"],
      [{ 工单量: "17" }, "nothing"],
      [{ 工单量: "-", 办结量: "0" }, "nothing"],
      [{ 工单量: "17", 办结量: "8.5" }, "nothing"],
      // a fraction is just what it is, whatever the tickets are
      [{ 工单量: "17", 办结率: "19/36" }, "19/36"],
      [{ 办结率: "１９ ／ ３６" }, "19/36"],
      [{ 工单量: "17", 办结率: "36/36" }, "1"],
      [{ 工单量: "17", 办结率: "37/36" }, "nothing"],
      [{ 工单量: "17", 办结率: "0/36" }, "0"],
      [{ 工单量: "17", 办结率: "1/0" }, "nothing"],
      [{ 工单量: "17", 办结率: "0/0" }, ""],
      // without a count that makes sense, what is printed is gone by
      [{ 工单量: "17", 办结量: "18", 办结率: "47.06%" }, "8/17"],
      [{ 工单量: "17", 办结量: "", 办结率: "47.06%" }, "8/17"],
    ])("%j is %s", (cells, expected) => {
      expect(domain(cells, "done")).toBe(expected);
    });

    test.each([
      ["10", "10", "1"],
      // raw: it is rounded before it is held at its cap
      ["11", "10", "11/10"],
      ["9", "10", "9/10"],
    ])("%s of %s, whose cap is 100%%, is %s before it is held:", (count, tickets, expected) => {
      expect(domain({ 工单量: tickets, 延期量: count }, "late")).toBe(expected);
    });

    test.each([
      ["50%", "6", "3/5"],
      ["50%", "5", "1/2"],
      ["50%", "4", "2/5"],
      ["150%", "14", "7/5"],
      ["150%", "16", "8/5"],
    ])("at a cap of %s, %s of 10 is %s", (cap, count, expected) => {
      const late = {
        kind: "rate",
        of: "tickets",
        cap,
        name: { zh: "延期率", en: "Late" },
      } as const;
      const of = tableScheme({ metrics: { ...scheme.metrics, late } });
      expect(domain({ 工单量: "10", 延期量: count }, "late", of)).toBe(expected);
    });

    test("is none where the scheme does not say what it is a share of, or it is no rate", () => {
      const row = printedRow(scheme, { 工单量: "17", 满意量: "8" });
      for (const metric of ["happy", "tickets", "none"])
        expect(countedRate(row, metric, scheme)).toBeUndefined();
    });

    test("may be of points of a case, where part of one may count", () => {
      const done = {
        kind: "rate",
        of: "tickets",
        partialCredit: true,
        name: { zh: "办结率", en: "Done rate" },
      } as const;
      const of = tableScheme({ metrics: { ...scheme.metrics, done } });
      const cells = { 工单量: "3", 办结量: "1.6", 办结率: "53.33%" };
      expect(domain(cells, "done", of)).toBe("8/15");
      // any figure from 0, though not a part of one below it, nor a percentage
      expect(domain({ 工单量: "3", 办结量: "0" }, "done", of)).toBe("0");
      expect(domain({ 工单量: "3", 办结量: "0.125" }, "done", of)).toBe("1/24");
      expect(domain({ 工单量: "3", 办结量: "3.5" }, "done", of)).toBe("nothing");
      expect(domain({ 工单量: "3", 办结量: "-1" }, "done", of)).toBe("nothing");
      expect(domain({ 工单量: "3", 办结量: "50%" }, "done", of)).toBe("nothing");
    });
  });

  describe("a rate that is only printed", () => {
    test.each<[Record<string, string>, string, string]>([
      [{ 工单量: "17", 办结率: "47.06%" }, "done", "8/17"],
      [{ 工单量: "16", 办结率: "47.06%" }, "done", "nothing"],
      [{ 工单量: "17", 满意率: "47.06%" }, "happy", "8/17"],
      [{ 工单量: "17", 满意率: "0.4706" }, "happy", "8/17"],
      [{ 工单量: "36", 满意率: "52.78%" }, "happy", "19/36"],
      [{ 工单量: "17", 满意率: "100.01%" }, "happy", "nothing"],
      [{ 工单量: "17", 满意率: "-5%" }, "happy", "nothing"],
      // a blank is no data
      [{ 工单量: "17", 满意率: "" }, "happy", ""],
      [{ 工单量: "17", 满意率: "不计入" }, "happy", ""],
      [{ 工单量: "17", 满意率: "多" }, "happy", "nothing"],
      [{ 工单量: "17" }, "happy", "nothing"],
      // more places than others have are looked at
      [{ 工单量: "300", 满意率: "33.333%" }, "happy", "1/3"],
      [{ 工单量: "300", 满意率: "33.334%" }, "happy", "nothing"],
      // without a whole it may be any
      [{ 满意率: "47.06%" }, "happy", "2353/5000, not all: 9411/20000 to 9413/20000"],
      [{ 工单量: "0", 满意率: "47.06%" }, "happy", "2353/5000, not all: 9411/20000 to 9413/20000"],
      [{ 工单量: "多", 满意率: "0%" }, "happy", "0, not all: 0 to 1/20000"],
      [{ 满意率: "100%" }, "happy", "1, not all: 19999/20000 to 1"],
      [{ 满意率: "100.01%" }, "happy", "nothing"],
      [{ 满意率: "-0.01%" }, "happy", "nothing"],
      [{ 延期率: "100%" }, "late", "1, not all: 19999/20000 to 1"],
    ])("%j: %s is %s", (cells, metric, expected) => {
      expect(domain(cells, metric)).toBe(expected);
    });

    test("of very many tickets, some are listed beside the range of all", () => {
      expect(domain({ 工单量: "1,000,000", 满意率: "47.06%" }, "happy")).toMatch(
        /^3\d\d values, not all: 9411\/20000 to 9413\/20000$/,
      );
    });

    test("up to its cap", () => {
      const happy = { kind: "rate", cap: "120%", name: { zh: "满意率", en: "Happy" } } as const;
      const of = tableScheme({ metrics: { ...scheme.metrics, happy } });
      expect(domain({ 工单量: "10", 满意率: "120%" }, "happy", of)).toBe("6/5");
      expect(domain({ 工单量: "10", 满意率: "130%" }, "happy", of)).toBe("6/5");
      expect(domain({ 满意率: "120%" }, "happy", of)).toBe("6/5, not all: 23999/20000 to 6/5");
    });

    test("the cap itself is one of them where it is printed, though no share prints so", () => {
      const happy = { kind: "rate", cap: "87.5%", name: { zh: "满意率", en: "Happy" } } as const;
      const of = tableScheme({ metrics: { ...scheme.metrics, happy } });
      expect(domain({ 工单量: "5", 满意率: "87.5%" }, "happy", of)).toBe("7/8");
      expect(domain({ 工单量: "8", 满意率: "87.5%" }, "happy", of)).toBe("7/8");
      expect(domain({ 工单量: "5", 满意率: "87.4%" }, "happy", of)).toBe("nothing");
      // without a cap there is no more than all
      expect(domain({ 工单量: "5", 满意率: "87.5%" }, "happy")).toBe("nothing");
    });

    test("of more tickets than are tried, it is at least what is printed, with the range of all", () => {
      // 0.0001 % of ten million is 5 to 15 of them; with at most 100,000 it is none
      expect(domain({ 工单量: "10,000,000", 满意率: "0.0001%" }, "happy")).toBe(
        "1/1000000, not all: 1/2000000 to 3/2000000",
      );
    });

    test("is that of what the scheme says it is a share of", () => {
      const metrics = {
        ...scheme.metrics,
        calls: { kind: "count", name: { zh: "回访量", en: "Calls" } },
        happy: { kind: "rate", of: "calls", name: { zh: "满意率", en: "Happy" } },
      } as Scheme["metrics"];
      const of = tableScheme({ metrics });
      expect(domain({ 工单量: "100", 回访量: "3", 满意率: "33.33%" }, "happy", of)).toBe("1/3");
      expect(domain({ 工单量: "3", 回访量: "2", 满意率: "33.33%" }, "happy", of)).toBe("nothing");
      expect(domain({ 工单量: "3", 满意率: "33.33%" }, "happy", of)).toMatch(/not all/);
    });

    test("none is read where the metric is no rate", () => {
      const row = printedRow(scheme, { 工单量: "17", 评分: "5" });
      for (const metric of ["tickets", "awarded", "none"])
        expect(printedRate(row, metric, { scheme, percentages })).toBeUndefined();
    });
  });

  test("a metric that the scheme does not have is nothing", () => {
    expect(domain({ 工单量: "17" }, "none")).toBe("nothing");
  });

  test("percentages printed to fewer places have more fractions behind them", () => {
    const row = printedRow(scheme, { 工单量: "17", 满意率: "47%" });
    const values = (places: number) =>
      printedRate(row, "happy", { scheme, percentages: { places, mode: "halfExpand" } })?.values;
    // 7/15 = 46.67 %, 8/17 = 47.06 %
    expect(values(2)?.map(String)).toEqual(["7/15", "8/17"]);
    expect(values(4)).toBeUndefined();
  });
});
