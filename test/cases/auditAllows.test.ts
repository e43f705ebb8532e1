// What an audit lets stand, explains, or tells once: numbers by hand from the small tables below.
import { audit } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { both } from "../support/office.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

const rate = (zh: string, more: object = {}) => ({ kind: "rate", name: both(zh, zh), ...more });
const points = (zh: string) => ({ kind: "points", name: both(zh, zh) });
const rated = (id: string, zh: string, fullMarks: string) =>
  smallDimension({ id, name: both(zh, zh), fullMarks, measure: { rate: id } });
const awarded = (id: string, zh: string, fullMarks: string) =>
  smallDimension({
    ...{ id, name: both(zh, zh), fullMarks },
    ...{ measure: { given: id }, rule: { kind: "given" } },
  });

function schemeOf(metrics: object, dimensions: readonly unknown[]) {
  return smallScheme({
    metrics: { tickets: { kind: "count", name: both("工单量", "Tickets") }, ...metrics } as never,
    dimensions: dimensions as never,
    total: {},
  });
}

const one = schemeOf({ sat: rate("满意率") }, [rated("sat", "满意", "100")]);
const within = schemeOf({ sat: rate("满意率", { within: "tickets" }) }, [
  rated("sat", "满意", "100"),
]);
const done = schemeOf(
  { done: rate("办结率", { of: "tickets" }), sat: rate("满意率"), back: rate("回访率") },
  [rated("done", "办结", "50"), rated("sat", "满意", "30"), rated("back", "回访", "20")],
);
const byPoints = schemeOf({ a: points("甲项"), b: points("乙项") }, [
  awarded("a", "甲项", "50"),
  awarded("b", "乙项", "50"),
]);

const said = (scheme: typeof one, rows: readonly (readonly string[])[], options = {}) =>
  audit(scheme, rows, options).findings.map(
    ({ kind, verdict, severity }) => `${kind} ${verdict} ${severity}`,
  );
const unchecked = (scheme: typeof one, rows: readonly (readonly string[])[]) =>
  audit(scheme, rows).notChecked.map(({ zh }) => zh);

describe("a denominator that nobody states", () => {
  const rows = (rate: string, score: string) => [
    ["单位", "工单量", "满意率", "满意得分", "总得分"],
    ["甲", "2", rate, score, score],
  ];

  test.each([
    ["95%", "95"],
    ["33.33%", "33.33"],
    ["98.06%", "98.06"],
    ["0.1%", "0.1"],
    ["99.99%", "99.99"],
  ])("lets %s of two tickets stand", (rate, score) => {
    expect(said(one, rows(rate, score))).toEqual([]);
    expect(said(within, rows(rate, score))[0]).toBe("rate wrong medium");
  });

  test.each([
    ["95%", "96"],
    ["33.33%", "33.4"],
    ["98.06%", "98.6"],
  ])("but not a score of %s that is %s", (rate, score) => {
    expect(said(one, rows(rate, score))).toEqual(["score wrong high"]);
  });
});

describe("a total alone, beside a rate and a count that contradict each other", () => {
  const rows = (total: string, rate = "80%", count = "8") => [
    ["单位", "工单量", "办结量", "办结率", "满意率", "回访率", "总得分"],
    ["甲", "11", count, rate, "100%", "100%", total],
  ];
  // 50 × 80 % + 50 = 90, and 50 × 8/11 + 50 = 86.36
  test("one finding, explained, where the total follows from the rate", () => {
    expect(said(done, rows("90"))).toEqual(["rate explained high"]);
    const [found] = audit(done, rows("90")).findings;
    expect(found?.consequences).toEqual([{ column: "总得分", printed: "90", expected: "86.36" }]);
  });

  test.each([
    // by the count: the rate alone is wrong
    ["86.36", "80%", "8", ["rate wrong medium"]],
    // by neither
    ["77", "80%", "8", ["total wrong high", "rate wrong medium"]],
    // no whole explains 42 % of 8: one finding all the same
    ["71", "42%", "8", ["rate wrong high"]],
    ["75", "50%", "5", ["rate explained high"]],
    ["95", "90%", "9", ["rate explained high"]],
  ])("a total of %s, %s and %s done", (total, rate, count, expected) => {
    expect(said(done, rows(total, rate, count))).toEqual(expected);
  });
});

