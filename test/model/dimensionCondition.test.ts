import { expect, test } from "vitest";
import { dimensionConditionSchema } from "../../src/model/dimensionCondition.js";
import { accepts } from "../support/accepts.js";

const condition = { if: { measure: { count: "repeats" }, above: "0" }, give: "zero" };

test.each<[string, object, boolean]>([
  ["sets the score to 0", {}, true],
  ["sets it to full marks", { give: "fullMarks" }, true],
  ["sets it to half", { give: "half" }, false],
  ["may have a name", { name: { zh: "一票否决", en: "Veto" } }, true],
  ["must say when", { if: undefined }, false],
  ["cannot ask about the total", { if: { total: { below: "60" } } }, false],
])("a condition %s", (_what, changes, sound) => {
  expect(accepts(dimensionConditionSchema, { ...condition, ...changes })).toBe(sound);
});
