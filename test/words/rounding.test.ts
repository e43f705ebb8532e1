import { fractionOf } from "hotline-scoring/exact";
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
  ])("row %#", (value, allowed) => {
    expect(accepts(roundingsSchema, value)).toBe(allowed);
  });

  test("places and mode are named with what is allowed", () => {
    const value = { rates: "exact", scores: "exact", published: { places: 21, mode: "round" } };
    expect(allowedBy(roundingsSchema, value)).toEqual([
      "published.places: a whole number from 0 to 20",
      "published.mode: one of ceil, floor, expand, trunc, halfCeil, halfFloor, halfExpand, halfTrunc, halfEven",
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
});
