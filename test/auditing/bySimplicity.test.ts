import fc from "fast-check";
import { expect, test } from "vitest";
import { bySimplicity } from "../../src/auditing/bySimplicity.js";
import { runs } from "../support/runs.js";

const places = (weights: readonly (readonly number[])[]) => [...bySimplicity(weights)];

test.each<[number[][], number[][]]>([
  [[], [[]]],
  [[[3]], [[0]]],
  [[[]], []],
  [[[1, 2], []], []],
  [[[], [1, 2]], []],
  [[[1, 2, 5]], [[0], [1], [2]]],
  // 2, 3, 4, 5, 6, 7
  [
    [
      [1, 2],
      [1, 3, 5],
    ],
    [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
      [0, 2],
      [1, 2],
    ],
  ],
])("row %#: %j", (weights, expected) => {
  expect(places(weights)).toEqual(expected);
});

const list = fc
  .array(fc.nat({ max: 9 }), { maxLength: 5 })
  .map((weights) => weights.sort((a, b) => a - b));

test("every combination comes once, none before a lighter one", () => {
  fc.assert(
    fc.property(fc.array(list, { maxLength: 4 }), (weights) => {
      const all = weights.reduce<number[][]>(
        (found, one) => found.flatMap((start) => one.map((_, index) => [...start, index])),
        [[]],
      );
      const given = places(weights);
      const keys = given.map((one) => one.join());
      expect([...keys].sort()).toEqual(all.map((one) => one.join()).sort());
      const weightOf = (one: readonly number[]) =>
        one.reduce((sum, place, index) => sum + (weights[index]?.[place] ?? Number.NaN), 0);
      expect(given.map(weightOf)).toEqual(all.map(weightOf).sort((a, b) => a - b));
    }),
    { numRuns: runs(300) },
  );
});

test("the first of very many comes without looking at them all", () => {
  const weights = Array.from({ length: 20 }, () => Array.from({ length: 300 }, (_, n) => n));
  const given = bySimplicity(weights);
  const sums = Array.from({ length: 500 }, () =>
    (given.next().value as readonly number[]).reduce((sum, place) => sum + place, 0),
  );
  // one of nothing, 20 of 1, 20 + 190 of 2
  expect(sums.filter((sum) => sum === 0)).toHaveLength(1);
  expect(sums.filter((sum) => sum === 1)).toHaveLength(20);
  expect(sums.filter((sum) => sum === 2)).toHaveLength(210);
});
