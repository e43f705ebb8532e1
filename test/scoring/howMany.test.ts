import type { RoundingMode } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { howMany } from "../../src/scoring/howMany.js";

describe("how many units are meant", () => {
  test.each([1, 3, Number.MAX_SAFE_INTEGER])("by a number, that many: %i", (number) => {
    expect(howMany(number, "county", 20)).toBe(number);
    expect(howMany(number, null, 0)).toBe(number);
  });

  test.each<[string, RoundingMode, number, number]>([
    ["10%", "floor", 19, 1],
    ["10%", "floor", 20, 2],
    ["10%", "floor", 21, 2],
    ["10%", "ceil", 19, 2],
    ["10%", "ceil", 20, 2],
    ["10%", "ceil", 21, 3],
    ["10%", "halfExpand", 14, 1],
    ["10%", "halfExpand", 15, 2],
    ["10%", "halfEven", 25, 2],
    // the share is exact: a third of three is one, and no more
    ["33.33%", "floor", 3, 0],
    ["33.34%", "floor", 3, 1],
    ["100%", "ceil", 7, 7],
    ["0.01%", "ceil", 1, 1],
    ["0.01%", "floor", 9999, 0],
    ["10%", "ceil", 0, 0],
  ])("by a share, %s %s of %i is %i", (share, mode, units, number) => {
    expect(howMany({ share, mode }, "county", units)).toBe(number);
  });

  const byGroup = { byGroup: { county: 3, park: { share: "50%", mode: "floor" } as const } };

  test("by group, those of the group", () => {
    expect(howMany(byGroup, "county", 9)).toBe(3);
    expect(howMany(byGroup, "park", 9)).toBe(4);
  });

  test("of units of all groups together there is one number", () => {
    const message = "howMany requires one number for all units that are listed together";
    expect(() => howMany(byGroup, null, 9)).toThrow(message);
    expect(() => howMany(byGroup, "city", 9)).toThrow(message);
  });
});
