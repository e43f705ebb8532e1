import fc from "fast-check";
import { fractionOf } from "hotline-scoring/exact";
import { byRank } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import { byRankRule, byRankWords } from "../../src/rules/byRank.js";
import { accepts } from "../support/accepts.js";
import { written } from "../support/written.js";

const prizes = { points: [10, "8.5", "-1"], otherwise: "0.5" };

test.each([
  [1, "10"],
  [2, "17/2"],
  [3, "-1"],
  [4, "1/2"],
  [10n ** 30n, "1/2"],
  ["2", "17/2"],
])("place %s gives %s", (rank, points) => {
  expect(`${byRank(rank, prizes)}`).toBe(points);
});

test("each place of the list gives its own points, and all past it the same", () => {
  const points = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(points, fc.integer({ min: 1, max: 1000 }), (list, past) => {
      const found = list.map((_, index) => byRank(index + 1, { points: list, otherwise: 50 }));
      expect(found).toEqual(list.map(fractionOf));
      expect(`${byRank(list.length + past, { points: list, otherwise: 50 })}`).toBe("50");
    }),
  );
});

test.each([
  [-1, prizes, "byRank requires a rank that is a whole number from 1, not -1"],
  [0, prizes, "byRank requires a rank that is a whole number from 1, not 0"],
  ["2.5", prizes, "byRank requires a rank that is a whole number from 1, not 5/2"],
  ["first", prizes, "byRank requires a number"],
  [1, undefined, "byRank requires a list of points"],
  [1, { points: "10", otherwise: 0 }, "byRank requires a list of points"],
  [1, { points: ["all"], otherwise: 0 }, "byRank points requires a number"],
  [2, { points: [10] }, "byRank points requires a number"],
])("row %# is refused", (rank, terms, message) => {
  expect(() => byRank(rank, terms as never)).toThrow(RangeError);
  expect(() => byRank(rank, terms as never)).toThrow(message);
});

// a place is rounded where a scheme says so
test.each([
  ["1/2", "1/2"],
  ["5/2", "1/2"],
  [0, "1/2"],
  [3, "-1"],
])("a place that is rounded to %s gives %s", (place, points) => {
  const terms = exactly.terms({
    points: prizes.points.map(fractionOf),
    otherwise: fractionOf("0.5"),
  });
  const score = byRankRule.formula(terms as never, exactly);
  expect(`${score(fractionOf(place) as never)}`).toBe(points);
});

describe("the rule", () => {
  const rule = { kind: "byRank", points: ["10", "8"], otherwise: "0" };

  test.each([
    [rule, true],
    [{ ...rule, points: [{ byGroup: { county: "10" } }] }, true],
    [{ ...rule, points: [] }, false],
    [{ ...rule, points: "10" }, false],
    [{ kind: "byRank", points: ["10"] }, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(byRankRule.schema, value)).toBe(allowed);
  });

  test("takes a place, and gives the least and the most of its points", () => {
    expect(byRankRule.takes).toEqual(["place"]);
    expect(written(byRankWords.curve.least(prizes))).toBe("-1");
    expect(written(byRankWords.curve.most(prizes))).toBe("10");
    expect(written(byRankWords.curve.most({ points: [1], otherwise: 2 }))).toBe("2");
    expect(byRankWords.curve.ladder(prizes).map(written)).toEqual(["10", "17/2", "-1", "1/2"]);
  });
});
