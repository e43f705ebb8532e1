import { fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import {
  givenNumber,
  givenQuantity,
  type Quantity,
  shownBeside,
  shownNumber,
  shownPercentagePoints,
  shownQuantity,
} from "../../src/measures/quantity.js";

test.each([
  ["20", "20"],
  ["0", "0"],
  ["1/2", "0.5"],
  ["145/100", "1.45"],
  ["1/3", "0.33"],
  ["2/3", "0.67"],
  ["5/8", "0.625"],
  ["-5/8", "-0.625"],
  // what is not 0 is not shown as 0, as long as six places help
  ["1/1000", "0.001"],
  ["-1/1000", "-0.001"],
  ["1/300", "0.003333"],
  ["1/200", "0.005"],
  ["1/100000", "0.00001"],
  ["1/2000000", "0.000001"],
  ["1/3000000", "0"],
  ["-1/3000000", "0"],
  [`1${"0".repeat(1200)}/${"3".repeat(1200)}`, "3"],
  [`1/${"3".repeat(1200)}`, "0"],
  ["999/1000", "0.999"],
  // four places in full, more to two
  ["12345/10000", "1.2345"],
  ["123456/100000", "1.23"],
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
  ["1/100000", "0.001%", "0.001"],
  ["-1/100000", "-0.001%", "-0.001"],
  ["1/1000000000", "0%", "0"],
])("the share %s is shown as %s, or %s percentage points", (exact, share, points) => {
  expect(shownQuantity(exact, "share")).toBe(share);
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
  ["fact", "0.5"],
] as const)("a half, as %s, is %s", (quantity, shown) => {
  expect(shownQuantity("1/2", quantity)).toBe(shown);
});

test.each([
  ["0", "0"],
  ["-20", "-20"],
  ["100", "100"],
  ["25/2", "12.5"],
  ["1/8", "0.125"],
  ["-1/1000", "-0.001"],
  ["1/1000000", "0.000001"],
  ["1/3", "1/3"],
  ["1/10000000", "0.0000001"],
  ["1/3000000", "1/3000000"],
])("the number %s, where it was given, is stated in full as %s", (exact, given) => {
  expect(givenNumber(exact)).toBe(given);
});

test.each([
  ["share", "33.335%"],
  ["signedShare", "33.335%"],
  ["items", "0.33335"],
  ["points", "0.33335"],
] as const)("6667/20000, as a given %s, is %s", (quantity, given) => {
  expect(givenQuantity("6667/20000", quantity)).toBe(given);
});

describe("a value beside the edges that it is held against", () => {
  test.each<[string, Quantity, string[], string]>([
    ["2.002", "ratio", [], "2.002"],
    ["2.00002", "ratio", [], "2"],
    ["2.00002", "ratio", ["2"], "2.00002"],
    ["2.00002", "ratio", ["5"], "2"],
    ["2.00002", "ratio", ["2", "5"], "2.00002"],
    ["2", "ratio", ["2"], "2"],
    ["17/20", "share", ["85%"], "85%"],
    ["0.8499999", "share", ["85%"], "84.99999%"],
    ["0.8499999", "share", ["80%"], "85%"],
    ["1/3", "share", ["33.33%"], "33.333%"],
    ["-0.00001", "signedNumber", ["0"], "-0.00001"],
    // an edge so near that no twelve places tell the value from it
    ["1000000000001/1000000000000", "items", ["1"], "1.000000000001"],
    ["10000000000001/10000000000000", "items", ["1"], "10000000000001/10000000000000"],
  ])("%s as a %s beside %j is %s", (exact, quantity, edges, shown) => {
    const written = (text: string) => `${fractionOf(text)}`;
    expect(shownBeside(written(exact), quantity, edges.map(written))).toBe(shown);
  });
});
