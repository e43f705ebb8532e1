import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import {
  countSchema,
  edgeSchema,
  givenPointsSchema,
  isCount,
  isPoints,
  notNegativePointsSchema,
  percentSchema,
  pointsSchema,
  positiveCountSchema,
  positivePercentSchema,
  positivePointsSchema,
  signedPercentSchema,
  stepSizeSchema,
  weightSchema,
} from "../../src/words/amounts.js";
import { accepts, allowedBy } from "../support/accepts.js";

describe("a count", () => {
  test.each([
    [-1, false],
    [0, true],
    [1, true],
    [1.5, false],
    [Number.MAX_SAFE_INTEGER, true],
    [Number.MAX_SAFE_INTEGER + 1, false],
    [Number.NaN, false],
    ["1", false],
    [1n, false],
  ])("%s", (value, allowed) => {
    expect(isCount(value)).toBe(allowed);
    expect(accepts(countSchema, value)).toBe(allowed);
  });
});

test.each([
  ["0%", true],
  ["52.78%", true],
  ["+5%", true],
  ["250%", true],
  ["-1%", false],
  ["52.78", false],
  [`${"1".repeat(999)}%`, true],
  [`${"1".repeat(1000)}%`, false],
  [0.5, false],
])("percent text, row %#", (value, allowed) => {
  expect(accepts(percentSchema, value)).toBe(allowed);
});

describe("points", () => {
  test.each([
    // in a month, in a scheme, 0 or more in a scheme
    ["19.3", true, true, true],
    ["0", true, true, true],
    ["-2", true, true, false],
    [19.3, true, true, true],
    [-2, true, true, false],
    [0.1 + 0.2, false, false, false],
    [Number.NaN, false, false, false],
    ["19.3%", false, false, false],
    ["1/15", true, true, true],
    ["-2/3", true, true, false],
    ["0/3", true, true, true],
    ["+1/3", true, true, true],
    ["1/0", false, false, false],
    ["1/3%", false, false, false],
    ["1.5/3", false, false, false],
    ["1/-3", false, false, false],
    ["9".repeat(1001), false, false, false],
    [new Decimal("19.3"), true, false, false],
    [new Decimal(Number.POSITIVE_INFINITY), false, false, false],
    [{}, false, false, false],
  ])("row %#", (value, month, scheme, positive) => {
    expect(isPoints(value)).toBe(month);
    expect(accepts(givenPointsSchema, value)).toBe(month);
    expect(accepts(pointsSchema, value)).toBe(scheme);
    expect(accepts(notNegativePointsSchema, value)).toBe(positive);
  });
});

test.each([
  [0, false],
  [1, true],
  [2, true],
  [1.5, false],
  ["1", false],
])("the number of an item: %j", (value, allowed) => {
  expect(accepts(positiveCountSchema, value)).toBe(allowed);
});

test.each([
  // of any sign, above 0, as an edge
  ["-5%", [true, false, true]],
  ["0%", [true, false, true]],
  ["0.01%", [true, true, true]],
  ["85%", [true, true, true]],
  ["85", [false, false, true]],
  ["-8.5", [false, false, true]],
  [85, [false, false, true]],
  [0.1 + 0.2, [false, false, false]],
  ["1/3", [false, false, true]],
  ["-1/3", [false, false, true]],
  ["1/3%", [false, false, false]],
  ["1/00", [false, false, false]],
  ["85 %", [false, false, false]],
])("percent text and edges: %j", (value, allowed) => {
  const schemas = [signedPercentSchema, positivePercentSchema, edgeSchema];
  expect(schemas.map((schema) => accepts(schema, value))).toEqual(allowed);
});

test.each([
  // as a weight, as the size of a step
  ["-0.01", [false, false]],
  ["-1%", [false, false]],
  ["0", [true, false]],
  ["0%", [true, false]],
  ["0.01", [true, true]],
  ["25%", [true, true]],
  ["1/15", [true, true]],
  [0, [true, false]],
  [1.05, [true, true]],
  [-1, [false, false]],
  [0.1 + 0.2, [false, false]],
  [2 ** 53, [false, false]],
  ["25 %", [false, false]],
  [{}, [false, false]],
])("weights and steps: %j", (value, allowed) => {
  const schemas = [weightSchema, stepSizeSchema];
  expect(schemas.map((schema) => accepts(schema, value))).toEqual(allowed);
});

test("what a weight is allowed to be is told in both cases alike", () => {
  const allowed = [': a weight that is not below 0, such as "25%" or "0.25"'];
  expect(allowedBy(weightSchema, "-1%")).toEqual(allowed);
  expect(allowedBy(weightSchema, [])).toEqual(allowed);
});

test.each([
  ["-0.1", false],
  ["0.00", false],
  ["0.01", true],
  [0, false],
  [4, true],
  ["4%", false],
])("points above 0: %j", (value, allowed) => {
  expect(accepts(positivePointsSchema, value)).toBe(allowed);
});
