import type { Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import {
  orderFindings,
  placeFindings,
  standsInItsTier,
  tierByVolume,
  tierFindings,
} from "../../src/auditing/placeFindings.js";
import { both, brought, officeScheme, onlyRow } from "../support/office.js";

describe("placeFindings", () => {
  describe("tierFindings", () => {
    function findingsOf(lines: readonly string[], headings = "组别,档次,单位,工单量") {
      const { rows, terms } = brought([headings, ...lines].join("\n"));
      return rows.flatMap((row) => tierFindings(row, terms));
    }

    const found = {
      severity: "high",
      verdict: "wrong",
      row: 1,
      expected: [],
      consequences: [],
      orElse: [],
    };

    describe("the tier is that of the volume", () => {
      test.each([
        [
          "部门,A,甲局,99",
          "A",
          "B",
          both("“A”", '"A"'),
          both("99 件属B类", "99 tickets are Tier B"),
        ],
        [
          "部门,B,甲局,100",
          "B",
          "A",
          both("“B”", '"B"'),
          both("100 件属A类", "100 tickets are Tier A"),
        ],
        ["部门,,甲局,0", "", "B", both("空白", "blank"), both("0 件属B类", "0 tickets are Tier B")],
        [
          "部门,D,甲局,101",
          "D",
          "A",
          both("“D”", '"D"'),
          both("101 件属A类", "101 tickets are Tier A"),
        ],
      ])("%s", (line, printed, expected, shown, rules) => {
        expect(findingsOf([line])).toEqual([
          {
            ...found,
            kind: "tier",
            unit: "甲局",
            column: "档次",
            printed,
            expected: [expected],
            message: both(
              `甲局的“档次”为${shown.zh}，而工单量 ${rules.zh}`,
              `甲局: "档次" is ${shown.en}, but ${rules.en}`,
            ),
          },
        ]);
      });

      test("a group without tiers has none", () => {
        expect(findingsOf(["县区,A,甲县,100"])).toEqual([
          {
            ...found,
            kind: "tier",
            unit: "甲县",
            column: "档次",
            printed: "A",
            message: both(
              "甲县的“档次”为“A”，而该组别不分档",
              '甲县: "档次" is "A", but this group has no tiers',
            ),
          },
        ]);
      });

      test.each([
        ["部门,A,甲局,100", true],
        ["部门,A类,甲局,101", true],
        ["部门,B,甲局,99", true],
        ["部门,Tier B,甲局,0", true],
        ["部门,A,甲局,99", false],
        ["县区,,甲县,100", true],
        ["县区,—,甲县,100", true],
        ["县区,B,甲县,1", false],
        ["部门,A,甲局,", undefined],
        ["部门,A,甲局,-1", undefined],
        ["某组,A,甲局,100", undefined],
      ])("%s: %s", (line, stands) => {
        const { row, terms } = onlyRow(`组别,档次,单位,工单量\n${line}`);
        expect(standsInItsTier(row, terms)).toBe(stands);
        expect(findingsOf([line])).toHaveLength(stands === false ? 1 : 0);
      });

      test("without a column of tiers, nothing is said of them", () => {
        const { row, terms } = onlyRow("组别,单位,工单量\n部门,甲局,100");
        expect(standsInItsTier(row, terms)).toBeUndefined();
        expect(tierByVolume(row, "tickets")?.id).toBe("A");
        expect(tierFindings(row, terms)).toEqual([]);
      });

      test.each([
        ["部门,甲局,99", "B"],
        ["县区,甲县,99", null],
        ["部门,甲局,", undefined],
        ["某组,甲局,99", undefined],
      ])("%s: by its volume %s", (line, tier) => {
        const found = tierByVolume(onlyRow(`组别,单位,工单量\n${line}`).row, "tickets");
        expect(found === null ? null : found?.id).toBe(tier);
      });
    });

    describe("where captions put units under tiers", () => {
      const read = (...lines: string[]) => brought(["单位,工单量", ...lines].join("\n"));
      const of = (...lines: string[]) => {
        const { rows, terms } = read(...lines);
        return rows.flatMap((row) => tierFindings(row, terms));
      };
      const shortly = (...lines: string[]) =>
        of(...lines).map(({ unit, kind }) => `${unit} ${kind}`);

      test("a unit under that of another than its volume is told of, at its volume", () => {
        const other = (row: number, unit: string, printed: string, zh: string, en: string) => ({
          ...{ ...found, kind: "tier", row, unit, column: "工单量", printed },
          message: both(`${unit}${zh}`, `${unit} ${en}`),
        });
        expect(
          of(
            "部门",
            "A类档次（工单量≥100 件）",
            "甲局,100",
            "乙局,99",
            "B类",
            "丙局,0",
            "丁局,１００",
          ),
        ).toEqual([
          other(
            4,
            "乙局",
            "99",
            "列在“A类”，而工单量 99 件属B类",
            'stands under "Tier A", but 99 tickets are Tier B',
          ),
          other(
            ...([7, "丁局", "１００"] as const),
            "列在“B类”，而工单量 １００ 件属A类",
            'stands under "Tier B", but １００ tickets are Tier A',
          ),
        ]);
      });

      test.each<[string, string[], string[]]>([
        ["under its own", ["部门", "A类", "甲局,100", "B类", "乙局,99"], []],
        ["under a group alone", ["部门", "甲局,100", "乙局,0"], []],
        ["under a group without tiers", ["县区", "甲县,100"], []],
        ["under a group without tiers, below one with them", ["部门", "A类", "县区", "甲县,1"], []],
        ["under a group again", ["部门", "A类", "部门", "甲局,1"], []],
        [
          "without a volume",
          ["部门", "A类", "甲局,/", "乙局,-", "丙局,多", "丁局,-1", "戊局,1.5"],
          [],
        ],
        [
          "further down under the same",
          ["部门", "A类", "甲局,100", "合计,1", "乙局,1"],
          ["乙局 tier"],
        ],
      ])("%s: %j", (_, lines, findings) => {
        expect(shortly(...lines)).toEqual(findings);
      });

      test("a column of groups of another makes the caption none of theirs", () => {
        const lines = ["部门", "B类", "县区,甲县,100", "部门,乙局,100", ",丙局,99"];
        expect(findingsOf(lines, "组别,单位,工单量").map(({ unit }) => unit)).toEqual(["乙局"]);
      });

      test("a column of tiers is held against the volume, whatever the caption says", () => {
        const lines = ["部门", "B类", "A,甲局,100", "B,乙局,100"];
        expect(
          findingsOf(lines, "档次,单位,工单量").map(({ unit, column }) => `${unit} ${column}`),
        ).toEqual(["乙局 档次"]);
      });

      test("without a column of volumes nothing is said of them", () => {
        expect(findingsOf(["部门", "B类", "甲局,50%"], "单位,办结率")).toEqual([]);
      });

      test("whether a unit stands in its tier is said of columns alone", () => {
        const { rows, terms } = read("部门", "A类", "甲局,1");
        expect(rows.map((row) => standsInItsTier(row, terms))).toEqual([undefined]);
        expect(rows.map((row) => [row.tier?.id, tierByVolume(row, "tickets")?.id])).toEqual([
          ["A", "B"],
        ]);
      });
    });

    test.each([
      ["组别,档次,排名,单位,工单量", "部门,,,甲局,100", undefined],
      ["组别,档次,排名,单位,工单量", "部门,—,—,甲局,100", undefined],
      ["组别,档次,排名,单位,工单量", "部门,,1,甲局,100", false],
      ["组别,档次,排名,单位,工单量", "部门,B,,甲局,100", false],
      ["组别,档次,单位,工单量", "部门,,甲局,100", false],
    ])("who is not ranked need stand in no tier: %s, %s is %s", (headings, line, stands) => {
      const { row, terms } = onlyRow(`${headings}\n${line}`);
      expect(standsInItsTier(row, terms)).toBe(stands);
      expect(tierFindings(row, terms)).toHaveLength(stands === false ? 1 : 0);
    });
  });

  describe("placeFindings", () => {
    function findingsOf(lines: readonly string[], headings = "组别,档次,单位,工单量") {
      const { rows, terms } = brought([headings, ...lines].join("\n"));
      return placeFindings(rows, terms);
    }

    const found = {
      severity: "high",
      verdict: "wrong",
      row: 1,
      expected: [],
      consequences: [],
      orElse: [],
    };

    test("what is wrong with the tier is told as well, row by row", () => {
      const lines = ["某组,B,甲局,100", "部门,A,乙局,99", "部门,A,甲局,1", "部门,B,丙局,1"];
      expect(findingsOf(lines).map(({ kind, row }) => `${kind} ${row}`)).toEqual([
        "group 1",
        "tier 2",
        "unit 3",
        "tier 3",
      ]);
    });

    describe("a unit stands in the table once, and has a name", () => {
      test("one that stands there again is told of where it does", () => {
        const again = (row: number) => ({
          ...found,
          kind: "unit",
          row,
          unit: "甲局",
          column: "单位",
          printed: "甲局",
          message: both(
            `甲局出现两次（第 1 行、第 ${row} 行）`,
            `甲局 stands in the table twice (rows 1 and ${row})`,
          ),
        });
        const lines = ["部门,A,甲局,100", "部门,A,乙局,100", "部门,B,甲局,99", "部门,A,甲局,100"];
        expect(findingsOf(lines)).toEqual([again(3), again(4)]);
      });

      test("one without a name is told of, each of them", () => {
        const nameless = (row: number) => ({
          ...found,
          kind: "unit",
          row,
          unit: "",
          column: "单位",
          printed: "",
          message: both(`第 ${row} 行没有单位名称`, `row ${row} has no name of a unit`),
        });
        expect(findingsOf(["部门,A,,100", "部门,A,,100"])).toEqual([nameless(1), nameless(2)]);
      });
    });

    describe("the group is one of the scheme", () => {
      test("another is told of, and its tier let be", () => {
        expect(findingsOf(["某组,B,甲局,100"])).toEqual([
          {
            ...found,
            kind: "group",
            unit: "甲局",
            column: "组别",
            printed: "某组",
            expected: ["部门", "县区"],
            message: both(
              "甲局的“组别”为“某组”，方案的组别为部门、县区；该行未核对",
              '甲局: "组别" is "某组", and the groups of the scheme are Departments, Counties; the row is not checked',
            ),
          },
        ]);
      });

      test("a scheme of one group needs no column of it", () => {
        const one = officeScheme({ groups: [{ id: "all", name: both("全部", "All") }] });
        const { rows, terms } = brought("单位,工单量\n甲局,1", {}, one);
        expect(placeFindings(rows, terms)).toEqual([]);
      });
    });

    describe("a unit of fewer tickets than are needed has no rank", () => {
      const headings = "组别,档次,排名,单位,工单量";
      const of = (line: string, minimumVolume?: number) => {
        const ranking = { by: "published", ties: "dense" } as const;
        const scheme = officeScheme({
          ranking: minimumVolume === undefined ? ranking : { ...ranking, minimumVolume },
        });
        const { rows, terms } = brought(`${headings}\n${line}`, {}, scheme);
        return placeFindings(rows, terms);
      };

      test("one that is printed is told of", () => {
        expect(of("部门,B,3,甲局,9", 10)).toEqual([
          {
            ...found,
            kind: "rank",
            unit: "甲局",
            column: "排名",
            printed: "3",
            message: both(
              "甲局的工单量 9 件，不足 10 件，按方案不参与排名，而“排名”为 3",
              '甲局 has 9 tickets, fewer than the 10 needed to be ranked, but "排名" is 3',
            ),
          },
        ]);
      });

      test.each([
        ["部门,B,3,甲局,10", 10],
        ["部门,B,,甲局,9", 10],
        ["部门,B,不参与排名,甲局,9", 10],
        ["部门,,—,甲局,9", 10],
        ["部门,B,3,甲局,", 10],
        ["部门,B,3,甲局,9", undefined],
      ])("%s, of at least %s, is let stand", (line, minimumVolume) => {
        expect(of(line, minimumVolume)).toEqual([]);
      });
    });
  });
});

describe("orderFindings", () => {
  function findingsOf(
    lines: readonly string[],
    headings = "组别,档次,排名,单位,工单量",
    within: Scheme["ranking"]["within"] = "peers",
  ) {
    const scheme = officeScheme({ ranking: { by: "published", ties: "dense", within } });
    const { rows, terms } = brought([headings, ...lines].join("\n"), {}, scheme);
    return orderFindings(rows, terms);
  }

  const found = (row: number, unit: string, severity: string, printed: string) => ({
    kind: "order",
    severity,
    verdict: "wrong",
    row,
    unit,
    column: null,
    printed,
    expected: [],
    consequences: [],
    orElse: [],
  });

  test.each([
    [["部门,B,1,甲局,9", "部门,B,2,乙局,10", "部门,B,2,丙局,10", "部门,B,2,丁局,9"]],
    [["部门,A,1,甲局,9", "部门,B,1,乙局,10", "县区,,1,丙县,11", "部门,,1,丁局,12"]],
    [["部门,B,,甲局,9", "部门,B,1,乙局,10", "部门,B,某,丙局,11"]],
    [
      [
        "部门,B,3,甲局,9",
        "部门,B,2,乙局,10",
        "部门,B,4,丙局,10",
        "部门,B,1,丁局,9",
        "部门,B,0,戊局,9",
      ],
    ],
    [["部门,B,1,甲局,", "部门,B,1,乙局,10"]],
    [["部门,B,1,甲局,10", "部门,B,1,乙局,"]],
  ])("%j is in order", (lines) => {
    expect(findingsOf(lines)).toEqual([]);
  });

  test("a better rank stands above", () => {
    expect(findingsOf(["部门,B,3,甲局,9", "部门,B,2,乙局,10"])).toEqual([
      {
        ...found(2, "乙局", "medium", "2"),
        message: both(
          "乙局名次为 2，却排在名次为 3 的甲局之后",
          "乙局 has rank 2 but stands after 甲局, which has rank 3",
        ),
      },
    ]);
  });

  test("a rank between two is written as it was printed", () => {
    expect(findingsOf(["部门,B,3,甲局,9", "部门,B,1.5,乙局,10"])).toMatchObject([
      { message: { zh: "乙局名次为 1.5，却排在名次为 3 的甲局之后" } },
    ]);
  });

  test("of equal rank, more tickets stand above", () => {
    expect(findingsOf(["部门,B,1,甲局,10", "部门,B,1,乙局,11", "部门,B,1,丙局,11"])).toEqual([
      {
        ...found(2, "乙局", "low", "1"),
        message: both(
          "乙局与甲局并列，工单量 11 件多于其 10 件，却排在其后",
          "乙局 shares its rank with 甲局 and has more tickets (11, not 10), but stands after it",
        ),
      },
    ]);
  });

  describe("peers stand together", () => {
    const stray = (row: number, unit: string) => ({
      ...found(row, unit, "medium", "1"),
      message: both(
        `${unit}不与一同排名的单位排在一处`,
        `${unit} does not stand with those it is ranked with`,
      ),
    });

    test("those away from where most of them are, are told of", () => {
      const lines = ["部门,B,1,甲局,9", "县区,,1,乙县,9", "部门,B,1,丙局,9", "部门,B,1,丁局,9"];
      expect(findingsOf(lines)).toEqual([stray(1, "甲局")]);
    });

    test("where no more stand here than there, those further down are", () => {
      const lines = ["部门,B,1,甲局,9", "县区,,1,乙县,9", "部门,B,1,丙局,9"];
      expect(findingsOf(lines)).toEqual([stray(3, "丙局")]);
    });

    test("who is ranked with all the others stands with all of them", () => {
      const lines = ["部门,A,1,甲局,9", "县区,,2,乙县,9", "部门,B,3,丙局,9", "部门,A,4,丁局,9"];
      expect(findingsOf(lines, undefined, "all")).toEqual([]);
      const [first, ...others] = lines as [string, ...string[]];
      expect(findingsOf([...others, first], undefined, "all")).toMatchObject([
        { row: 4, unit: "甲局", message: { zh: "甲局名次为 1，却排在名次为 4 的丁局之后" } },
      ]);
    });

    test("who is ranked within a group stands with the group, whatever the tier", () => {
      const lines = ["部门,A,1,甲局,9", "部门,B,2,乙局,9", "县区,,1,丙县,9", "部门,A,3,丁局,9"];
      expect(findingsOf(lines.slice(0, 3), undefined, "group")).toEqual([]);
      expect(findingsOf(lines, undefined, "group")).toMatchObject([{ row: 4, unit: "丁局" }]);
    });
  });

  describe("who has neither rank nor total stands anywhere", () => {
    const headings = "组别,档次,排名,单位,工单量,总得分";

    test.each(["", "—", "不参与排名"])("%j for a rank", (rank) => {
      const lines = ["部门,B,1,甲局,9,90", `县区,,${rank},乙县,9,`, "部门,B,2,丙局,9,80"];
      expect(findingsOf(lines, headings)).toEqual([]);
    });

    test("one that has a total does not", () => {
      const lines = ["部门,B,1,甲局,9,90", "县区,,,乙县,9,9", "部门,B,2,丙局,9,80"];
      expect(findingsOf(lines, headings)).toMatchObject([{ row: 3, unit: "丙局" }]);
    });
  });
});
