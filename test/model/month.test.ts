import { expect, test } from "vitest";
import { monthFrameSchema } from "../../src/model/month.js";
import { accepts } from "../support/accepts.js";

const month = { month: "2024-01", units: [{}, 7] };

test.each([
  ["a month, whatever its units are", {}, true],
  ["with adjustments, whatever they are", { adjustments: [null] }, true],
  ["without a month", { month: undefined }, false],
  ["without units", { units: undefined }, false],
  ["with units that are no list", { units: { length: 0 } }, false],
  ["with a key too many", { notes: "" }, false],
])("%s", (_, changes, sound) => {
  expect(accepts(monthFrameSchema, { ...month, ...changes })).toBe(sound);
});
