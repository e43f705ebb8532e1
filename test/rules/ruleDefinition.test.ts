import { fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { ExactFraction, type Fraction } from "../../src/exact/fraction.js";
import { exactly, type Operations } from "../../src/exact/operations.js";
import { highestOf, lowestOf, pointsBy } from "../../src/rules/ruleDefinition.js";
import { written } from "../support/written.js";

describe("extremes", () => {
  test.each([
    [["5"], "5", "5"],
    [["1/3", "33.33%", "0.3334"], "3333/10000", "1667/5000"],
    [["-2", "10", "-10", "0"], "-10", "10"],
    [[], "nothing", "nothing"],
  ])("row %#", (values, least, most) => {
    const read = Object.freeze(values.map(fractionOf));
    expect(written(lowestOf(read))).toBe(least);
    expect(written(highestOf(read))).toBe(most);
  });
});

describe("ruleDefinition", () => {
  test("the points of a formula, made of its terms and asked about the measure", () => {
    const half = (terms: { readonly marks: number }) => (measure: Fraction) =>
      exactly.product(measure, fractionOf(terms.marks));
    expect(`${pointsBy(half, { marks: 10 }, fractionOf("1/3"))}`).toBe("10/3");
  });

  test("they are in lowest terms, whatever the formula leaves", () => {
    const raw = () => () => new ExactFraction(20, 8);
    expect(`${pointsBy(raw, {}, fractionOf(1))}`).toBe("5/2");
  });

  test("a formula is worked out, and no more; no target is given beside the terms", () => {
    let given: unknown[] = [];
    pointsBy(
      (_terms: object, by: Operations) =>
        (...values) => {
          given = [by, ...values];
          return values[0];
        },
      {},
      fractionOf(1),
    );
    expect(given).toEqual([exactly, fractionOf(1)]);
  });
});
