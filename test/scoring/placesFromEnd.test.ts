import { expect, test } from "vitest";
import { candidateOrder } from "../../src/scoring/candidateOrder.js";
import { layoutOf } from "../../src/scoring/layout.js";
import { placesFromEnd } from "../../src/scoring/placesFromEnd.js";
import { candidate, scoreOf } from "../support/candidates.js";
import { smallScheme } from "../support/smallScheme.js";

const scheme = smallScheme();
const order = candidateOrder(scheme, layoutOf(scheme), new Map());
const units = [80, 90, 70, 80].map((total, index) => candidate(`${index}`, total));

test.each([
  ["best", "dense", [2, 1, 3, 2]],
  ["best", "competition", [2, 1, 4, 2]],
  ["best", "modified", [3, 1, 4, 3]],
  ["worst", "dense", [2, 3, 1, 2]],
  ["worst", "competition", [2, 4, 1, 2]],
  ["worst", "modified", [3, 4, 1, 3]],
] as const)("from the %s end, %s", (end, ties, places) => {
  expect(placesFromEnd(units, order, ties, end)).toEqual(places);
});

test("what tells equal totals apart does so from either end", () => {
  const ranking = { by: "exact", ties: "dense", tieBreakers: [{ score: "speed" }] } as const;
  const broken = candidateOrder(smallScheme({ ranking }), layoutOf(scheme), new Map());
  const equal = [3, 5, 5].map((speed, index) =>
    candidate(`${index}`, 80, { scores: { speed: scoreOf(speed) } }),
  );
  expect(placesFromEnd(equal, broken, "competition", "best")).toEqual([3, 1, 1]);
  expect(placesFromEnd(equal, broken, "competition", "worst")).toEqual([1, 2, 2]);
});
