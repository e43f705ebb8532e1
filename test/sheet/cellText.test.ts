import { runInNewContext } from "node:vm";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cellAddress,
  cellText,
  guarded,
  isEmptyCell,
  rowAddress,
  unguarded,
} from "../../src/sheet/cellText.js";
import { printedFigure } from "../../src/sheet/printedFigure.js";
import { runs } from "../support/runs.js";

describe("formulaGuard", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+cmd", "'+cmd"],
    ["-cmd", "'-cmd"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", "'\r=1"],
    ["＝1", "'＝1"],
    ["＋1", "'＋1"],
    ["－1", "'－1"],
    ["＠a", "'＠a"],
    ["'=1", "''=1"],
    ["''=1", "'''=1"],
    ["'-5", "''-5"],
    ["-", "'-"],
    ["--5", "'--5"],
    ["-5-3", "'-5-3"],
    ["-5\n=1", "'-5\n=1"],
    ["-5\n", "'-5\n"],
    ["-.5", "'-.5"],
    ["+5.", "'+5."],
    ["-5%%", "'-5%%"],
    ["-1,000", "'-1,000"],
  ])("%j might be taken for a formula, and is guarded as %j", (text, safe) => {
    expect(guarded(text)).toBe(safe);
    expect(unguarded(safe)).toBe(text);
  });

  test.each([
    "",
    "某局",
    "1=1",
    "a-b",
    "-5",
    "+5",
    "-0.50",
    "-12.5%",
    "+100%",
    "'",
    "''",
    "'某局'",
    "'5",
    "’=1",
    " =1",
  ])("%j is no formula, and stays as it is", (text) => {
    expect(guarded(text)).toBe(text);
    expect(unguarded(text)).toBe(text);
  });

  test.each([
    ["'=1+1", "=1+1"],
    ["'-5", "-5"],
    ["'＝1", "＝1"],
    ["''=1", "'=1"],
    ["=1+1", "=1+1"],
  ])("%j reads as %j", (text, read) => {
    expect(unguarded(text)).toBe(read);
  });

  describe("of every text", () => {
    const anyText = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."'=+-@\t\r\n ＝＋－＠05.%a单") }),
      fc.stringMatching(/^[+-]?\d{1,3}(\.\d{1,2})?%?$/),
    );

    test("what was guarded reads as it was", () => {
      fc.assert(
        fc.property(anyText, (text) => unguarded(guarded(text)) === text),
        { numRuns: runs(1000) },
      );
    });

    test("what was guarded begins no formula, unless it is a plain number", () => {
      fc.assert(
        fc.property(anyText, (text) => {
          const safe = guarded(text);
          const isNumber = safe.trim() === safe && /^[+-]\d+(\.\d+)?%?$/.test(safe);
          return isNumber || !"=+-@\t\r＝＋－＠".includes(safe.charAt(0) || "a");
        }),
        { numRuns: runs(1000) },
      );
    });

    test("no two are guarded alike", () => {
      const pair = fc.tuple(anyText, anyText);
      fc.assert(fc.property(pair, ([a, b]) => a === b || guarded(a) !== guarded(b)));
    });

    test("a million marks are read at once", () => {
      const marks = "'".repeat(1_000_000);
      expect([guarded(marks), unguarded(marks)]).toEqual([marks, marks]);
      expect(guarded(`${marks}=`)).toBe(`'${marks}=`);
      expect(guarded(`-${"5".repeat(1_000_000)}x`)).toHaveLength(1_000_003);
    });
  });
});

