import { expect, test } from "vitest";
import { groupIdSchema, unitSchema, unitShape } from "../../src/model/unit.js";
import { accepts } from "../support/accepts.js";
import { smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";

const scheme = smallScheme();

test.each([
  ["a unit", {}, true, true],
  ["without a name", { name: undefined }, false, false],
  ["with an empty name", { name: "" }, false, false],
  ["of an unknown group", { group: "none" }, false, false],
  ["with a key too many", { tier: "A" }, false, false],
  ["with a metric too many", { metrics: { ...smallUnit("a").metrics, more: 1 } }, false, false],
  ["without metrics", { metrics: null }, false, false],
  // its shape says nothing of the values of metrics, its schema does
  [
    "with a metric that is none",
    { metrics: { ...smallUnit("a").metrics, happy: "much" } },
    true,
    false,
  ],
])("%s", (_, changes, shaped, sound) => {
  const unit = { ...smallUnit("a"), ...changes };
  expect(unitShape(scheme)(unit)).toBe(shaped);
  expect(accepts(unitSchema(scheme), unit)).toBe(sound);
});

test("a group is one of the scheme's", () => {
  expect(accepts(groupIdSchema(scheme.groups), "all")).toBe(true);
  expect(accepts(groupIdSchema(scheme.groups), "toString")).toBe(false);
});
