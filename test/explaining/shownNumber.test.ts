import { expect, test } from "vitest";
import {
  shownNumber,
  shownPercentagePoints,
  shownQuantity,
  shownShare,
} from "../../src/explaining/shownNumber.js";

test.each([
  ["20", "20"],
  ["0", "0"],
  ["1/2", "0.5"],
  ["145/100", "1.45"],
  ["1/3", "0.33"],
  ["2/3", "0.67"],
  ["5/8", "0.63"],
  ["-5/8", "-0.63"],
  ["1/1000", "0"],
  ["-1/1000", "0"],
  ["999/1000", "1"],
  ["100", "100"],
  ["10001/100", "100.01"],
])("the number %s is shown as %s", (exact, shown) => {
  expect(shownNumber(exact)).toBe(shown);
});

test.each([
  ["19/36", "52.78%", "52.78"],
  ["1", "100%", "100"],
  ["0", "0%", "0"],
  ["1/10", "10%", "10"],
  ["1/8", "12.5%", "12.5"],
  ["-1/20", "-5%", "-5"],
  ["13/11", "118.18%", "118.18"],
  ["1/100000", "0%", "0"],
])("the share %s is shown as %s, or %s percentage points", (exact, share, points) => {
  expect(shownShare(exact)).toBe(share);
  expect(shownPercentagePoints(exact)).toBe(points);
});

test.each([
  ["share", "50%"],
  ["signedShare", "50%"],
  ["items", "0.5"],
  ["ratio", "0.5"],
  ["signedNumber", "0.5"],
  ["points", "0.5"],
  ["place", "0.5"],
] as const)("a half, as %s, is %s", (quantity, shown) => {
  expect(shownQuantity("1/2", quantity)).toBe(shown);
});
