import { expect, test } from "vitest";
import { groupSchema } from "../../src/model/group.js";
import { accepts } from "../support/accepts.js";

const name = { zh: "组", en: "Group" };

test.each([
  [{ id: "park", name }, true],
  [{ id: "park", name, tiers: [{ id: "A", name, from: 0 }] }, true],
  [{ id: "park", name, tiers: "A" }, false],
  [{ name }, false],
])("row %#", (value, allowed) => {
  expect(accepts(groupSchema, value)).toBe(allowed);
});
