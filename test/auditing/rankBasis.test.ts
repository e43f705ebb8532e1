import fc from "fast-check";
import { fractionOf, type Scheme, type Ties } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { hasEqual, printedTotals, ranksBy, totalsByRules } from "../../src/auditing/rankBasis.js";
import type { CellState, RowAudit } from "../../src/auditing/rowAudit.js";
import { printedRow, tableScheme } from "../support/printedRows.js";

const published = tableScheme({ ranking: { by: "published", ties: "dense" } });
const exact = tableScheme({ ranking: { by: "exact", ties: "dense" } });

interface Given {
  readonly total?: string;
  readonly byRules?: string;
  readonly state?: CellState;
}

const read = (text: string | undefined) => (text === undefined ? undefined : fractionOf(text));

function audit({ total, byRules, state }: Given): RowAudit {
  return {
    row: printedRow(published, total === undefined ? {} : { 总得分: total }),
    findings: [],
    states: new Map(state === undefined ? [] : [["total", state]]),
    recovered: [],
    totalByRules: read(byRules),
  };
}

const shortly = (totals: readonly unknown[] | undefined) => totals?.join(" ") ?? "nothing";

test.each<[string, Given[], string]>([
  ["those printed", [{ total: "90.5", byRules: "90.499" }, { total: "80" }], "181/2 80"],
  ["so where they are wrong", [{ total: "90.5", byRules: "7", state: "wrong" }], "181/2"],
  ["nothing where one has none", [{ total: "90" }, {}], "nothing"],
  ["nor where it is no figure", [{ total: "90" }, { total: "缺" }], "nothing"],
  ["whatever the rules give", [{ byRules: "1", state: "reproduced" }], "nothing"],
  ["of no rows, none", [], ""],
])("printed totals are %s", (_, rows, expected) => {
  expect(shortly(printedTotals(rows.map(audit)))).toBe(expected);
});

const reproduced = {
  total: "90.5",
  byRules: "90.444",
  state: "reproduced",
} as const;
const wrong = { total: "90.5", byRules: "80.005", state: "wrong" } as const;

test.each<[string, Scheme, Given, string]>([
  ["what is printed, where it is right", published, reproduced, "181/2"],
  ["so by the exact ones, which it stands for", exact, reproduced, "181/2"],
  [
    "though the rules give another",
    exact,
    { total: "90.5", byRules: "7", state: "reproduced" },
    "181/2",
  ],
  ["what the rules give, as it is published", published, wrong, "8001/100"],
  ["so by the exact ones", exact, wrong, "8001/100"],
  ["where it was not checked as well", published, { total: "90.5", byRules: "80" }, "80"],
  [
    "what is printed, where the rules give none",
    published,
    { total: "90.5", state: "wrong" },
    "181/2",
  ],
  ["nothing where there is neither", published, {}, "nothing"],
])("a total by the rules is %s", (_, scheme, given, expected) => {
  expect(shortly(totalsByRules(scheme, [audit(given)]))).toBe(expected);
});

test("it is published by the rounding of the total", () => {
  const total = { places: 0, mode: "floor" } as const;
  const scheme = { ...published, rounding: { ...published.rounding, total } };
  expect(shortly(totalsByRules(scheme, [audit({ byRules: "80.9" }), audit({ total: "7" })]))).toBe(
    "80 7",
  );
});

describe("ranks", () => {
  const ranks = (totals: string[], ties: Ties, volumes: string[] = []) =>
    ranksBy(
      totals.map(fractionOf),
      totals.map((_, index) => printedRow(published, { 工单量: volumes[index] ?? "" })),
      published,
      ties,
    );

  test.each<[Ties, number[]]>([
    ["dense", [2, 1, 2, 3]],
    ["competition", [2, 1, 2, 4]],
    ["modified", [3, 1, 3, 4]],
    ["fractional", [2.5, 1, 2.5, 4]],
    ["ordinal", [2, 1, 3, 4]],
  ])("by %s ties, in the order of the rows", (ties, expected) => {
    expect(ranks(["80", "90.5", "80.0", "1/3"], ties)).toEqual(expected);
  });

  test.each<[string[], number[]]>([
    [
      ["5", "7", "6"],
      [3, 1, 2],
    ],
    [
      ["5", "", "6"],
      [2, 3, 1],
    ],
    [
      ["5", "5", "5"],
      [1, 2, 3],
    ],
    [
      ["9", "1,000", "五"],
      [2, 1, 3],
    ],
  ])("of equal totals, %j tickets have the places %j", (volumes, expected) => {
    expect(ranks(["80", "80", "80"], "ordinal", volumes)).toEqual(expected);
  });

  test("a better total comes before more tickets", () => {
    expect(ranks(["80", "90"], "ordinal", ["100", "1"])).toEqual([2, 1]);
  });

  test("a rank is 1 and the number of distinct better totals", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 6 }), { maxLength: 8 }), (totals) => {
        const better = totals.map((own) => new Set(totals.filter((one) => one > own)).size + 1);
        expect(ranks(totals.map(String), "dense")).toEqual(better);
      }),
      { numRuns: 50 },
    );
  });
});

test.each([
  [[], false],
  [["1"], false],
  [["1", "2"], false],
  [["1", "2", "1.0"], true],
  [["1/3", "2/6"], true],
  [["0.3333", "1/3"], false],
])("%j has equal ones: %s", (totals, expected) => {
  expect(hasEqual(totals.map(fractionOf))).toBe(expected);
});
