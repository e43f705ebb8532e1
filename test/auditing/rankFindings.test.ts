import fc from "fast-check";
import type { Scheme, Ties } from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import type { CellState } from "../../src/auditing/cellState.js";
import { finding } from "../../src/auditing/finding.js";
import { rankedTogether } from "../../src/auditing/rankedTogether.js";
import {
  hasEqual,
  otherTiesFinding,
  printedTotals,
  rankFindings,
  ranksBy,
  totalsByRules,
} from "../../src/auditing/rankFindings.js";
import { type RowAudit, rowAudit } from "../../src/auditing/rowAudit.js";
import type { TableRow } from "../../src/sheet/tableRow.js";
import { both, brought, officeScheme } from "../support/office.js";
import { auditTerms, printedRow, printedRows, tableScheme } from "../support/printedRows.js";
import { runs } from "../support/runs.js";

describe("rankBasis", () => {
  const published = tableScheme({ ranking: { by: "published", ties: "dense" } });
  const exact = tableScheme({ ranking: { by: "exact", ties: "dense" } });

  interface Given {
    readonly total?: string;
    readonly byRules?: string;
    readonly state?: CellState;
  }

  const totalFinding = finding({
    ...{ kind: "total", severity: "high", row: 1, unit: "某局", column: "总得分", printed: "" },
    message: both("", ""),
  });

  const read = (text: string | undefined) => (text === undefined ? undefined : fractionOf(text));

  function audit({ total, byRules, state }: Given): RowAudit {
    return {
      row: printedRow(published, total === undefined ? {} : { 总得分: total }),
      findings: state === "wrong" ? [totalFinding] : [],
      reproduced: new Set(state === "reproduced" ? ["total"] : []),
      agreeing: [],
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
    [
      "but what is printed, where it could not be checked",
      published,
      { total: "90.5", byRules: "80" },
      "181/2",
    ],
    [
      "what is printed, where the rules give none",
      published,
      { total: "90.5", state: "wrong" },
      "181/2",
    ],
    ["nothing where there is neither", published, {}, "nothing"],
  ])("a total by the rules is %s", (_, scheme, given, expected) => {
    expect(shortly(totalsByRules(auditTerms(scheme), [audit(given)]))).toBe(expected);
  });

  test("it is published by the rounding of the total", () => {
    const total = { places: 0, mode: "floor" } as const;
    const scheme = { ...published, rounding: { ...published.rounding, total } };
    expect(
      shortly(
        totalsByRules(auditTerms(scheme), [audit({ byRules: "80.9" }), audit({ total: "7" })]),
      ),
    ).toBe("80 7");
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
        { numRuns: runs(50) },
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
});

describe("otherTiesFinding", () => {
  test("that ranks follow another tie method names the units, the method, and that of the scheme", () => {
    const rows = printedRows(xiangtan2023, [
      ["组别", "排名", "单位"],
      ["县市区", "3", "甲县"],
      ["县市区", "4", "乙县"],
    ]);
    expect(otherTiesFinding(rows, "competition", "dense")).toMatchObject({
      ...{ kind: "rank", severity: "medium", verdict: "explained", row: null, unit: null },
      ...{ column: "排名", printed: "3、4", choice: { kind: "ties" } },
      message: {
        zh: "甲县、乙县的名次是按另一种并列办法排的：并列后名次跳过（1、2、2、4）；方案规定并列后名次连续（1、2、2、3）",
        en: "the ranks of 甲县, 乙县 follow another tie method: competition (1, 2, 2, 4), where the scheme has dense (1, 2, 2, 3)",
      },
    });
  });
});

describe("rankFindings", () => {
  type Ranking = Scheme["ranking"];

  /** Units whose total is that of 10 points times a rate: `unit, rank, tickets, done, score and total`. */
  function outcome(
    rows: readonly (readonly [string, string, number, number, string, string])[],
    ranking: Ranking = { by: "published", ties: "dense" },
  ) {
    const { dimensions } = officeScheme();
    const scheme = officeScheme({ ranking, dimensions: dimensions.slice(0, 1) });
    const headings = ["组别", "排名", "单位", "工单量", "办结量", "办结率得分", "总得分"];
    const lines = rows.map(([unit, rank, tickets, done, score, total]) => [
      "县区",
      rank,
      unit,
      `${tickets}`,
      `${done}`,
      score,
      total,
    ]);
    const { rows: read, terms } = brought([headings, ...lines], {}, scheme);
    const [peers = []] = rankedTogether(
      read.map((row) => rowAudit(row, terms)),
      terms,
    );
    const { findings, checked, told, shifts, notChecked } = rankFindings(peers, terms);
    const stateOf = (row: TableRow) => told.get(row)?.verdict ?? "reproduced";
    return {
      findings,
      notChecked,
      states: Object.fromEntries([...checked].map((row) => [row.unit, stateOf(row)])),
      shifts: Object.fromEntries([...shifts].map(([{ unit }, shift]) => [unit, shift])),
    };
  }

  const tiesBroken = both(
    "有总得分相同，须按其他依据区分，名次未核对",
    "totals are equal and told apart by something else, so ranks are not checked",
  );

  const found = {
    kind: "rank",
    verdict: "wrong",
    column: "排名",
    expected: [],
    consequences: [],
    orElse: [],
  };

  test("ranks that are those of the totals are reproduced", () => {
    expect(
      outcome([
        ["甲县", "1", 10, 9, "9", "9"],
        ["乙县", "2", 10, 8, "8", "8"],
        ["丙县", "2", 5, 4, "8", "8"],
        ["丁县", "3", 10, 7, "7", "7"],
      ]),
    ).toEqual({
      findings: [],
      states: { 甲县: "reproduced", 乙县: "reproduced", 丙县: "reproduced", 丁县: "reproduced" },
      shifts: {},
      notChecked: undefined,
    });
  });

  test.each([
    ["3", both("3", "3")],
    ["", both("空白", "blank")],
  ])("a rank of %j is not that of the total", (printed, shown) => {
    const { findings, states } = outcome([
      ["甲县", "1", 10, 9, "9", "9"],
      ["乙县", printed, 10, 8, "8", "8"],
    ]);
    expect(states).toEqual({ 甲县: "reproduced", 乙县: "wrong" });
    expect(findings).toEqual([
      {
        ...found,
        severity: "high",
        row: 2,
        unit: "乙县",
        printed,
        expected: ["2"],
        message: both(
          `乙县的“排名”为 ${shown.zh}，按“总得分” 8 在一同排名的单位中应为第 2 名`,
          `乙县: "排名" is ${shown.en}, but by "总得分" of 8 it is rank 2 among those ranked with it`,
        ),
      },
    ]);
  });

  describe("ranks that follow another tie method", () => {
    const totals = [
      ["甲县", 10, 9, "9"],
      ["乙县", 10, 8, "8"],
      ["丙县", 5, 4, "8"],
      ["丁县", 10, 7, "7"],
    ] as const;
    const names = {
      dense: both("并列后名次连续（1、2、2、3）", "dense (1, 2, 2, 3)"),
      competition: both("并列后名次跳过（1、2、2、4）", "competition (1, 2, 2, 4)"),
      modified: both("并列取靠后名次（1、3、3、4）", "modified (1, 3, 3, 4)"),
      fractional: both("并列取平均名次（1、2.5、2.5、4）", "fractional (1, 2.5, 2.5, 4)"),
      ordinal: both("不并列（1、2、3、4）", "ordinal (1, 2, 3, 4)"),
    };
    const ranked = (ranks: readonly string[], ties: Ranking["ties"]) =>
      outcome(
        totals.map(([unit, tickets, done, total], index) => [
          unit,
          ranks[index] ?? "",
          tickets,
          done,
          total,
          total,
        ]),
        { by: "published", ties },
      );

    test.each([
      ["competition", "dense", ["1", "2", "2", "4"], ["丁县"]],
      ["modified", "dense", ["1", "3", "3", "4"], ["乙县", "丙县", "丁县"]],
      ["fractional", "dense", ["1", "2.5", "2.5", "4"], ["乙县", "丙县", "丁县"]],
      ["ordinal", "dense", ["1", "2", "3", "4"], ["丙县", "丁县"]],
      ["dense", "competition", ["1", "2", "2", "3"], ["丁县"]],
    ] as const)("%s instead of %s", (used, own, ranks, units) => {
      const { findings, states } = ranked(ranks, own);
      expect(ranked(ranks, used).findings).toEqual([]);
      expect(findings).toEqual([
        {
          ...found,
          severity: "medium",
          verdict: "explained",
          row: null,
          unit: null,
          printed: units.map((unit) => ranks[totals.findIndex(([one]) => one === unit)]).join("、"),
          choice: { kind: "ties", text: names[used] },
          message: both(
            `${units.join("、")}的名次是按另一种并列办法排的：${names[used].zh}；方案规定${names[own].zh}`,
            `the ranks of ${units.join(", ")} follow another tie method: ${names[used].en}, where the scheme has ${names[own].en}`,
          ),
        },
      ]);
      expect(Object.entries(states).filter(([, state]) => state === "explained")).toEqual(
        units.map((unit) => [unit, "explained"]),
      );
    });

    test("by the printed totals, though those by the rules would have other ranks", () => {
      // 丁县 would be first by the rules
      const { findings } = outcome([
        ["甲县", "1", 10, 9, "9", "9"],
        ["乙县", "2", 10, 8, "8", "8"],
        ["丙县", "2", 5, 4, "8", "8"],
        ["丁县", "4", 10, 10, "7", "7"],
      ]);
      expect(findings).toMatchObject([
        { verdict: "explained", choice: { text: names.competition } },
      ]);
    });

    test("of several that are near, each wrong one is told of", () => {
      // neither 1, 2, 2, 3 nor any other method
      const { findings } = ranked(["1", "2", "2", "5"], "dense");
      expect(findings.map(({ unit, printed, expected }) => [unit, printed, expected])).toEqual([
        ["丁县", "5", ["3"]],
      ]);
    });
  });

  describe("where a printed total is not that of the rules", () => {
    test("ranks by either are let stand, and the rank by the rules is told", () => {
      // 9 by the rules, printed as 7: last as printed, first by the rules
      const rows = (first: string, second: string) =>
        outcome([
          ["甲县", first, 10, 9, "7", "7"],
          ["乙县", second, 10, 8, "8", "8"],
        ]);
      expect(rows("2", "1")).toMatchObject({
        findings: [],
        shifts: { 甲县: { rank: 1, others: 1 } },
      });
      expect(rows("1", "2")).toMatchObject({
        findings: [],
        shifts: { 甲县: { rank: 1, others: 0 } },
      });
    });

    test("ranks by neither are told of by the nearer of the two", () => {
      // 3, 2, 1 as printed, 1, 3, 2 by the rules
      const { findings } = outcome([
        ["甲县", "3", 10, 9, "1", "1"],
        ["乙县", "2", 10, 7, "7", "7"],
        ["丙县", "4", 10, 8, "8", "8"],
      ]);
      expect(findings.map(({ unit, expected }) => [unit, expected])).toEqual([["丙县", ["1"]]]);
    });
  });

  describe("not checked", () => {
    test("without any ranks, nothing is said", () => {
      expect(
        outcome([
          ["甲县", "", 10, 9, "9", "9"],
          ["乙县", "—", 10, 8, "8", "8"],
        ]),
      ).toEqual({ findings: [], states: {}, shifts: {}, notChecked: undefined });
    });

    test("where a total is missing, and the rules do not give it", () => {
      const { findings, states, notChecked } = outcome([
        ["甲县", "1", 10, 9, "9", "9"],
        ["乙县", "5", 0, 0, "", ""],
      ]);
      expect([findings, states]).toEqual([[], {}]);
      expect(notChecked).toEqual(
        both("有总得分缺失，名次未核对", "a total is missing, so ranks are not checked"),
      );
    });

    test("a missing total that the rules do give is no bar", () => {
      const { findings } = outcome([
        ["甲县", "1", 10, 9, "9", "9"],
        ["乙县", "5", 10, 8, "8", ""],
      ]);
      expect(findings).toMatchObject([{ unit: "乙县", expected: ["2"] }]);
    });

    test("where none is printed, none is named", () => {
      const [one] = outcome([
        ["甲县", "2", 10, 9, "9", ""],
        ["乙县", "2", 10, 8, "8", ""],
      ]).findings;
      expect(one).toMatchObject({ unit: "甲县", expected: ["1"] });
      expect(one?.message.zh).not.toMatch(/undefined|“总得分” {2}/);
    });

    test("equal totals that something else tells apart", () => {
      const ranking: Ranking = {
        by: "published",
        ties: "dense",
        tieBreakers: [{ score: "speed" }],
      };
      const equal = outcome(
        [
          ["甲县", "1", 10, 9, "9", "9"],
          ["乙县", "7", 10, 9, "9", "9"],
        ],
        ranking,
      );
      expect([equal.findings, equal.states]).toEqual([[], {}]);
      expect(equal.notChecked).toEqual(tiesBroken);
      const apart = outcome(
        [
          ["甲县", "1", 10, 9, "9", "9"],
          ["乙县", "7", 10, 8, "8", "8"],
        ],
        ranking,
      );
      expect(apart.findings).toMatchObject([{ unit: "乙县", expected: ["2"] }]);
    });
  });

  test("by the exact total, those that print the same are not checked", () => {
    // 6.6667 and 6.6650 both print as 6.67: 2/3, and 1333/2000
    const rows = [
      ["甲县", "1", 3, 2, "6.67", "6.67"],
      ["乙县", "2", 2000, 1333, "6.67", "6.67"],
    ] as const;
    const exact = outcome(rows, { by: "exact", ties: "dense" });
    expect([exact.findings, exact.states, exact.notChecked]).toEqual([[], {}, tiesBroken]);
    expect(outcome(rows).findings).toMatchObject([{ unit: "乙县", expected: ["1"] }]);
    // where they print otherwise, they are checked
    const [first] = rows;
    const apart = [first, ["乙县", "3", 2000, 1331, "6.66", "6.66"]] as const;
    expect(outcome(apart, { by: "exact", ties: "dense" }).findings).toMatchObject([
      { unit: "乙县", expected: ["2"] },
    ]);
  });

  test("第2名 is the rank 2", () => {
    const { findings, states } = outcome([
      ["甲县", "第1名", 10, 9, "9", "9"],
      ["乙县", "第2名", 10, 8, "8", "8"],
      ["丙县", "第4名", 10, 7, "7", "7"],
    ]);
    expect(states).toEqual({ 甲县: "reproduced", 乙县: "reproduced", 丙县: "wrong" });
    expect(findings).toMatchObject([{ unit: "丙县", printed: "第4名", expected: ["3"] }]);
  });

  test("a rank that is no figure is told of elsewhere, and the others are checked", () => {
    const of = (rank: string) =>
      outcome([
        ["甲县", "甲等", 10, 9, "9", "9"],
        ["乙县", rank, 10, 8, "8", "8"],
      ]);
    expect(of("2")).toMatchObject({ findings: [], states: { 乙县: "reproduced" } });
    expect(of("1").findings).toMatchObject([{ unit: "乙县", expected: ["2"] }]);
  });

  describe("a unit that has neither a rank nor a total", () => {
    test.each(["", "—", "不参与排名"])("%j: the others are ranked without it", (rank) => {
      const { findings, states, notChecked } = outcome([
        ["甲县", "1", 10, 9, "9", "9"],
        ["丙县", rank, 0, 0, "", ""],
        ["乙县", "2", 10, 8, "8", "8"],
      ]);
      expect([findings, notChecked]).toEqual([[], undefined]);
      expect(states).toEqual({ 甲县: "reproduced", 乙县: "reproduced" });
    });
  });
});
