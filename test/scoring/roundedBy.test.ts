import { fractionOf } from "hotline-scoring";
import { expect, test } from "vitest";
import { roundedBy } from "../../src/scoring/roundedBy.js";

const third = fractionOf("1/3");

test("exact leaves a value as it is", () => {
  expect(roundedBy("exact", 2)(third)).toBe(third);
});

test("the places of a percentage are two more of the rate", () => {
  expect(`${roundedBy({ places: 2, mode: "halfExpand" }, 2)(third)}`).toBe("3333/10000");
  expect(`${roundedBy({ places: 0, mode: "ceil" }, 0)(third)}`).toBe("1");
});
