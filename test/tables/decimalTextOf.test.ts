import { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Amount } from "../../src/exact/fractionOf.js";
import { decimalTextOf } from "../../src/tables/decimalTextOf.js";

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
  expect(decimalTextOf(amount)).toBe(text);
});

test("every decimal number has all its digits, and no others", () => {
  const digits = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
  fc.assert(
    fc.property(digits, fc.integer({ min: 0, max: 30 }), (whole, places) => {
      const written = new Decimal(`${whole}e-${places}`).toFixed();
      expect(decimalTextOf(written)).toBe(written === "-0" ? "0" : written);
    }),
  );
});
