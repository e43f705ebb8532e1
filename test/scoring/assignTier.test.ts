import { assignTier } from "hotline-scoring";
import { expect, test } from "vitest";

const tiers = [
  { id: "B", from: 20 },
  { id: "A", from: 100 },
  { id: "C", from: 0 },
];

test.each([
  [0, "C"],
  [19, "C"],
  [20, "B"],
  [21, "B"],
  [99, "B"],
  [100, "A"],
  [Number.MAX_SAFE_INTEGER, "A"],
])("%i tickets are tier %s", (volume, id) => {
  expect(assignTier(tiers, volume).id).toBe(id);
});

test("the tier given is the tier returned", () => {
  expect(assignTier(tiers, 100)).toBe(tiers[1]);
});

test("assignTier requires a tier that is reached", () => {
  expect(() => assignTier([{ from: 20 }], 19)).toThrow(
    "assignTier requires a tier that 19 tickets reach",
  );
  expect(() => assignTier([], 0)).toThrow(RangeError);
});

test.each([-3, 1.5, Number.NaN, "20", undefined])(
  "assignTier requires a whole number, not %s",
  (volume) => {
    expect(() => assignTier(tiers, volume as number)).toThrow(
      /^assignTier requires a whole number of tickets, not/,
    );
  },
);
