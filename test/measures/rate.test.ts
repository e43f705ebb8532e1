import { expect, test } from "vitest";
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
  expect(rateMeasure.value).toBeUndefined();
});
