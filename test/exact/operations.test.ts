import { fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import type { Fraction } from "../../src/exact/fraction.js";
import { exactly } from "../../src/exact/operations.js";
import { written } from "../support/written.js";

const of = (text: string) => fractionOf(text);

test.each<[string, Fraction, string]>([
  ["sum", exactly.sum([of("1/2"), of("1/3"), of("-1")]), "-1/6"],
  ["sum of none", exactly.sum([]), "0"],
  ["difference", exactly.difference(of("1/2"), of("1/3")), "1/6"],
  ["product", exactly.product(of("3/4"), of("2/9")), "1/6"],
  ["quotient", exactly.quotient(of("1/2"), of("3")), "1/6"],
  ["share", exactly.share(38, 72), "19/36"],
  ["lesser", exactly.lesser(of("1/2"), of("1/3")), "1/3"],
  ["lesser, the first less", exactly.lesser(of("1/3"), of("1/2")), "1/3"],
  ["greater", exactly.greater(of("1/2"), of("1/3")), "1/2"],
  ["greater, the second more", exactly.greater(of("1/3"), of("1/2")), "1/2"],
  ["held below", exactly.held(of("-1"), of("0"), of("5")), "0"],
  ["held above", exactly.held(of("7"), of("0"), of("5")), "5"],
  ["held between", exactly.held(of("3"), of("0"), of("5")), "3"],
  ["rounded", exactly.rounded(of("5/8"), { places: 2, mode: "halfExpand" }), "63/100"],
  ["rounded otherwise", exactly.rounded(of("5/8"), { places: 2, mode: "halfEven" }), "31/50"],
  ["found", exactly.found(of("2"), [of("9"), of("8")]), "2"],
])("%s", (_, result, expected) => {
  expect(written(result)).toBe(expected);
});

test("of equal values the lesser and the greater is the first", () => {
  const [a, b] = [of("1/2"), of("2/4")];
  expect(exactly.lesser(a, b)).toBe(a);
  expect(exactly.greater(a, b)).toBe(a);
});

describe("of several cases", () => {
  const cases = ["10", "20"].map((result) => ({
    word: "from" as const,
    edge: of("1"),
    result: of(result),
  }));

  test.each([
    [0, "10"],
    [1, "20"],
    [2, "30"],
  ])("the choice of %i gives %s", (chosen, expected) => {
    const choice = { value: of("0"), cases, otherwise: of("30"), chosen };
    expect(`${exactly.chosen(choice)}`).toBe(expected);
  });
});

test("a share is left as it is counted, until it is settled", () => {
  const share = exactly.share(38, 72);
  expect([share, exactly.settled(share)].map(String)).toEqual(["38/72", "19/36"]);
});

test("what a value is called, and what terms stand where, is left alone", () => {
  const [value, terms] = [of("1/2"), { target: of("1") }];
  expect(exactly.named("measure", value)).toBe(value);
  expect(exactly.terms(terms)).toBe(terms);
});
