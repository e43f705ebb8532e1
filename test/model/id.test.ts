import { expect, test } from "vitest";
import { idSchema, isId } from "../../src/model/id.js";
import { accepts } from "../support/accepts.js";

test.each([
  ["a", true],
  ["市人社局", true],
  ["a.b[c] d", true],
  ["a\nb", false],
  ["a\u0000", false],
  [" ", false],
  ["　", false],
  ["x".repeat(200), true],
  ["x".repeat(201), false],
  ["", false],
  ["__proto__", false],
  ["constructor", false],
  ["prototype", false],
  ["__proto__2", true],
  [7, false],
])("row %#: %s", (value, allowed) => {
  expect(isId(value)).toBe(allowed);
  expect(accepts(idSchema, value)).toBe(allowed);
});
