import { expect, test } from "vitest";
import { fractionOf } from "../../src/exact/fractionOf.js";
import { exactly } from "../../src/exact/operations.js";
import { rateMeasure } from "../../src/measures/rate.js";
import { accepts } from "../support/accepts.js";

test.each([
  [{ rate: "a" }, true],
  [{ rate: "" }, false],
  [{ rate: "a", weight: 1 }, false],
  [{}, false],
])("row %#", (value, allowed) => {
  expect(accepts(rateMeasure.schema, value)).toBe(allowed);
});

test("a rate is a share, and the rate itself", () => {
  expect(rateMeasure.quantity({ rate: "a" }, () => "rate")).toBe("share");
  expect(rateMeasure.uses({ rate: "a" })).toEqual([{ id: "a", key: "rate", kinds: ["rate"] }]);
  const figure = fractionOf("1/3");
  expect(rateMeasure.value({ rate: "a" }, exactly)([figure])).toBe(figure);
});
