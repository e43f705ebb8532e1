import { expect, test } from "vitest";
import { dimensionSchema } from "../../src/model/dimension.js";
import { accepts } from "../support/accepts.js";
import { smallDimension } from "../support/smallScheme.js";

test.each([
  [smallDimension(), true],
  [smallDimension({ floor: "-5", cap: { byGroup: { all: 12 } } }), true],
  [smallDimension({ wording: { zh: "词", en: "Words" } }), true],
  [smallDimension({ fullMarks: "-1" }), false],
  [{ ...smallDimension(), weight: 2 }, false],
  [{ id: "speed" }, false],
])("row %#", (value, allowed) => {
  expect(accepts(dimensionSchema, value)).toBe(allowed);
});
