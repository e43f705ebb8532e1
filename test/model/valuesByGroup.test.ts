import { expect, test } from "vitest";
import {
  edgeByGroup,
  notNegativePointsByGroup,
  percentByGroup,
  pointsByGroup,
} from "../../src/model/valuesByGroup.js";
import { accepts, allowedBy } from "../support/accepts.js";

test.each([
  // points, points from 0, percent text, an edge
  ["5", [true, true, false, true]],
  [5, [true, true, false, true]],
  ["-5", [true, false, false, true]],
  ["5%", [false, false, true, true]],
  ["-5%", [false, false, true, true]],
  ["five", [false, false, false, false]],
  [null, [false, false, false, false]],
])("%j, for all groups or for each", (value, allowed) => {
  const schemas = [pointsByGroup, notNegativePointsByGroup, percentByGroup, edgeByGroup];
  expect(schemas.map((schema) => accepts(schema, value))).toEqual(allowed);
  const byGroup = { byGroup: { county: value } };
  expect(schemas.map((schema) => accepts(schema, byGroup))).toEqual(allowed);
});

test("what is allowed says that it may be by group", () => {
  expect(allowedBy(pointsByGroup, true)).toEqual([': points such as "5", or { byGroup }']);
  expect(allowedBy(percentByGroup, 0.85)).toEqual([': percent text such as "85%", or { byGroup }']);
});
