import { fractionOf } from "hotline-scoring/exact";
import { scopes } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import {
  betterSchema,
  byBetter,
  oneOfValues,
  scopeSchema,
  sharedPlace,
} from "../../src/measures/comparing.js";
import { accepts, allowedBy } from "../support/accepts.js";

describe("scope", () => {
  test("a unit is held together with its peers, its group or all", () => {
    expect(scopes).toEqual(["peers", "group", "all"]);
    expect(scopes.filter((scope) => accepts(scopeSchema, scope))).toEqual([...scopes]);
  });

  test("any other scope is answered with those there are", () => {
    expect(allowedBy(scopeSchema, "tier")).toEqual([': one of "peers", "group", "all"']);
  });
});

describe("sharedPlace", () => {
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
});

describe("better", () => {
  test.each([
    ["higher", true],
    ["lower", true],
    ["Higher", false],
    ["", false],
    [undefined, false],
  ])("%j", (value, allowed) => {
    expect(accepts(betterSchema, value)).toBe(allowed);
  });

  test("the choice is the one meant for the better way", () => {
    expect(byBetter("slope", "higher", "up", "down")).toBe("up");
    expect(byBetter("slope", "lower", "up", "down")).toBe("down");
  });

  test("a way that is none is refused on behalf of the caller", () => {
    expect(() => byBetter("slope", "up" as never, 1, 2)).toThrow(
      new RangeError('slope requires better to be "higher" or "lower", not "up"'),
    );
  });
});

describe("oneOfValues", () => {
  const values = ["1/2", "90%"].map((one) => fractionOf(one));

  test("a value is among others however it is written", () => {
    expect(oneOfValues("f", fractionOf("50%"), values).toString()).toBe("1/2");
  });

  test("one that is not is refused, on behalf of the caller", () => {
    const call = () => oneOfValues("f", fractionOf("1/3"), values);
    expect(call).toThrow(new RangeError("f requires a value that is among the values, not 1/3"));
  });
});
