import { rank } from "hotline-scoring";
import { expect, test } from "vitest";

test.each([
  [[], "dense", []],
  [["5"], "dense", [1]],
  [["100", "99.3", "99.30", "82.5"], "dense", [1, 2, 2, 3]],
  [["100", "99.3", "99.30", "82.5"], "competition", [1, 2, 2, 4]],
  [["100", "99.3", "99.30", "82.5"], "modified", [1, 3, 3, 4]],
  [["100", "99.3", "99.30", "82.5"], "fractional", [1, 2.5, 2.5, 4]],
  [["100", "99.3", "99.30", "82.5"], "ordinal", [1, 2, 3, 4]],
  [[1, 3, 2, 3], "dense", [3, 1, 2, 1]],
  [[1, 3, 2, 3], "competition", [4, 1, 3, 1]],
  [["1/3", "33.33%", "0.3333333333333333"], "dense", [1, 3, 2]],
  [["-1", "0", "-1"], "dense", [2, 1, 2]],
] as const)("rank(%j, %s) is %j", (totals, ties, ranks) => {
  expect(rank(totals, ties)).toEqual(ranks);
});

test("the totals are left as they were given", () => {
  const totals = Object.freeze(["1", "3", "2"]);
  expect(rank(totals, "dense")).toEqual([3, 1, 2]);
});

test("rank requires a list, numbers, and a way with ties", () => {
  expect(() => rank("99" as never, "dense")).toThrow("rank requires a list of totals");
  expect(() => rank(["first"], "dense")).toThrow('rank requires a number such as "19.3"');
  expect(() => rank(["1"], "olympic" as never)).toThrow(
    'rank requires ties to be one of dense, competition, modified, ordinal, fractional, not "olympic"',
  );
});
