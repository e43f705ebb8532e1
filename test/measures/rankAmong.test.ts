import fc from "fast-check";
import { compare, fractionOf } from "hotline-scoring/exact";
import { type Placing, placings, rankAmong } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import { rankMeasure } from "../../src/measures/rankAmong.js";
import { accepts } from "../support/accepts.js";
import { written } from "../support/written.js";

const values = ["90%", "95%", "98%", "95%"];

test.each([
  ["higher", "dense", [1, 2, 3]],
  ["higher", "competition", [1, 2, 4]],
  ["higher", "modified", [1, 3, 4]],
  ["lower", "dense", [3, 2, 1]],
  ["lower", "competition", [4, 2, 1]],
  ["lower", "modified", [4, 3, 1]],
] as const)("%s is better, %s: 98%%, 95%%, 90%% are %j", (better, ties, ranks) => {
  const found = ["98%", "95%", "90%"].map((one) => rankAmong(one, values, better, ties));
  expect(found).toEqual(ranks);
});

test("a value is exact: a third is better than 33.33 %", () => {
  expect(rankAmong("33.33%", ["1/3", "33.33%"], "higher", "dense")).toBe(2);
  expect(rankAmong("0.950", ["95%", "19/20"], "higher", "modified")).toBe(2);
});

test("a value alone is first, by any way of counting", () => {
  expect(placings.map((ties) => rankAmong(-3, [-3], "higher", ties))).toEqual([1, 1, 1]);
});

/** The rank by counting, from the words of the rule. */
function counted(value: number, all: readonly number[], sign: 1 | -1, ties: Placing): number {
  const better = all.filter((one) => sign * one > sign * value);
  return {
    dense: 1 + new Set(better).size,
    competition: 1 + better.length,
    modified: all.filter((one) => sign * one >= sign * value).length,
  }[ties];
}

test("a rank agrees with the plain count of better values", () => {
  const few = fc.integer({ min: -4, max: 4 });
  const list = fc.array(few, { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(list, fc.constantFrom(...placings), (all, ties) => {
      for (const value of all) {
        expect(rankAmong(value, all, "higher", ties)).toBe(counted(value, all, 1, ties));
        expect(rankAmong(value, all, "lower", ties)).toBe(counted(value, all, -1, ties));
      }
    }),
  );
});

test("a better value never has a worse rank", () => {
  const list = fc.array(
    fc.integer({ min: 0, max: 50 }).map((n) => `${n}/13`),
    { minLength: 2, maxLength: 12 },
  );
  fc.assert(
    fc.property(list, fc.constantFrom(...placings), (all, ties) => {
      const [a = "", b = ""] = all;
      const [ofA, ofB] = [a, b].map((one) => rankAmong(one, all, "higher", ties));
      expect(Math.sign((ofB as number) - (ofA as number))).toBe(compare(a, b));
    }),
  );
});

test.each([
  [1, "1", "higher", "dense", "rankAmong requires a list of values"],
  [2, [1, 3], "higher", "dense", "rankAmong requires a value that is among the values"],
  [1, [], "higher", "dense", "rankAmong requires a value that is among the values"],
  ["best", [1], "higher", "dense", "rankAmong requires a number"],
  [1, [1, "worst"], "higher", "dense", "rankAmong requires a number"],
  [1, [1], "more", "dense", 'rankAmong requires better to be "higher" or "lower", not "more"'],
  [
    1,
    [1],
    "higher",
    "ordinal",
    "rankAmong requires ties to be one of dense, competition, modified",
  ],
  [1, [1], "higher", undefined, "modified, not undefined"],
])("row %# is refused", (value, all, better, ties, message) => {
  const call = () => rankAmong(value, all as never, better as never, ties as never);
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});

describe("the measure", () => {
  const measure = {
    rankOf: { rate: "a" },
    better: "lower",
    ties: "modified",
    among: "group",
  } as const;

  test.each([
    [measure, true],
    [{ ...measure, rankOf: { adjustments: "all" } }, true],
    [{ ...measure, rankOf: measure }, false],
    [{ ...measure, ties: "fractional" }, false],
    [{ ...measure, better: "more" }, false],
    [{ ...measure, among: "tier" }, false],
    [{ rankOf: { rate: "a" } }, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(rankMeasure.schema, value)).toBe(allowed);
  });

  test("is a place of the measure within it, among its scope", () => {
    expect(rankMeasure.quantity(measure, () => "rate")).toBe("place");
    expect(rankMeasure.of(measure)).toEqual({ rate: "a" });
    expect(rankMeasure.among(measure)).toBe("group");
    const place = rankMeasure.standing(measure)([3, 1, 3, 2].map(fractionOf), exactly);
    expect([1, 2, 3].map((one) => written(place(fractionOf(one))))).toEqual(["1", "2", "4"]);
    expect(written(place(fractionOf(4)))).toBe("nothing");
  });
});
