import { fractionOf } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import {
  bound,
  differenceFormula,
  type Formula,
  numberFormula,
  productFormula,
  quotientFormula,
  sumFormula,
  whole,
} from "../../src/explaining/formula.js";

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