describe("what is printed to fewer places than it was worked out", () => {
  const headings = ["单位", "工单量", "满意率", "回访率", "满意得分", "回访得分", "总得分"];
  const two = schemeOf({ sat: rate("满意率"), back: rate("回访率") }, [
    rated("sat", "满意", "50"),
    rated("back", "回访", "50"),
  ]);

  test("scores of one place, and a total of the exact ones", () => {
    // 50/3 + 50 × 7/12 = 45.83; 50 × 2/3 + 50 × 5/12 = 54.17
    const rows = [
      headings,
      ["甲", "12", "1/3", "7/12", "16.7", "29.2", "45.83"],
      ["乙", "12", "2/3", "5/12", "33.3", "20.8", "54.17"],
    ];
    expect(said(two, rows)).toEqual([]);
    expect(said(two, rows.slice(0, 2))).toEqual([]);
    expect(unchecked(two, rows)).toContain("“满意得分”一列只印到 1 位小数：核对到这一位为止");
  });

  test("totals of one place as well; the ranks go by the totals behind them", () => {
    // 50/3 + 50 × 7/12 = 45.833…, 50/3 + 50 × 8/13 = 47.436, 50/3 + 50 × 15/26 = 45.513, + 50 × 23/39 = 46.154
    const rows = [
      [...headings, "排名"],
      ["甲", "78", "1/3", "8/13", "16.7", "30.8", "47.4", "1"],
      ["乙", "78", "1/3", "23/39", "16.7", "29.5", "46.2", "2"],
      ["丙", "78", "1/3", "7/12", "16.7", "29.2", "45.8", "3"],
      ["丁", "78", "1/3", "291/500", "16.7", "29.1", "45.8", "4"],
    ];
    expect(said(two, rows)).toEqual([]);
  });

  test("one score that is off at the first place is wrong", () => {
    const rows = [
      headings,
      ["甲", "12", "1/3", "7/12", "16.7", "29.2", "45.83"],
      ["乙", "12", "2/3", "5/12", "33.3", "20.9", "54.17"],
      ["丙", "12", "2/3", "7/12", "33.3", "29.2", "62.50"],
      ["丁", "12", "1/3", "5/12", "16.7", "20.8", "37.50"],
      ["戊", "12", "1/6", "5/12", "8.3", "20.8", "29.17"],
    ];
    expect(said(two, rows)).toEqual(["score wrong medium"]);
  });

  test("a column of whole scores says nothing of how it is printed: 17 for 16.67 is wrong", () => {
    const rows = [headings, ["甲", "12", "1/3", "7/12", "17", "29.17", "45.83"]];
    expect(said(two, rows)).toEqual(["score wrong medium"]);
  });

  test("one score beside a total: as exact as it stands", () => {
    const rows = [headings, ["甲", "12", "1/3", "7/12", "16.7", "29.17", "45.83"]];
    expect(said(two, rows)).toEqual(["score wrong medium"]);
  });

  test.each([
    ["20.1", "30.3", "50.44", ["total explained high"]],
    ["20.12", "30.31", "50.44", ["total explained high"]],
    ["20.1", "30.3", "50.4", []],
    ["20.1", "30.3", "50.61", ["total wrong high"]],
    // whole points were awarded so
    ["20", "30", "50.44", ["total wrong high"]],
  ])("awarded points of %s and %s, and a total of %s", (a, b, total, expected) => {
    const rows = [
      ["单位", "工单量", "甲项得分", "乙项得分", "总得分"],
      ["甲", "5", a, b, total],
    ];
    expect(said(byPoints, rows)).toEqual(expected);
  });

  test("points with and without decimals in one column stand as they were awarded", () => {
    const rows = [
      ["单位", "工单量", "甲项得分", "乙项得分", "总得分"],
      ["甲", "5", "20.1", "30.3", "50.44"],
      ["乙", "5", "20", "30", "50"],
    ];
    expect(said(byPoints, rows)).toEqual(["total wrong high"]);
  });
});

describe("fractions behind percentages", () => {
  const recovered = (scheme: typeof one, tickets: string, printed: string, score: string) =>
    audit(scheme, [
      ["单位", "工单量", "满意率", "满意得分", "总得分"],
      ["甲", tickets, printed, score, score],
    ]).recovered.map(({ fraction, within, possible }) => `${fraction} ${within} ${possible}`);

  test.each([
    // of 103 tickets only 101/103 prints so; of 10,000 very many do
    ["103", "98.06%", "98.06", ["101/103 103 1"]],
    ["10000", "98.06%", "98.06", []],
    ["17", "47.06%", "47.06", ["8/17 17 1"]],
    // 38 % of 24: 3/8, 5/13, 8/21 and 9/24 = 3/8: the score of 38.46 is that of 5/13 alone
    ["24", "38%", "38.46", ["5/13 24 3"]],
    ["24", "38%", "38.1", ["8/21 24 3"]],
    ["24", "38%", "37.5", ["3/8 24 3"]],
  ])("of %s tickets, %s with a score of %s", (tickets, printed, score, expected) => {
    expect(recovered(within, tickets, printed, score)).toEqual(expected);
  });

  test("none is told where the scheme does not say of what they are", () => {
    expect(recovered(one, "17", "47.06%", "47.06")).toEqual([]);
  });
});

describe("why something was not checked", () => {
  const sums = schemeOf({ sat: rate("满意率") }, [
    rated("sat", "满意", "95"),
    smallDimension({
      ...{ id: "extra", name: both("工作配合", "Cooperation"), fullMarks: "5" },
      ...{ measure: { adjustments: "deduction" }, rule: { kind: "sum", start: "5" } },
    }),
  ]);

  test("a scheme without adjustments asks for no list of them", () => {
    const rows = [
      ["单位", "工单量", "满意率", "总得分"],
      ["甲", "5", "80%", "80"],
    ];
    expect(unchecked(one, rows).join()).not.toMatch("加减分");
  });

  test.each([
    [["工作配合得分"], ["5"], "“工作配合得分”：甲，须由加减分明细得出，而未提供明细"],
    [["满意得分"], ["76"], "“满意得分”：甲，表中没有“满意率”"],
    [
      ["满意率", "总得分"],
      ["80%", "79"],
      "“总得分”：甲，“工作配合”的得分须由加减分明细得出，而未提供明细",
    ],
    [
      ["总得分"],
      ["81"],
      "“总得分”：甲，“满意”的得分表中没有“满意率”；“工作配合”的得分须由加减分明细得出，而未提供明细",
    ],
  ])("%j", (headings, cells, expected) => {
    const rows = [
      ["单位", "工单量", ...headings],
      ["甲", "5", ...cells],
    ];
    expect(unchecked(sums, rows)).toContain(expected);
  });
});
