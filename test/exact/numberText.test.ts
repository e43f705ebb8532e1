import { Decimal } from "decimal.js";
import fc from "fast-check";
import { decimalText, fractionOf, percentText, publishedDecimal } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import type { Amount } from "../../src/exact/fractionOf.js";
import { amountInFull, amountText, shareText } from "../../src/exact/numberText.js";

describe("numberText", () => {
  test.each([
    ["99.3", 2, "99.30"],
    ["102", 2, "102.00"],
    ["0.005", 2, "0.01"],
    ["-0.005", 2, "-0.01"],
    ["-0.004", 2, "0.00"],
    ["-0.5", 1, "-0.5"],
    ["7", 0, "7"],
    ["1/3", 20, "0.33333333333333333333"],
    ["100000000000000000000000", 1, "100000000000000000000000.0"],
  ] as const)("decimalText(%s, %i) is %s", (value, places, text) => {
    expect(decimalText(fractionOf(value), places)).toBe(text);
  });

  test.each([
    ["145/1620", 2, "8.95%"],
    ["19/36", 2, "52.78%"],
    ["1", 0, "100%"],
  ] as const)("percentText(%s, %i) is %s", (value, places, text) => {
    expect(percentText(fractionOf(value), places)).toBe(text);
  });

  test("the mode is used", () => {
    expect(decimalText(fractionOf("2/3"), 2, "trunc")).toBe("0.66");
    expect(percentText(fractionOf("2/3"), 0, "floor")).toBe("66%");
  });
});

describe("publishedDecimal", () => {
  test.each([
    ["745/36", "20.69"],
    ["5/8", "0.63"],
    ["-5/8", "-0.63"],
    ["0", "0"],
  ])("%s is published as %s", (value, text) => {
    const decimal = publishedDecimal(fractionOf(value), 2);
    expect(decimal).toBeInstanceOf(Decimal);
    expect(decimal.toString()).toBe(text);
  });
});

describe("amountText", () => {
  test.each([
    ["15/2", "7.5", "750%"],
    ["100", "100", "10000%"],
    ["0", "0", "0%"],
    ["-6/5", "-1.2", "-120%"],
    ["1/3", "1/3", "100/3%"],
  ])("%s is written %s, or %s", (value, amount, share) => {
    expect(amountText(fractionOf(value))).toBe(amount);
    expect(shareText(fractionOf(value))).toBe(share);
  });
});

describe("amountInFull", () => {
  test.each<[Amount, string]>([
    [0, "0"],
    [-0, "0"],
    [7, "7"],
    [-7, "-7"],
    [100, "100"],
    [0.5, "0.5"],
    [-0.5, "-0.5"],
    [12.25, "12.25"],
    [-12.05, "-12.05"],
    [0.1, "0.1"],
    [1e-7, "0.0000001"],
    [-1.5e-9, "-0.0000000015"],
    ["17.970", "17.97"],
    ["0.00", "0"],
    ["-0.10", "-0.1"],
    ["9007199254740993", "9007199254740993"],
  ])("%s is %s", (amount, text) => {
    expect(amountInFull(amount)).toBe(text);
  });

  test("every decimal number has all its digits, and no others", () => {
    const digits = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 30 }), (whole, places) => {
        const written = new Decimal(`${whole}e-${places}`).toFixed();
        expect(amountInFull(written)).toBe(written === "-0" ? "0" : written);
      }),
    );
  });
});
