import { expect, test } from "vitest";
import { monthFrameSchema, monthSchema } from "../../src/model/month.js";
import { accepts } from "../support/accepts.js";
import { smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";

const month = { month: "2024-01", units: [smallUnit("a")] };

test.each([
  ["a month", {}, true, true],
  ["with adjustments", { adjustments: [] }, true, true],
  ["without units", { units: undefined }, false, false],
  ["with a key too many", { notes: "" }, false, false],
  ["with a unit that is none", { units: [7] }, true, false],
])("%s", (_, changes, framed, sound) => {
  expect(accepts(monthFrameSchema, { ...month, ...changes })).toBe(framed);
  expect(accepts(monthSchema(smallScheme()), { ...month, ...changes })).toBe(sound);
});
