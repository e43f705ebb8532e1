import fc from "fast-check";
import {
  compare,
  fraction,
  fractionOf,
  type RoundingMode,
  roundingModes,
} from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import {
  mayPublish,
  overlap,
  placesOf,
  printingOf,
  publishes,
  rangeOf,
  type ScoreRange,
  unroundedRange,
} from "../../src/auditing/printing.js";
import { roundedTo } from "../../src/exact/rounded.js";
import { cellOf } from "../../src/sheet/tableRow.js";
import { auditTerms, printedRow, tableScheme } from "../support/printedRows.js";

describe("range", () => {
  const range = (least: string, most: string): ScoreRange => ({
    least: fractionOf(least),
    most: fractionOf(most),
  });
  const shortly = (one: ScoreRange | undefined) =>
    one ? `${one.least} to ${one.most}` : "nothing";

  test.each([
    [["3"], "3 to 3"],
    [["3", "1", "2"], "1 to 3"],
    [["1/3", "0.34", "33%"], "33/100 to 17/50"],
    [["-1", "-2"], "-2 to -1"],
    [["2", "2"], "2 to 2"],
    [[], "nothing"],
  ])("%j go from %s", (values, expected) => {
    expect(shortly(rangeOf(values.map(fractionOf)))).toBe(expected);
  });

  test.each([
    [range("1", "3"), range("2", "4"), "2 to 3"],
    [range("2", "4"), range("1", "3"), "2 to 3"],
    [range("1", "9"), range("2", "4"), "2 to 4"],
    [range("2", "4"), range("1", "9"), "2 to 4"],
    [range("1", "2"), range("2", "3"), "2 to 2"],
  ])("row %#: what two ranges have in common", (a, b, expected) => {
    expect(shortly(overlap(a, b))).toBe(expected);
  });

  describe("a value published to two places", () => {
    test.each<[RoundingMode, string]>([
      ["halfExpand", "1.995 to 2.005"],
      ["halfEven", "1.995 to 2.005"],
      ["halfFloor", "1.995 to 2.005"],
      ["ceil", "1.99 to 2.01"],
      ["floor", "1.99 to 2.01"],
      ["expand", "1.99 to 2.01"],
      ["trunc", "1.99 to 2.01"],
    ])("by %s, as 2.00, was within %s", (mode, expected) => {
      const { least, most } = unroundedRange(fractionOf("2"), { places: 2, mode });
      const [low, high] = expected.split(" to ") as [string, string];
      expect([compare(least, low), compare(most, high)]).toEqual([0, 0]);
    });

    test.each<[string, string, string, RoundingMode, boolean]>([
      ["3.93", "3.95", "3.94", "halfExpand", true],
      ["3.9349", "3.9349", "3.94", "halfExpand", false],
      ["3.935", "3.935", "3.94", "halfExpand", true],
      ["3.935", "3.935", "3.94", "halfTrunc", false],
      ["3.9449", "3.9449", "3.94", "halfExpand", true],
      ["3.945", "3.945", "3.94", "halfExpand", false],
      ["3.945", "4", "3.94", "halfExpand", false],
      ["3.9301", "3.9301", "3.94", "ceil", true],
      ["3.93", "3.93", "3.94", "ceil", false],
      ["3.9499", "3.9499", "3.94", "floor", true],
      ["3.95", "4", "3.94", "floor", false],
      ["1", "3.9", "3.94", "halfExpand", false],
    ])("what lies from %s to %s may be %s by %s: %s", (least, most, printed, mode, expected) => {
      expect(mayPublish(range(least, most), fractionOf(printed), { places: 2, mode })).toBe(
        expected,
      );
    });
  });

  const amount = fc
    .tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 1, max: 97 }))
    .map(([above, below]) => fraction(BigInt(above), BigInt(below)));
  const rounding = fc.record({
    places: fc.integer({ min: 0, max: 5 }),
    mode: fc.constantFrom(...roundingModes),
    increment: fc.integer({ min: 1, max: 25 }),
  });

  test.each<[RoundingMode, string]>([
    ["halfExpand", "1.75 to 2.25"],
    ["ceil", "1.5 to 2.5"],
    ["floor", "1.5 to 2.5"],
  ])("a value published to half points by %s, as 2, was within %s", (mode, expected) => {
    const { least, most } = unroundedRange(fractionOf("2"), { places: 1, mode, increment: 5 });
    const [low, high] = expected.split(" to ") as [string, string];
    expect([compare(least, low), compare(most, high)]).toEqual([0, 0]);
  });

  test("a value lies in the range of what it is rounded to", () => {
    fc.assert(
      fc.property(amount, rounding, (value, how) => {
        const { least, most } = unroundedRange(roundedTo(value, how), how);
        expect([compare(least, value) <= 0, compare(value, most) <= 0]).toEqual([true, true]);
      }),
    );
  });

  test("what a value within a range publishes as, the range may publish as", () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 5 }), rounding, (values, how) => {
        const whole = rangeOf(values) as ScoreRange;
        for (const value of values) {
          expect(mayPublish(whole, roundedTo(value, how), how)).toBe(true);
        }
      }),
    );
  });
});

