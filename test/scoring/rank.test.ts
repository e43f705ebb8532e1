import fc from "fast-check";
import { rank, type Ties } from "hotline-scoring";
import { tieMethods } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { ranksOf } from "../../src/scoring/rank.js";

describe("ranksOf", () => {
  function ranks(totals: readonly number[], ties: Ties): number[] {
    return ranksOf(totals.length, (a, b) => (totals[b] ?? 0) - (totals[a] ?? 0), ties);
  }

  describe.each<[number[], Record<Ties, number[]>]>([
    [[], { dense: [], competition: [], modified: [], fractional: [], ordinal: [] }],
    [[80], { dense: [1], competition: [1], modified: [1], fractional: [1], ordinal: [1] }],
    [
      [100, 99, 99, 80],
      {
        dense: [1, 2, 2, 3],
        competition: [1, 2, 2, 4],
        modified: [1, 3, 3, 4],
        fractional: [1, 2.5, 2.5, 4],
        ordinal: [1, 2, 3, 4],
      },
    ],
    [
      [1, 3, 2, 3],
      {
        dense: [3, 1, 2, 1],
        competition: [4, 1, 3, 1],
        modified: [4, 2, 3, 2],
        fractional: [4, 1.5, 3, 1.5],
        ordinal: [4, 1, 3, 2],
      },
    ],
    [
      [7, 7, 7],
      {
        dense: [1, 1, 1],
        competition: [1, 1, 1],
        modified: [3, 3, 3],
        fractional: [2, 2, 2],
        ordinal: [1, 2, 3],
      },
    ],
    [
      [5, 9, 5, 9, 5],
      {
        dense: [2, 1, 2, 1, 2],
        competition: [3, 1, 3, 1, 3],
        modified: [5, 2, 5, 2, 5],
        fractional: [4, 1.5, 4, 1.5, 4],
        ordinal: [3, 1, 4, 2, 5],
      },
    ],
  ])("of %j", (totals, expected) => {
    test.each(tieMethods)("%s", (ties) => {
      expect(ranks(totals, ties)).toEqual(expected[ties]);
    });
  });

  test("a rank is what it is defined to be", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (totals) => {
        const better = totals.map((own) => totals.filter((one) => one > own));
        const notWorse = totals.map((own) => totals.filter((one) => one >= own).length);
        const competition = better.map((all) => 1 + all.length);
        expect(ranks(totals, "dense")).toEqual(better.map((all) => 1 + new Set(all).size));
        expect(ranks(totals, "competition")).toEqual(competition);
        expect(ranks(totals, "modified")).toEqual(notWorse);
        expect(ranks(totals, "fractional")).toEqual(
          competition.map((first, index) => (first + (notWorse[index] ?? 0)) / 2),
        );
        expect(ranks(totals, "ordinal").sort((a, b) => a - b)).toEqual(
          totals.map((_, index) => index + 1),
        );
      }),
    );
  });
});

describe("rank", () => {
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
});
