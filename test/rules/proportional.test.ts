import { proportional } from "hotline-scoring/rules";
import { expect, test } from "vitest";
import { proportionalRule } from "../../src/rules/proportional.js";
import { accepts } from "../support/accepts.js";

test.each([
  ["100%", 10, "10"],
  ["0%", 10, "0"],
  ["33/34", 10, "165/17"],
  ["1/48", "30", "5/8"],
  ["2", 10, "20"],
])("%s of %s is %s", (rate, fullMarks, points) => {
  expect(`${proportional(rate, { fullMarks })}`).toBe(points);
});

test("what can't be read is named", () => {
  expect(() => proportional("half", { fullMarks: 10 })).toThrow(
    "proportional rate requires a number",
  );
  expect(() => proportional("50%", { fullMarks: "ten" })).toThrow(
    "proportional fullMarks requires a number",
  );
});

test("neither a rate nor full marks are below 0", () => {
  expect(() => proportional("-5%", { fullMarks: 10 })).toThrow(
    "proportional requires a rate of 0 or more, not -1/20",
  );
  expect(() => proportional("5%", { fullMarks: -1 })).toThrow(
    "proportional requires a fullMarks of 0 or more, not -1",
  );
  expect(() => proportional("5%", undefined as never)).toThrow(RangeError);
});

test("the rule has no terms of its own, and takes what is not below 0", () => {
  expect(accepts(proportionalRule.schema, { kind: "proportional" })).toBe(true);
  expect(accepts(proportionalRule.schema, { kind: "proportional", fullMarks: 10 })).toBe(false);
  expect(proportionalRule.takes).toEqual(["share", "ratio"]);
});
