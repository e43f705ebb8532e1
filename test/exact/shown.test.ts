import { expect, test } from "vitest";
import { shown } from "../../src/exact/shown.js";

test.each([
  ["十九", '"十九"'],
  [19.5, "19.5"],
  [undefined, "undefined"],
  [null, "null"],
  [10n, "10n"],
  [10n ** 40n, "a bigint too large to show"],
  [[1, 2], "a list of 2"],
  [{ toString: () => "asked" }, "an object"],
  [Symbol("s"), "a symbol"],
  [() => 1, "a function"],
])("a value is shown as an error needs it: row %#", (value, text) => {
  expect(shown(value)).toBe(text);
});

test("a long text is cut, and its length told", () => {
  expect(shown("9".repeat(61))).toBe(`"${"9".repeat(60)}"… (61 characters)`);
});
