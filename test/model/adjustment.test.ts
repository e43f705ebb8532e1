import { expect, test } from "vitest";
import { adjustmentSchema } from "../../src/model/adjustment.js";
import { accepts } from "../support/accepts.js";

const adjustment = { unit: "a", category: "优秀案例", points: "0.5", reason: "案例" };

test.each([
  [{}, true],
  [{ points: -2 }, true],
  [{ points: "+1" }, true],
  [{ points: 0 }, false],
  [{ points: "-0.0" }, false],
  [{ points: "1%" }, false],
  [{ reason: "" }, false],
  [{ category: undefined }, false],
  [{ unit: "" }, false],
  [{ date: "2023-10-01" }, false],
])("row %#: %j", (changes, allowed) => {
  expect(accepts(adjustmentSchema, { ...adjustment, ...changes })).toBe(allowed);
});
