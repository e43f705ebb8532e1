import { expect, test } from "vitest";
import { requireNotNegative } from "../../src/exact/requireNotNegative.js";

test("0 and more is given back, exact", () => {
  expect(`${requireNotNegative("perItem", "count", 0)}`).toBe("0");
  expect(`${requireNotNegative("perItem", "each", "0.2")}`).toBe("1/5");
});

test("less is refused, and named", () => {
  expect(() => requireNotNegative("perItem", "count", -3)).toThrow(
    new RangeError("perItem requires a count of 0 or more, not -3"),
  );
});
