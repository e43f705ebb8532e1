import { describe, expect, test } from "vitest";
import { ranksOfCells } from "../../src/spreadsheet/rankFunction.js";

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
