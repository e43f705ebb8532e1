import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { ranksOfCells, tierNames } from "../../src/spreadsheet/tiersAndRanks.js";

describe("tierFunction", () => {
  const DEPARTMENT = "市直、驻潭单位";

  // A from 100, B from 20, C below; counties and parks have none
  test.each<[unknown, unknown, unknown]>([
    [0, DEPARTMENT, "C类"],
    [19, DEPARTMENT, "C类"],
    [20, DEPARTMENT, "B类"],
    [99, DEPARTMENT, "B类"],
    [100, DEPARTMENT, "A类"],
    [9007199254740991, DEPARTMENT, "A类"],
    ["245", "department", "A类"],
    ["２４５ 件", [[DEPARTMENT]], "A类"],
    ["1,620", DEPARTMENT, "A类"],
    [245, "县市区", "不分档"],
    [0, "park", "不分档"],
  ])("%j tickets in %j is %s", (tickets, group, tier) => {
    expect(tierNames(xiangtan2023, tickets, group)).toBe(tier);
  });

  describe("of a range of numbers", () => {
    test.each<[string, unknown, unknown, unknown]>([
      ["each has its tier", [[245], [54], [13]], DEPARTMENT, [["A类"], ["B类"], ["C类"]]],
      [
        "a blank group is that of the cell above, as where cells were merged",
        [[245], [13], [7]],
        [[DEPARTMENT], [""], ["县市区"]],
        [["A类"], ["C类"], ["不分档"]],
      ],
      [
        "a list of groups that is too short goes on",
        [[245], [13]],
        [[DEPARTMENT]],
        [["A类"], ["C类"]],
      ],
      ["blank cells stay blank", [[245], [""], [null]], DEPARTMENT, [["A类"], [""], [""]]],
      ["a row gives a row", [[245, 13]], DEPARTMENT, [["A类", "C类"]]],
      ["a cell of a range gives a range", [[245]], [[DEPARTMENT]], [["A类"]]],
      [
        "the groups beside it are each one's own",
        [[245], [245], [13]],
        [[DEPARTMENT], ["县市区"], ["承担公共服务的企事业单位"]],
        [["A类"], ["不分档"], ["C类"]],
      ],
      [
        "the groups of a row are each one's own",
        [[245, 245]],
        [[DEPARTMENT, "县市区"]],
        [["A类", "不分档"]],
      ],
      [
        "a column of groups is for all in its row",
        [
          [245, 13],
          [245, 13],
        ],
        [["县市区"], [DEPARTMENT]],
        [
          ["不分档", "不分档"],
          ["A类", "C类"],
        ],
      ],
      ["a plain list is a column", [245, 13], [DEPARTMENT, "县市区"], [["A类"], ["不分档"]]],
      [
        "no group is asked for beside a blank",
        [[245], [""]],
        [[DEPARTMENT], [""]],
        [["A类"], [""]],
      ],
    ])("%s", (_, tickets, group, tiers) => {
      expect(tierNames(xiangtan2023, tickets, group)).toEqual(tiers);
    });
  });

  describe("refused, by its cell", () => {
    test.each<[unknown, string]>([
      [-1, "A1：发现“-1”；应为工单量（0 或正整数）。"],
      [1.5, "A1：发现“1.5”；应为工单量（0 或正整数）。"],
      ["50%", "A1：发现“50%”；应为工单量（0 或正整数）。"],
      ["100%", "A1：发现“100%”；应为工单量（0 或正整数）。"],
      ["—", "A1：发现“—”；应为工单量（0 或正整数）。"],
      [[[1], ["#DIV/0!"]], "A2：发现“#DIV/0!”；应为工单量（0 或正整数）。"],
      [[[1, "=1+1"]], "B1：发现“=1+1”；应为工单量（0 或正整数）。"],
      [1e308, "A1：发现“1e+308”；应为工单量（0 或正整数）。"],
      [
        "９１００７１９９２５４７４０９９１",
        "A1：发现“９１００７１９９２５４７４０９９１”；应为工单量（0 或正整数）。",
      ],
      [true, "A1：发现“TRUE”；应为工单量（0 或正整数）。"],
      [new Date(2023, 9, 1), "A1：发现“日期 2023-10-1”；应为工单量（0 或正整数）。"],
    ])("%j", (tickets, message) => {
      const call = () => tierNames(xiangtan2023, tickets, DEPARTMENT);
      expect(call).toThrow(new RangeError(message));
    });

    test.each<[unknown]>([["市直"], [undefined], [[["市直"]]]])("the group %j", (group) => {
      expect(() => tierNames(xiangtan2023, 1, group)).toThrow(
        /^没有名为“(?:市直)?”的组别；应为 县市区、/,
      );
    });
  });
});

