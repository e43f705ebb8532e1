import { expect, test } from "vitest";
import { betterSchema, byBetter } from "../../src/measures/better.js";
import { accepts } from "../support/accepts.js";

test.each([
  ["higher", true],
  ["lower", true],
  ["Higher", false],
  ["", false],
  [undefined, false],
])("%j", (value, allowed) => {
  expect(accepts(betterSchema, value)).toBe(allowed);
});

test("the choice is the one meant for the better way", () => {
  expect(byBetter("slope", "higher", "up", "down")).toBe("up");
  expect(byBetter("slope", "lower", "up", "down")).toBe("down");
});

test("a way that is none is refused on behalf of the caller", () => {
  expect(() => byBetter("slope", "up" as never, 1, 2)).toThrow(
    new RangeError('slope requires better to be "higher" or "lower", not "up"'),
  );
});
