import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellAddress, rowAddress } from "../../src/tables/cellAddress.js";

describe("a cell is named as spreadsheets name it", () => {
  test.each([
    [0, 0, "A1"],
    [11, 5, "F12"],
    [0, 25, "Z1"],
    [0, 26, "AA1"],
    [0, 27, "AB1"],
    [9, 51, "AZ10"],
    [9, 52, "BA10"],
    [9, 53, "BB10"],
    [0, 701, "ZZ1"],
    [0, 702, "AAA1"],
    [0, 703, "AAB1"],
    [199_999, 999, "ALL200000"],
    // the last cell that spreadsheets have
    [1_048_575, 16_383, "XFD1048576"],
  ])("row %i, column %i is %s", (row, column, address) => {
    expect(cellAddress(row, column)).toBe(address);
  });

  test("no two columns share a name", () => {
    const columns = Array.from({ length: 20_000 }, (_, column) => cellAddress(0, column));
    expect(new Set(columns).size).toBe(columns.length);
  });

  test("its letters count in twenty-sixes without a zero", () => {
    const value = (letters: string) =>
      [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (row, column) => {
        const [, letters = "", number = ""] =
          /^([A-Z]+)(\d+)$/.exec(cellAddress(row, column)) ?? [];
        expect([value(letters) - 1, Number(number) - 1]).toEqual([column, row]);
      }),
    );
  });
});

describe("the cells of a row are named by the first and the last", () => {
  test.each([
    [0, 0, "A1"],
    [0, 1, "A1"],
    [0, 2, "A1:B1"],
    [11, 6, "A12:F12"],
    [2, 23, "A3:W3"],
    [2, 26, "A3:Z3"],
    [2, 27, "A3:AA3"],
  ])("row %i with %i of them is %s", (row, columns, address) => {
    expect(rowAddress(row, columns)).toBe(address);
  });
});
