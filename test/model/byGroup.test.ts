import { expect, test } from "vitest";
import * as z from "zod/mini";
import { atGroup, byGroupOr, isByGroup } from "../../src/model/byGroup.js";
import { accepts } from "../support/accepts.js";

const schema = byGroupOr(z.string(), "allowed");

test.each([
  ["5", true],
  [{ byGroup: { county: "5" } }, true],
  [{ byGroup: { county: 5 } }, false],
  [{ byGroup: {}, other: 1 }, false],
  [5, false],
])("row %#", (value, allowed) => {
  expect(accepts(schema, value)).toBe(allowed);
});

test("the value in force for a group", () => {
  const values = { byGroup: { county: "1" } };
  expect(isByGroup("1")).toBe(false);
  expect(isByGroup(values)).toBe(true);
  expect(atGroup("1", "county")).toBe("1");
  expect(atGroup<string>(values, "county")).toBe("1");
  expect(atGroup<string>(values, "toString")).toBeUndefined();
});
