import { expect, test } from "vitest";
import { totalSchema } from "../../src/model/total.js";
import { accepts } from "../support/accepts.js";

test.each([
  [{}, true],
  [{ start: "100", fullMarks: 100, leftOut: "rescale", floor: "-5", cap: 120 }, true],
  [{ leftOut: "asZero" }, true],
  [{ leftOut: "drop" }, false],
  [{ start: "100%" }, false],
  [{ cap: { byGroup: { all: 100 } } }, false],
  [{ most: 100 }, false],
])("row %#: %j", (value, allowed) => {
  expect(accepts(totalSchema, value)).toBe(allowed);
});
