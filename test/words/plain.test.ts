import { expect, test } from "vitest";
import { hasKeys, isPlain } from "../../src/words/plain.js";

class Row {
  readonly id = "a";
}

test.each([
  [{}, true],
  [Object.create(null), true],
  [[], false],
  [new Row(), false],
  [Object.create({ id: "a" }), false],
  [new Map(), false],
  [null, false],
  ["a", false],
])("row %#: %s", (value, plain) => {
  expect(isPlain(value)).toBe(plain);
});

test("an object has these keys and no others, in any order", () => {
  expect(hasKeys({ a: 1, b: 2 }, ["a", "b"])).toBe(true);
  expect(hasKeys({ b: 1, a: 2 }, ["a", "b"])).toBe(true);
  expect(hasKeys({ a: 1 }, ["a", "b"])).toBe(false);
  expect(hasKeys({ a: 1, c: 2 }, ["a", "b"])).toBe(false);
});
