import fc from "fast-check";
import { fraction, fractionOf } from "hotline-scoring";
import { expect, test } from "vitest";
import { exactOf } from "../../src/exact/exactOf.js";

test.each([
  ["0", "0"],
  ["745/36", "745/36"],
  ["-745/36", "-745/36"],
  ["38/72", "19/36"],
  ["-0", "0"],
  // decimal and percent text as it may stand in a working that someone wrote
  ["12.5", "25/2"],
  ["-1.50", "-3/2"],
  ["57%", "57/100"],
])("%s is %s", (text, value) => {
  expect(`${exactOf(text)}`).toBe(value);
});

test("what a fraction is written as is read as that fraction, however long", () => {
  const integer = fc.bigInt({ min: -(10n ** 2500n), max: 10n ** 2500n });
  fc.assert(
    fc.property(integer, integer, (above, below) => {
      fc.pre(below !== 0n);
      const value = fraction(above, below);
      expect(exactOf(`${value}`)).toEqual(value);
      expect(Object.keys(exactOf(`${value}`))).toEqual(Object.keys(value));
    }),
  );
});

test("of texts that both can read, it gives what fractionOf gives", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 1 }), (above, below) => {
      const text = `${above}/${below}`;
      expect(exactOf(text)).toEqual(fractionOf(text));
      expect(exactOf(`${above}`)).toEqual(fractionOf(`${above}`));
    }),
  );
});

test("more than a thousand characters, which fractionOf refuses", () => {
  const text = `1${"0".repeat(1200)}1/${"3".repeat(1200)}`;
  expect(() => fractionOf(text)).toThrow(RangeError);
  expect(exactOf(text).denominator).toBeGreaterThan(10n ** 1198n);
  expect(exactOf("9".repeat(2000)).numerator).toBe(10n ** 2000n - 1n);
});

test.each(["", " 1", "1/", "/2", "1/-2", "1/0", "1e3", "１", "NaN", "1/2/3", "1 "])(
  "%j is refused",
  (text) => {
    expect(() => exactOf(text)).toThrow(RangeError);
  },
);
