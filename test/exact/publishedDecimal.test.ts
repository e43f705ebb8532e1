import { Decimal } from "decimal.js";
import { fractionOf, publishedDecimal } from "hotline-scoring";
import { expect, test } from "vitest";

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
