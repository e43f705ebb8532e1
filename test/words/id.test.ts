import { describe, expect, test } from "vitest";
import { idSchema, isId, monthNameSchema } from "../../src/words/id.js";
import { accepts } from "../support/accepts.js";

describe("id", () => {
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
});

describe("monthName", () => {
  test.each([
    ["2023-00", false],
    ["2023-01", true],
    ["2023-12", true],
    ["2023-13", false],
    ["0000-01", true],
    ["23-10", false],
    ["2023-10\n", false],
    ["2023/10", false],
    [202310, false],
  ])("%j", (value, allowed) => {
    expect(accepts(monthNameSchema, value)).toBe(allowed);
  });
});
