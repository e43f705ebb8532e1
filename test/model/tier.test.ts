import { expect, test } from "vitest";
import { tierSchema } from "../../src/model/tier.js";
import { accepts } from "../support/accepts.js";

const name = { zh: "档", en: "Tier" };

test.each([
  [{ id: "A", name, from: 100 }, true],
  [{ id: "A", name, from: -1 }, false],
  [{ id: "A", name, from: 20, to: 99 }, false],
])("row %#", (value, allowed) => {
  expect(accepts(tierSchema, value)).toBe(allowed);
});
