import { expect, test } from "vitest";
import { isPlain } from "../../src/model/plain.js";

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
