import { expect, test } from "vitest";
import { fractionOf } from "../../src/exact/fractionOf.js";
import { exactly } from "../../src/exact/operations.js";
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
  const figure = fractionOf("1/3");
  expect(givenMeasure.value({ given: "a" }, exactly)([figure])).toBe(figure);
});
