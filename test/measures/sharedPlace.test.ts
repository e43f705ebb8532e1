import { expect, test } from "vitest";
import { sharedPlace } from "../../src/measures/sharedPlace.js";

// two pairs of equal ones: the second pair are the third and the fourth, and the second different ones
test.each([
  ["dense", 2],
  ["competition", 3],
  ["modified", 4],
  ["fractional", 3.5],
] as const)("%s: the second pair share %d", (ties, place) => {
  const share: (first: number, last: number, distinct: number) => number = sharedPlace[ties];
  expect(share(3, 4, 2)).toBe(place);
});
