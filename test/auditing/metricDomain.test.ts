import fc from "fast-check";
import type { Scheme } from "hotline-scoring";
import { fraction, fractionOf, type RoundingMode, roundingModes } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import {
  countedRate,
  metricDomain,
  possibleFractions,
  printedRate,
} from "../../src/auditing/metricDomain.js";
import { ExactFraction, type Fraction } from "../../src/exact/fraction.js";
import { countIn } from "../../src/sheet/rowMetric.js";
import { OFFICE, onlyRow } from "../support/office.js";
import { printedRow, tableScheme } from "../support/printedRows.js";
import { runs } from "../support/runs.js";
import { smallDimension } from "../support/smallScheme.js";

describe("metricDomain", () => {
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
          smallDimension({
            id: "sum",
            name: named("和"),
            ...given,
            rule: { kind: "sum", start: 1 },
          }),
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

    describe("what is made of counts", () => {
      const named = (zh: string) => ({ zh, en: zh });
      const of = tableScheme({
        metrics: {
          ...scheme.metrics,
          spam: { kind: "count", name: named("骚扰工单") },
          moved: { kind: "count", name: named("转办工单") },
          valid: {
            ...{ kind: "count", name: named("有效工单") },
            madeOf: { plus: ["tickets", "moved"], minus: ["spam"] },
          },
          purity: { kind: "rate", of: "tickets", count: "valid", name: named("有效率") },
          mended: { kind: "fact", name: named("是否整改") },
        },
      });

      test.each<[Record<string, string>, string, string]>([
        [{ 工单量: "30", 转办工单: "5", 骚扰工单: "8" }, "27", "9/10"],
        [{ 工单量: "30", 转办工单: "0", 骚扰工单: "30" }, "0", "0"],
        [{ 工单量: "30", 转办工单: "0", 骚扰工单: "31" }, "nothing", "nothing"],
        // one of them is not there, or is no count
        [{ 工单量: "30", 转办工单: "5" }, "nothing", "nothing"],
        [{ 工单量: "30", 转办工单: "5", 骚扰工单: "多" }, "nothing", "nothing"],
        // what is printed of itself counts only where the others do not tell
        [{ 工单量: "30", 转办工单: "5", 骚扰工单: "8", 有效工单: "9", 有效率: "1%" }, "27", "9/10"],
        [{ 有效工单: "9", 有效率: "1%" }, "9", "nothing"],
        [{ 工单量: "30", 有效工单: "9", 有效率: "1%" }, "9", "3/10"],
      ])("%j: a count of %s, a rate of %s", (cells, count, rate) => {
        expect([domain(cells, "valid", of), domain(cells, "purity", of)]).toEqual([count, rate]);
      });

      test.each([
        ["是", "1"],
        ["×", "0"],
        ["多", "nothing"],
        ["", "nothing"],
      ])("a fact that is printed %j is %s", (text, expected) => {
        expect(domain({ 是否整改: text }, "mended", of)).toBe(expected);
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
        [
          { 工单量: "0", 满意率: "47.06%" },
          "happy",
          "2353/5000, not all: 9411/20000 to 9413/20000",
        ],
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
        const happy = {
          kind: "rate",
          within: "tickets",
          cap: "120%",
          name: { zh: "满意率", en: "Happy" },
        } as const;
        const of = tableScheme({ metrics: { ...scheme.metrics, happy } });
        expect(domain({ 工单量: "10", 满意率: "120%" }, "happy", of)).toBe("6/5");
        expect(domain({ 工单量: "10", 满意率: "130%" }, "happy", of)).toBe("6/5");
        expect(domain({ 满意率: "120%" }, "happy", of)).toBe("6/5, not all: 23999/20000 to 6/5");
      });

      test("the cap itself is one of them where it is printed, though no share prints so", () => {
        const happy = {
          kind: "rate",
          within: "tickets",
          cap: "87.5%",
          name: { zh: "满意率", en: "Happy" },
        } as const;
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
});

describe("possibleFractions", () => {
  const halfExpand = { places: 4, mode: "halfExpand" } as const;

  function listed(printed: string, largest: number, rounding = halfExpand, cap?: string): string[] {
    const most = cap === undefined ? undefined : fractionOf(cap);
    return possibleFractions(fractionOf(printed), largest, rounding, most).fractions.map(String);
  }

  test.each([
    ["47.06%", 16, []],
    ["47.06%", 17, ["8/17"]],
    ["47.06%", 34, ["8/17"]],
    ["50%", 4, ["1/2"]],
    ["52.78%", 72, ["19/36"]],
    ["66.67%", 4, ["2/3"]],
    ["66.66%", 100, []],
    ["0%", 5, ["0"]],
    ["100%", 5, ["1"]],
    ["100.01%", 100, []],
    ["150%", 4, []],
    ["-5%", 20, []],
    ["5%", 0, []],
  ])("%s of at most %s tickets is %j", (printed, largest, fractions) => {
    expect(listed(printed, largest)).toEqual(fractions);
  });

  test("up to a cap above 1", () => {
    expect(listed("150%", 4, halfExpand, "2")).toEqual(["3/2"]);
    expect(listed("200%", 4, halfExpand, "2")).toEqual(["2"]);
    expect(listed("200%", 4, halfExpand, "1.99")).toEqual([]);
  });

  test("the simplest stand first, and of many only 300 are told", () => {
    const wide = { places: 1, mode: "halfExpand" } as const;
    const all = possibleFractions(fractionOf("0.5"), 40, wide);
    expect(all.isComplete).toBe(true);
    const some = possibleFractions(fractionOf("0.5"), 1_000_000, wide);
    expect(some.isComplete).toBe(false);
    expect(some.fractions.length).toBeGreaterThanOrEqual(300);
    expect(some.fractions.length).toBeLessThan(400);
    expect(some.fractions.slice(0, 5).map(String)).toEqual(["1/2", "5/11", "6/11", "6/13", "7/13"]);
    const below = some.fractions.map((one) => one.denominator);
    expect(below).toEqual([...below].sort((a, b) => Number(a - b)));
  });

  /** Whether a value between two results goes up, of one that is not below 0; by how twice the rest stands to the whole. */
  const goesUp: Record<RoundingMode, (twice: bigint, whole: bigint, odd: boolean) => boolean> = {
    ceil: (twice) => twice > 0n,
    expand: (twice) => twice > 0n,
    floor: () => false,
    trunc: () => false,
    halfCeil: (twice, whole) => twice >= whole,
    halfExpand: (twice, whole) => twice >= whole,
    halfFloor: (twice, whole) => twice > whole,
    halfTrunc: (twice, whole) => twice > whole,
    halfEven: (twice, whole, odd) => twice > whole || (twice === whole && odd),
  };

  const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));

  /** All fractions that print as `printed` of 10^places, found by trying each. */
  function tried(
    printed: bigint,
    largest: number,
    { places, mode }: { places: number; mode: RoundingMode },
    [capAbove, capBelow]: readonly [bigint, bigint],
  ): string[] {
    const found: string[] = [];
    for (let below = 1n; below <= BigInt(largest); below += 1n) {
      for (let above = 0n; above * capBelow <= capAbove * below; above += 1n) {
        if (divisor(above, below) !== 1n) continue;
        const scaled = above * 10n ** BigInt(places);
        const [down, rest] = [scaled / below, scaled % below];
        const up = rest > 0n && goesUp[mode](2n * rest, below, down % 2n === 1n);
        if (down + (up ? 1n : 0n) === printed)
          found.push(below === 1n ? `${above}` : `${above}/${below}`);
      }
    }
    return found;
  }

  test("they are what is found by trying every fraction", () => {
    const cases = fc.record({
      places: fc.integer({ min: 0, max: 5 }),
      mode: fc.constantFrom(...roundingModes),
      largest: fc.integer({ min: 1, max: 30 }),
      cap: fc.constantFrom([1n, 1n], [2n, 1n], [3n, 2n], [1n, 2n]) as fc.Arbitrary<
        [bigint, bigint]
      >,
      share: fc.tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 30 })),
      off: fc.integer({ min: -1, max: 1 }),
    });
    fc.assert(
      fc.property(cases, ({ places, mode, largest, cap, share: [above, below], off }) => {
        const printed = Math.max(0, Math.round((above / below) * 10 ** places) + off);
        const { fractions, isComplete } = possibleFractions(
          fraction(BigInt(printed), 10n ** BigInt(places)),
          largest,
          { places, mode },
          fraction(...cap),
        );
        expect(isComplete).toBe(true);
        expect(fractions.map(String)).toEqual(
          tried(BigInt(printed), largest, { places, mode }, cap),
        );
      }),
      { numRuns: runs(400) },
    );
  });

  test.each(roundingModes)("so by %s for each printed percentage of at most 12 tickets", (mode) => {
    for (let printed = 0; printed <= 100; printed += 1) {
      const { fractions } = possibleFractions(fraction(BigInt(printed), 100n), 12, {
        places: 2,
        mode,
      });
      expect(fractions.map(String)).toEqual(
        tried(BigInt(printed), 12, { places: 2, mode }, [1n, 1n]),
      );
    }
  });

  describe("a rate that is printed with every digit a computer has", () => {
    test.each([
      ["0.6530612244897959", 16, 49, "32/49"],
      ["0.9797979797979798", 16, 99, "97/99"],
      ["0.09090909090909091", 17, 11, "1/11"],
      ["0.9166666666666667", 16, 12, "11/12"],
      ["0.47058823529411764706", 20, 17, "8/17"],
      ["0.333333333333333333333333333333", 30, 17, "1/3"],
    ])("%s is found", (printed, places, largest, expected) => {
      const { fractions } = possibleFractions(fractionOf(printed), largest, {
        places,
        mode: "halfExpand",
      });
      expect(fractions.map(String)).toEqual([expected]);
    });
  });

  describe("of very many tickets", () => {
    test("at most 100,000 denominators are tried, and it is told", () => {
      const fine = { places: 8, mode: "halfExpand" } as const;
      const of = (largest: number) => {
        const { fractions, isComplete } = possibleFractions(fractionOf("0.00001"), largest, fine);
        return [fractions.length, `${fractions.at(-1)}`, isComplete];
      };
      // from 0.000009995 to 0.000010005: 1/99951 = 0.0000100049…, and 1/100050 = 0.0000099950…
      expect(of(99_950)).toEqual([0, "undefined", true]);
      expect(of(99_951)).toEqual([1, "1/99951", true]);
      expect(of(100_000)).toEqual([50, "1/100000", true]);
      expect(of(100_001)).toEqual([50, "1/100000", false]);
      expect(of(1_000_000_000)).toEqual([50, "1/100000", false]);
    });

    test("none where what is printed is less than all that were tried", () => {
      const tiny = { places: 7, mode: "halfExpand" } as const;
      expect(possibleFractions(fractionOf("0.0000001"), 10_000_000, tiny)).toEqual({
        isComplete: false,
        fractions: [],
      });
    });
  });

  /** A cap of 1 that may only be looked at so many times: what goes on for ever fails, rather than hang. */
  function patientCap(times: number): Fraction {
    let left = times;
    return Object.defineProperty(new ExactFraction(1, 1), "above", {
      get: () => {
        left -= 1;
        if (left < 0) throw new RangeError("too many fractions are tried");
        return 1;
      },
    });
  }

  describe("what cannot be is told at once", () => {
    test.each([
      ["a figure beyond all safe integers", "9007199254740993", 1],
      ["one of 30 digits", "9".repeat(30), 17],
      ["twice as many as there are, of very many", "200%", 9_007_199_254_740_991],
      ["less than none", "-5%", 9_007_199_254_740_991],
    ])("%s", (_, printed, largest) => {
      const found = possibleFractions(fractionOf(printed), largest, halfExpand, patientCap(10_000));
      expect(found).toEqual({ fractions: [], isComplete: true });
    });
  });
});

test("some of none is not the same as no data", () => {
  const { row, terms } = onlyRow(`${OFFICE}\n县区,,1,甲县,0,3,—,10,50%,10,0,20`);
  expect(metricDomain(row, "done", terms)).toBeUndefined();
  const none = onlyRow(`${OFFICE}\n县区,,1,甲县,0,0,—,10,50%,10,0,20`);
  expect(metricDomain(none.row, "done", none.terms)).toEqual({ values: [], isComplete: true });
});
