import { describe, expect, test } from "vitest";
import { groupSchema, tierSchema } from "../../src/scheme/group.js";
import { accepts } from "../support/accepts.js";

describe("tier", () => {
  const name = { zh: "档", en: "Tier" };

  test.each([
    [{ id: "A", name, from: 100 }, true],
    [{ id: "A", name, from: -1 }, false],
    [{ id: "A", name, from: 20, to: 99 }, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(tierSchema, value)).toBe(allowed);
  });
});

describe("group", () => {
  const name = { zh: "组", en: "Group" };

  test.each([
    [{ id: "park", name }, true],
    [{ id: "park", name, tiers: [{ id: "A", name, from: 0 }] }, true],
    [{ id: "park", name, tiers: "A" }, false],
    [{ name }, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(groupSchema, value)).toBe(allowed);
  });
});
