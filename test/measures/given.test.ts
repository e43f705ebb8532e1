import { expect, test } from "vitest";
import { givenMeasure } from "../../src/measures/given.js";
import { accepts } from "../support/accepts.js";

test.each([
  [{ given: "a" }, true],
  [{ given: ["a"] }, false],
  [{ given: "a", cap: 5 }, false],
  [{}, false],
])("row %#", (value, allowed) => {
  expect(accepts(givenMeasure.schema, value)).toBe(allowed);
});

test("what is given is points, and the points themselves", () => {
  expect(givenMeasure.quantity({ given: "a" }, () => "points")).toBe("points");
  expect(givenMeasure.uses({ given: "a" })).toEqual([{ id: "a", key: "given", kinds: ["points"] }]);
  expect(givenMeasure.value).toBeUndefined();
});
