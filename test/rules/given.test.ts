import { given } from "hotline-scoring";
import { expect, test } from "vitest";

test("points are given as they are", () => {
  expect(`${given("19.3")}`).toBe("193/10");
  expect(`${given(-1)}`).toBe("-1");
});

test("what can't be read is named", () => {
  expect(() => given("many")).toThrow('given requires a number such as "19.3"');
});
