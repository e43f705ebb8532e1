import type { Rounding } from "hotline-scoring";
import { type Amount, fractionOf, type RoundingMode } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import {
  bound,
  differenceFormula,
  distanceBetween,
  type Formula,
  isNoise,
  numberFormula,
  productFormula,
  quotientFormula,
  roundingFormula,
  sumFormula,
  whole,
} from "../../src/explaining/formula.js";

describe("formula", () => {
  const a = whole("A1");
  const b = whole("B1");
  const sum = sumFormula([a, b]);
  const product = productFormula(a, b);

  test.each<[string, Formula, string, Formula["binds"]]>([
    ["nothing added", sumFormula([]), "0", "whole"],
    ["one added", sumFormula([product]), "A1*B1", "product"],
    ["several added", sumFormula([a, sum, product]), "A1+A1+B1+A1*B1", "sum"],
    ["a difference", differenceFormula(a, b), "A1-B1", "sum"],
    ["a sum less another", differenceFormula(sum, sum), "A1+B1-(A1+B1)", "sum"],
    ["less a product", differenceFormula(a, product), "A1-A1*B1", "sum"],
    ["a product of sums", productFormula(sum, sum), "(A1+B1)*(A1+B1)", "product"],
    ["a product of products", productFormula(product, product), "A1*B1*A1*B1", "product"],
    ["a quotient", quotientFormula(a, b), "A1/B1", "product"],
    ["a quotient of sums", quotientFormula(sum, sum), "(A1+B1)/(A1+B1)", "product"],
    ["a quotient of products", quotientFormula(product, product), "A1*B1/(A1*B1)", "product"],
  ])("%s", (_, formula, text, binds) => {
    expect(formula).toEqual({ text, binds });
  });

  test.each([
    [sum, "sum", "A1+B1"],
    [sum, "product", "(A1+B1)"],
    [sum, "whole", "(A1+B1)"],
    [product, "sum", "A1*B1"],
    [product, "product", "A1*B1"],
    [product, "whole", "(A1*B1)"],
    [a, "whole", "A1"],
  ] as const)("row %#: in brackets only where it would come apart", (formula, binds, text) => {
    expect(bound(formula, binds)).toBe(text);
  });

  describe("a number is written", () => {
    test.each([
      ["20", "20"],
      ["0", "0"],
      ["1/2", "0.5"],
      ["17/20", "0.85"],
      ["-2", "(-2)"],
      ["-1/2", "(-0.5)"],
      ["123456789012345", "123456789012345"],
      ["1/1000000000000", "0.000000000001"],
    ])("%s as the decimal %s", (exact, text) => {
      expect(numberFormula(fractionOf(exact))).toEqual({ text, binds: "whole" });
    });

    test.each([
      ["1/3", "1/3"],
      ["-1/3", "-1/3"],
      ["12345678901234/3", "12345678901234/3"],
      // 16 digits as a decimal
      ["1234567890123456/10", "617283945061728/5"],
    ])("%s as the quotient %s where no short decimal is exact", (exact, text) => {
      expect(numberFormula(fractionOf(exact))).toEqual({ text, binds: "product" });
    });

    test.each([
      // 10^16 ÷ 3 and the same below 0
      ["10000000000000000/3", "3333333333333333.33333333333333333333"],
      ["-10000000000000000/3", "(-3333333333333333.33333333333333333333)"],
      ["1/30000000000000000", "0.00000000000000003333"],
      ["30000000000000001/2", "15000000000000000.5"],
      ["-30000000000000001/2", "(-15000000000000000.5)"],
      ["100000000000000000", "100000000000000000"],
    ])("%s to 20 places where a spreadsheet could not hold its integers", (exact, text) => {
      expect(numberFormula(fractionOf(exact))).toEqual({ text, binds: "whole" });
    });
  });
});

