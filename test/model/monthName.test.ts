import { expect, test } from "vitest";
import { monthNameSchema } from "../../src/model/monthName.js";
import { accepts } from "../support/accepts.js";

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
