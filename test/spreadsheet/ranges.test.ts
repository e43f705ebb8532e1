import { describe, expect, test } from "vitest";
import { eachCell, filledCells, isGiven, rowsOf, textIn } from "../../src/spreadsheet/ranges.js";

const day = new Date(2023, 9, 1);

describe("the rows of a range", () => {
  test.each<[string, unknown, unknown[][]]>([
    ["a cell is a row of one", "某局", [["某局"]]],
    ["nothing is a blank cell", undefined, [[undefined]]],
    ["null is a blank cell", null, [[null]]],
    [
      "rows stay rows",
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ["a plain list is a column", [1, "二", null], [[1], ["二"], [null]]],
    ["a list of both is read row by row", [[1, 2], 3], [[1, 2], [3]]],
    ["an empty list has no rows", [], []],
  ])("%s", (_, range, rows) => {
    expect(rowsOf(range)).toEqual(rows);
  });
});

test.each<[string, unknown, boolean]>([
  ["a number", 0, true],
  ["false", false, true],
  ["text", [["", "x"]], true],
  ["a dash", "—", true],
  ["an object", {}, true],
  ["nothing", undefined, false],
  ["null", null, false],
  ["empty text", "", false],
  ["blanks", [["", " 　\n"]], false],
  ["rows of nothing", [[null], [undefined], []], false],
  ["no rows", [], false],
])("%s is given: %#", (_, range, given) => {
  expect(isGiven(range)).toBe(given);
});

test.each<[string, unknown, string]>([
  ["a cell", "县市区", "县市区"],
  [
    "cells, one after the other, row by row",
    [
      ["{", 1],
      [2, "}"],
    ],
    "{12}",
  ],
  ["blanks of text, which stay", [[" a "], [" b"]], " a  b"],
  ["nothing", undefined, ""],
  ["blank cells among others", [[null, "a", "", undefined, "b"]], "ab"],
  ["a number without the noise of its arithmetic", 0.1 + 0.2, "0.3"],
  ["true", true, "TRUE"],
  ["a day", day, "日期 2023-10-1"],
  ["what is no cell has none", [[{}], [() => "a"], [Symbol("a")]], ""],
  ["a guarded formula", "'=1+1", "=1+1"],
])("the text of a range: %s", (_, range, text) => {
  expect(textIn(range)).toBe(text);
});

describe("the filled cells of a range", () => {
  test("have their text without blanks around it, and their places from the first cell", () => {
    expect(
      filledCells([
        ["", " 12 ", null],
        [undefined, "　", 0],
      ]),
    ).toEqual([
      { text: "12", address: "B1" },
      { text: "0", address: "C2" },
    ]);
  });

  test.each<[string, unknown, string[]]>([
    ["a cell is A1", 7, ["A1"]],
    ["a plain list goes down", [1, 2, 3], ["A1", "A2", "A3"]],
    ["none", [[""], [" "]], []],
    ["the 27th column is AA", [Array.from({ length: 27 }, () => 1)], ["A1", "Z1", "AA1"]],
  ])("%s", (_, range, addresses) => {
    const found = filledCells(range).map(({ address }) => address);
    expect(found).toEqual(expect.arrayContaining(addresses));
    if (found.length < 27) expect(found).toEqual(addresses);
  });
});

describe("what comes of each cell", () => {
  const shown = (range: unknown) =>
    eachCell(
      range,
      ({ text, address }, { line, column }) => `${text}@${address} ${line}/${column}`,
    );

  test.each<[string, unknown, unknown]>([
    ["of one cell, one value", 5, "5@A1 0/0"],
    ["of a range of one cell, a range", [[5]], [["5@A1 0/0"]]],
    ["of a plain list, a column", [5, 6], [["5@A1 0/0"], ["6@A2 1/0"]]],
    [
      "in the shape of the range, blanks kept",
      [
        ["a", ""],
        [null, " b "],
      ],
      [
        ["a@A1 0/0", ""],
        ["", "b@B2 1/1"],
      ],
    ],
    ["of a blank cell, a blank", "", ""],
    ["of nothing, a blank", undefined, ""],
  ])("%s", (_, range, values) => {
    expect(shown(range)).toEqual(values);
  });

  test("nothing is asked of a blank cell", () => {
    const fail = () => {
      throw new Error("asked");
    };
    expect(eachCell([[""], [null], [" "]], fail)).toEqual([[""], [""], [""]]);
  });
});
