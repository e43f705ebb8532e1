import { fractionOf } from "hotline-scoring";
import { expect, test } from "vitest";
import { amountText, shareText } from "../../src/model/amountText.js";

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
