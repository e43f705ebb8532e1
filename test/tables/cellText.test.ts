import { runInNewContext } from "node:vm";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellText, isEmptyCell } from "../../src/tables/cellText.js";
import { printedFigure } from "../../src/tables/printedFigure.js";

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