describe("roundingFormula", () => {
  const cell = whole("A1");
  const rounded = (exact: Amount, mode: RoundingMode, places = 2, formula = cell) =>
    roundingFormula(formula, fractionOf(exact), { places, mode });

  test.each<[Amount, RoundingMode, string]>([
    // 0.625 × 100 is just in the middle of 62 and 63: the noise of floats is rounded away first
    ["5/8", "halfExpand", "ROUNDUP(ROUND(A1*100,6),0)/100"],
    ["5/8", "halfTrunc", "ROUNDDOWN(ROUND(A1*100,6),0)/100"],
    ["5/8", "halfCeil", "ROUNDUP(ROUND(A1*100,6),0)/100"],
    ["5/8", "halfFloor", "ROUNDDOWN(ROUND(A1*100,6),0)/100"],
    ["5/8", "halfEven", "2*ROUND((ROUND(A1*100,6))/2,0)/100"],
    // below 0, up is towards 0 and down is away from it
    ["-5/8", "halfExpand", "ROUNDUP(ROUND(A1*100,6),0)/100"],
    ["-5/8", "halfTrunc", "ROUNDDOWN(ROUND(A1*100,6),0)/100"],
    ["-5/8", "halfCeil", "ROUNDDOWN(ROUND(A1*100,6),0)/100"],
    ["-5/8", "halfFloor", "ROUNDUP(ROUND(A1*100,6),0)/100"],
    // elsewhere, to the nearest is the same for all of them
    ["1/3", "halfExpand", "ROUND(A1,2)"],
    ["1/3", "halfEven", "ROUND(A1,2)"],
    ["-1/3", "halfCeil", "ROUND(A1,2)"],
    // those that go one way turn at every whole number
    ["1/3", "expand", "ROUNDUP(A1*100,0)/100"],
    ["1/3", "trunc", "ROUNDDOWN(A1*100,0)/100"],
    ["1/3", "ceil", "ROUNDUP(A1*100,0)/100"],
    ["1/3", "floor", "ROUNDDOWN(A1*100,0)/100"],
    ["-1/3", "expand", "ROUNDUP(A1*100,0)/100"],
    ["-1/3", "trunc", "ROUNDDOWN(A1*100,0)/100"],
    ["-1/3", "ceil", "ROUNDDOWN(A1*100,0)/100"],
    ["-1/3", "floor", "ROUNDUP(A1*100,0)/100"],
    ["1/2", "trunc", "ROUNDDOWN(ROUND(A1*100,6),0)/100"],
    ["1/2", "ceil", "ROUNDUP(ROUND(A1*100,6),0)/100"],
    ["0", "floor", "ROUNDDOWN(ROUND(A1*100,6),0)/100"],
  ])("%s, %s", (exact, mode, text) => {
    expect(rounded(exact, mode).text).toBe(text);
  });

  test.each<[Amount, Rounding, string]>([
    // to 0.5: 2/3 × 2 = 1.33, 3/4 × 2 is just in the middle of 1 and 2
    ["2/3", { places: 1, mode: "halfExpand", increment: 5 }, "ROUND(A1*2,0)/2"],
    ["3/4", { places: 1, mode: "halfExpand", increment: 5 }, "ROUNDUP(ROUND(A1*2,6),0)/2"],
    ["2/3", { places: 1, mode: "floor", increment: 5 }, "ROUNDDOWN(A1*2,0)/2"],
    ["7", { places: 0, mode: "floor", increment: 5 }, "ROUNDDOWN(A1*0.2,0)/0.2"],
    ["10", { places: 0, mode: "floor", increment: 5 }, "ROUNDDOWN(ROUND(A1*0.2,6),0)/0.2"],
    ["2/3", { places: 1, mode: "ceil", increment: 3 }, "ROUNDUP(A1*10/3,0)/(10/3)"],
    ["2/3", { places: 2, mode: "halfExpand", increment: 1 }, "ROUND(A1,2)"],
  ])("%s, in steps: %j", (exact, rounding, text) => {
    expect(roundingFormula(cell, fractionOf(exact), rounding).text).toBe(text);
  });

  test("a formula that could come apart is bracketed before it is multiplied", () => {
    const sum = sumFormula([cell, cell]);
    expect(rounded("5/8", "halfExpand", 2, sum).text).toBe("ROUNDUP(ROUND((A1+A1)*100,6),0)/100");
    expect(rounded("1/3", "halfExpand", 2, sum).text).toBe("ROUND(A1+A1,2)");
  });

  test.each([
    ["1/3", "halfExpand", "ROUND(A1,0)"],
    ["1/2", "halfExpand", "ROUNDUP(ROUND(A1,6),0)"],
    ["1/3", "trunc", "ROUNDDOWN(A1,0)"],
  ] as const)("%s to a whole number, %s, needs no power of ten", (exact, mode, text) => {
    expect(rounded(exact, mode, 0).text).toBe(text);
  });

  test.each([
    // nearer to where it turns than a float can tell
    ["5000000001/10000000000", "halfExpand", "1"],
    ["4999999999/10000000000", "halfExpand", "0"],
    ["10000000001/10000000000", "ceil", "2"],
    ["9999999999/10000000000", "floor", "0"],
    // and just not so near
    ["500000001/1000000000", "halfExpand", "1"],
    ["50000001/100000000", "halfExpand", "ROUND(A1,0)"],
  ] as const)("%s, %s, is written as %s", (exact, mode, text) => {
    expect(rounded(exact, mode, 0).text).toBe(text);
  });

  describe("what holds it together", () => {
    test.each([
      ["1/3", "halfExpand", 2, "whole"],
      ["5/8", "halfExpand", 2, "product"],
      ["1/2", "halfEven", 0, "product"],
    ] as const)("%s, %s to %i places: a %s", (exact, mode, places, binds) => {
      expect(rounded(exact, mode, places).binds).toBe(binds);
    });
  });

  test.each([
    ["1/2", "1/3", "1/6"],
    ["1/3", "1/2", "1/6"],
    ["-1/2", "1/3", "5/6"],
    ["1/2", "1/2", "0"],
  ])("%s and %s lie %s apart", (a, b, apart) => {
    expect(`${distanceBetween(fractionOf(a), fractionOf(b))}`).toBe(apart);
  });

  test.each([
    ["0", true],
    ["1/1000000000", true],
    ["2/1000000000", false],
  ])("a distance of %s is noise: %s", (distance, expected) => {
    expect(isNoise(fractionOf(distance))).toBe(expected);
  });

  // 1.11 × 10^10 is worked out to about a millionth only: rounding that away would leave it
  test("a value of so many digits that floats may be off by more than is rounded away stands as it is", () => {
    expect(rounded("1.11", "ceil", 10).text).toBe("1.11");
    expect(rounded("1.11", "ceil", 2).text).toBe("ROUNDUP(ROUND(A1*100,6),0)/100");
  });
});
