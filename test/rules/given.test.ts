import { given } from "hotline-scoring/rules";
import { expect, test } from "vitest";
import { givenRule } from "../../src/rules/given.js";
import { accepts } from "../support/accepts.js";

test("points are given as they are", () => {
  expect(`${given("19.3")}`).toBe("193/10");
  expect(`${given(-1)}`).toBe("-1");
});

test("what can't be read is named", () => {
  expect(() => given("many")).toThrow('given requires a number such as "19.3"');
});

test("the rule has no terms, and takes points", () => {
  expect(accepts(givenRule.schema, { kind: "given" })).toBe(true);
  expect(accepts(givenRule.schema, { kind: "given", fullMarks: "5" })).toBe(false);
  expect(givenRule.takes).toEqual(["points"]);
});