describe("printing", () => {
  const scheme = tableScheme();

  test.each([
    [{ places: 2, isPercentage: true }, 4],
    [{ places: 0, isPercentage: true }, 2],
    [{ places: 4, isPercentage: false }, 4],
  ])("%j is to %s places of the fraction", (figure, places) => {
    expect(placesOf(figure)).toBe(places);
  });

  test.each([
    ["47%", 4],
    ["47.06%", 4],
    ["47.0588%", 6],
    ["0.4706", 4],
    ["0.47059", 5],
    ["无", 4],
  ])("%s is held against to %s places", (text, places) => {
    const cell = cellOf(printedRow(scheme, { 办结率: text }), { metric: "done" });
    const printing = printingOf(cell?.figure, auditTerms(scheme).percentages);
    expect(printing).toEqual({ places, mode: "halfExpand" });
  });
});

describe("publishes", () => {
  test.each<[string, string, number, RoundingMode, boolean]>([
    ["3.935", "3.94", 2, "halfExpand", true],
    ["3.935", "3.93", 2, "halfExpand", false],
    ["3.935", "3.93", 2, "floor", true],
    ["-0.005", "-0.01", 2, "halfExpand", true],
    ["10", "10.0", 2, "halfExpand", true],
    ["10", "10.001", 2, "halfExpand", false],
    ["10/3", "3.333", 2, "halfExpand", false],
    ["10/3", "10/3", 2, "halfExpand", false],
    ["12345678901234567890.005", "12345678901234567890.01", 2, "halfExpand", true],
    ["1/3", "0.33333333333333333333", 20, "halfExpand", true],
  ])("%s publishes as %s to %s places by %s: %s", (exact, printed, places, mode, expected) => {
    expect(publishes(fractionOf(exact), fractionOf(printed), { places, mode })).toBe(expected);
  });

  test.each<[string, string, RoundingMode, boolean]>([
    ["2.24", "2", "halfExpand", true],
    ["2.25", "2", "halfExpand", false],
    ["2.25", "2.5", "halfExpand", true],
    ["2.49", "2", "floor", true],
    ["2.5", "2.5", "floor", true],
    // no half point
    ["2.2", "2.2", "floor", false],
  ])("%s publishes as %s to half points by %s: %s", (exact, printed, mode, expected) => {
    const rounding = { places: 1, mode, increment: 5 } as const;
    expect(publishes(fractionOf(exact), fractionOf(printed), rounding)).toBe(expected);
  });

  test.each([
    ["8/17", "47.06%", 4, "halfExpand", true],
    ["8/17", "47.05%", 4, "halfExpand", false],
    ["8/17", "47.05%", 4, "floor", true],
    ["8/17", "47%", 2, "halfExpand", true],
    ["1/8", "12.5%", 3, "halfExpand", true],
    ["1/8", "13%", 2, "halfExpand", true],
    ["1/8", "12%", 2, "halfEven", true],
  ] as const)(
    "%s prints as %s to %s places by %s: %s",
    (value, printed, places, mode, expected) => {
      expect(publishes(fractionOf(value), fractionOf(printed), { places, mode })).toBe(expected);
    },
  );
});