describe("rankFunction", () => {
  const totals = [[99.3], [101.3], [99.3], [80]];

  // 101.3 is first; two share the second place
  test.each<[string, (number | string)[][]]>([
    ["dense", [[2], [1], [2], [3]]],
    ["competition", [[2], [1], [2], [4]]],
    ["modified", [[3], [1], [3], [4]]],
    ["fractional", [[2.5], [1], [2.5], [4]]],
    ["ordinal", [[2], [1], [3], [4]]],
  ])("ties are %s", (ties, ranks) => {
    expect(ranksOfCells(totals, ties, "dense")).toEqual(ranks);
    expect(ranksOfCells(totals, [[` ${ties} `]], "dense")).toEqual(ranks);
    for (const none of [undefined, null, "", [[""]]]) {
      expect(ranksOfCells(totals, none, ties as "dense")).toEqual(ranks);
    }
  });

  test.each<[string, unknown, unknown]>([
    [
      "blank cells stay blank, and are not ranked",
      [[90], [""], [null], [91]],
      [[2], [""], [""], [1]],
    ],
    ["a row gives a row", [[90, 91]], [[2, 1]]],
    [
      "a block is ranked as one",
      [
        [4, 1],
        [2, 3],
      ],
      [
        [1, 4],
        [3, 2],
      ],
    ],
    ["a plain list gives a column", [90, 91], [[2], [1]]],
    ["one total is first", 90, 1],
    ["a blank is blank", "", ""],
    ["all blank", [[""], [null]], [[""], [""]]],
    ["text is read as it is printed", [["99.30"], ["９９．３"], ["100.00分"]], [[2], [2], [1]]],
    ["thousands are read", [["1,000"], ["999"]], [[1], [2]]],
    ["noise of arithmetic makes no difference", [[0.1 + 0.2], [0.3]], [[1], [1]]],
    ["digits of text all count", [["0.30000000000000000001"], ["0.3"]], [[1], [2]]],
    ["below nought", [[-1], [0], [-0.5]], [[3], [1], [2]]],
  ])("%s", (_, range, ranks) => {
    expect(ranksOfCells(range, undefined, "dense")).toEqual(ranks);
  });

  describe("refused", () => {
    test.each<[string, unknown, string]>([
      ["text", [[99.3], ["优"]], "A2：发现“优”；应为总得分（数值）。"],
      ["a percentage", [["", "90%"]], "B1：发现“90%”；应为总得分（数值）。"],
      ["a dash", "—", "A1：发现“—”；应为总得分（数值）。"],
      ["an error", [["#N/A"]], "A1：发现“#N/A”；应为总得分（数值）。"],
      ["more than digits", [[1e308]], "A1：发现“1e+308”；应为总得分（数值）。"],
      ["no number", Number.NaN, "A1：发现“NaN”；应为总得分（数值）。"],
      ["true", [[1], [true]], "A2：发现“TRUE”；应为总得分（数值）。"],
    ])("%s, by its cell", (_, range, message) => {
      expect(() => ranksOfCells(range, undefined, "dense")).toThrow(new RangeError(message));
    });

    test("another way with ties", () => {
      expect(() => ranksOfCells(totals, "skip", "dense")).toThrow(
        new RangeError(
          "并列方式应为 dense、competition、modified、ordinal、fractional 之一，而不是“skip”。",
        ),
      );
    });
  });

  test.each([[{}], [() => 1], [Symbol("1")]])(
    "what no cell can hold is refused by its place",
    (value) => {
      expect(() => ranksOfCells([[1], [value]], "", "dense")).toThrow(
        new RangeError("A2：发现读不出的内容；应为文本或数值。"),
      );
    },
  );

  test("a hole in a list is a blank cell", () => {
    const row = Object.assign([1], { 2: 2 });
    expect(ranksOfCells([row], "", "dense")).toEqual([[2, "", 1]]);
  });
});
