import { expect, test } from "vitest";
import { hasKeys, isPlain } from "../../src/model/plain.js";

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

test("an object has so many keys, and all of them known", () => {
  const isKnown = (key: string) => key === "a" || key === "b";
  expect(hasKeys({ a: 1, b: 2 }, 2, isKnown)).toBe(true);
  expect(hasKeys({ a: 1 }, 2, isKnown)).toBe(false);
  expect(hasKeys({ a: 1, c: 2 }, 2, isKnown)).toBe(false);
});
