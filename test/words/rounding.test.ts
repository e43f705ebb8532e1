import { compare, fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { roundedBy, roundingsSchema } from "../../src/words/rounding.js";
import { accepts, allowedBy } from "../support/accepts.js";

describe("rounding", () => {
  const published = { places: 2, mode: "halfExpand" };

  test.each([
    [{ rates: "exact", scores: "exact", published }, true],
    [{ rates: published, scores: { places: 0, mode: "trunc" }, published }, true],
    [{ rates: "exact", scores: "exact", published: "exact" }, false],
    [{ rates: "exact", scores: "exact", published, total: { places: 0, mode: "ceil" } }, true],
    [{ rates: "exact", scores: "exact", published, total: "exact" }, false],
    [{ rates: "rounded", scores: "exact", published }, false],
    [{ rates: "exact", scores: "exact", published: { places: 20, mode: "floor" } }, true],
    [{ rates: { ...published, increment: 5 }, scores: "exact", published }, true],
    [{ rates: "exact", scores: { ...published, increment: 1 }, published }, true],
    [{ rates: "exact", scores: "exact", published: { ...published, increment: 25 } }, true],
    [{ rates: "exact", scores: "exact", published, total: { ...published, increment: 5 } }, true],
    [{ rates: "exact", scores: "exact", published: { ...published, increment: 0 } }, false],
    [{ rates: "exact", scores: "exact", published: { ...published, increment: -5 } }, false],
    [{ rates: "exact", scores: "exact", published: { ...published, increment: 0.5 } }, false],
    [{ rates: "exact", scores: "exact", published: { ...published, increment: "5" } }, false],
    [{ rates: "exact", scores: "exact", published: { ...published, increment: 2 ** 53 } }, false],
    [{ rates: "exact", scores: "exact", published: { ...published, step: 5 } }, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(roundingsSchema, value)).toBe(allowed);
  });

  test("places, mode and increment are named with what is allowed", () => {
    const broken = { places: 21, mode: "round", increment: 0 };
    const value = { rates: "exact", scores: "exact", published: broken };
    expect(allowedBy(roundingsSchema, value)).toEqual([
      "published.places: a whole number from 0 to 20",
      "published.mode: one of ceil, floor, expand, trunc, halfCeil, halfFloor, halfExpand, halfTrunc, halfEven",
      "published.increment: a whole number from 1: the steps rounded to, in units of the last place",
    ]);
  });
});

describe("roundedBy", () => {
  const third = fractionOf("1/3");

  test("exact leaves a value as it is", () => {
    expect(roundedBy("exact", 2)(third)).toBe(third);
  });

  test("the places of a percentage are two more of the rate", () => {
    expect(`${roundedBy({ places: 2, mode: "halfExpand" }, 2)(third)}`).toBe("3333/10000");
    expect(`${roundedBy({ places: 0, mode: "ceil" }, 0)(third)}`).toBe("1");
  });

  test.each([
    // a third is 33.33…%
    [0, 5, "7/20"],
    [0, 1, "33/100"],
    [1, 5, "67/200"],
    [1, 2, "334/1000"],
    [2, 25, "3325/10000"],
  ])("to %i places of a percentage in steps of %i, a third is %s", (places, increment, text) => {
    const rounding = { places, mode: "halfExpand", increment } as const;
    expect(compare(roundedBy(rounding, 2)(third), text)).toBe(0);
  });

  test("points in steps of a half", () => {
    const halves = { places: 1, mode: "halfExpand", increment: 5 } as const;
    const rounded = ["7.24", "7.25", "7.26", "7.74", "7.75"].map(
      (one) => `${roundedBy(halves, 0)(fractionOf(one))}`,
    );
    expect(rounded).toEqual(["7", "15/2", "15/2", "15/2", "8"]);
  });
});
