import { expect, test } from "vitest";
import { fractionOf } from "../../src/exact/fractionOf.js";
import { exactly } from "../../src/exact/operations.js";
import { countMeasure } from "../../src/measures/count.js";
import { accepts } from "../support/accepts.js";

test.each([
  [{ count: "a" }, true],
  [{ count: 3 }, false],
  [{ count: "a", of: "b" }, false],
  [{}, false],
])("row %#", (value, allowed) => {
  expect(accepts(countMeasure.schema, value)).toBe(allowed);
});

test("a count is a number of items, and the count itself", () => {
  expect(countMeasure.quantity({ count: "a" }, () => "count")).toBe("items");
  expect(countMeasure.uses({ count: "a" })).toEqual([{ id: "a", key: "count", kinds: ["count"] }]);
  const figure = fractionOf("1/3");
  expect(countMeasure.value({ count: "a" }, exactly)([figure])).toBe(figure);
});