describe("cellText", () => {
  describe("what a cell says", () => {
    test.each<[string, unknown, string]>([
      ["text, as it stands", " 某　局\n", " 某　局\n"],
      ["no text", "", ""],
      ["full-width digits", "１，２３４", "１，２３４"],
      ["a guarded formula", "'=1+1", "=1+1"],
      ["a guarded number", "'-5", "-5"],
      ["an apostrophe", "'某局", "'某局"],
      ["nothing", null, ""],
      ["nothing at all", undefined, ""],
      ["true", true, "TRUE"],
      ["false", false, "FALSE"],
      ["a whole number", 1620, "1620"],
      ["nought", 0, "0"],
      ["nought below nought", -0, "0"],
      ["a negative number", -0.5, "-0.5"],
      ["noise of a sum", 0.1 + 0.2, "0.3"],
      ["noise of a product", 17.970000000000002, "17.97"],
      ["noise below", 8.9499999999999993, "8.95"],
      ["fourteen digits", 0.12345678901234, "0.12345678901234"],
      ["fifteen digits", 0.123456789012345, "0.123456789012345"],
      ["sixteen digits, of which fifteen count", 0.1234567890123456, "0.123456789012346"],
      ["a share", 1 / 3, "0.333333333333333"],
      ["a millionth", 1e-6, "0.000001"],
      ["less than a millionth", 1e-7, "0.0000001"],
      ["less than nothing by as little", -1e-7, "-0.0000001"],
      ["little, with digits", 9.99999e-7, "0.000000999999"],
      ["little, of which fifteen digits count", 1.2345678901234567e-8, "0.0000000123456789012346"],
      ["the least there is", 5e-324, `0.${"0".repeat(323)}5`],
      ["the largest in plain digits", 123456789012345e6, "123456789012345000000"],
      ["more than that", 1e21, "1e+21"],
      ["more than digits", 1e308, "1e+308"],
      ["no number", Number.NaN, "NaN"],
      ["more than any number", Number.POSITIVE_INFINITY, "Infinity"],
      ["a bigint", 12345678901234567890n, "12345678901234567890"],
      ["a day", new Date(2023, 9, 1), "日期 2023-10-1"],
      ["the last day of a year", new Date(2023, 11, 31, 23, 59), "日期 2023-12-31"],
      ["a day of no calendar", new Date(Number.NaN), "日期 NaN-NaN-NaN"],
      ["a day of another realm", runInNewContext("new Date(2023, 0, 2)"), "日期 2023-1-2"],
      [
        "a day of another library",
        { getFullYear: () => 2023, getMonth: () => 0, getDate: () => 31 },
        "日期 2023-1-31",
      ],
    ])("%s", (_, value, text) => {
      expect(cellText(value)).toBe(text);
    });

    test.each<[string, unknown]>([
      ["an object", {}],
      ["an object without a class", Object.create(null)],
      ["a list", []],
      ["a list of days", [new Date(2023, 9, 1)]],
      ["a function", () => 5],
      ["a symbol", Symbol("5")],
      ["a decimal", new Decimal(5)],
      ["a number as an object", Object(5)],
      ["text as an object", Object("5")],
      ["what has a year only", { getFullYear: () => 2023 }],
      ["what has no year", { getMonth: () => 1, getDate: () => 1 }],
      ["what has no month", { getFullYear: () => 2023, getDate: () => 1 }],
      [
        "what has the parts of a day, but not as functions",
        { getFullYear: 1, getMonth: 1, getDate: 1 },
      ],
    ])("%s is no cell", (_, value) => {
      expect(cellText(value)).toBeUndefined();
    });

    test("what is no figure is read as none", () => {
      const days = [new Date(2023, 9, 1), Number.NaN, 1e308, true].map(cellText);
      expect(days.map((text) => printedFigure(text ?? ""))).toEqual(Array(4).fill(undefined));
    });

    test("a number with up to fifteen digits reads as it is written", () => {
      const digits = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
      fc.assert(
        fc.property(digits, fc.integer({ min: 0, max: 15 }), (whole, places) => {
          const value = Number(`${whole}e-${places}`);
          const figure = printedFigure(cellText(value) ?? "");
          const written = new Decimal(`${whole}e-${places}`).toFixed(places);
          expect(`${figure?.value}`).toBe(`${printedFigure(written)?.value}`);
        }),
      );
    });
  });

  describe("a cell is empty", () => {
    test.each<[string, boolean, unknown]>([
      ["nothing", true, null],
      ["nothing at all", true, undefined],
      ["no text", true, ""],
      ["blanks", true, " \t\n\u00a0　"],
      ["text", false, " a "],
      ["a dash, which says that there is nothing", false, "-"],
      ["nought", false, 0],
      ["false", false, false],
      ["no number", false, Number.NaN],
      ["a list", false, []],
      ["an object", false, {}],
    ])("%s: %s", (_, isEmpty, value) => {
      expect(isEmptyCell(value)).toBe(isEmpty);
    });
  });
});

describe("cellAddress", () => {
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
});
