import { fractionOf } from "hotline-scoring/exact";
import { type YesNoTerms, yesNo } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import { yesNoRule, yesNoWords } from "../../src/rules/yesNo.js";
import { accepts } from "../support/accepts.js";
import { written } from "../support/written.js";

test.each([
  [{ yes: 5, no: 0 }, "5", "0"],
  [{ yes: "0", no: "-2" }, "0", "-2"],
  [{ yes: "1/15", no: "-2/3" }, "1/15", "-2/3"],
  [{ yes: 3, no: 3 }, "3", "3"],
])("by %j, yes gives %s and no gives %s", (terms, yes, no) => {
  expect(`${yesNo(true, terms)}`).toBe(yes);
  expect(`${yesNo(false, terms)}`).toBe(no);
});

test.each([
  ["yes", { yes: 5, no: 0 }, 'yesNo requires true or false, not "yes"'],
  [1, { yes: 5, no: 0 }, "yesNo requires true or false, not 1"],
  [undefined, { yes: 5, no: 0 }, "yesNo requires true or false, not undefined"],
  [null, { yes: 5, no: 0 }, "yesNo requires true or false, not null"],
  [true, undefined, "yesNo yes requires a number"],
  [true, null, "yesNo yes requires a number"],
  [true, { no: 0 }, "yesNo yes requires a number"],
  // both are read, whichever is asked for
  [true, { yes: 5 }, "yesNo no requires a number"],
  [false, { yes: "much", no: 0 }, "yesNo yes requires a number"],
])("row %# is refused", (fact, terms, message) => {
  const call = () => yesNo(fact as never, terms as never);
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});

describe("the rule", () => {
  const rule = { kind: "yesNo", yes: "5", no: "-2" } as const;

  test.each([
    [rule, true],
    [{ ...rule, yes: { byGroup: { county: 5, park: "1/3" } } }, true],
    [{ ...rule, no: undefined }, false],
    [{ ...rule, yes: undefined }, false],
    [{ ...rule, yes: "5%" }, false],
    [{ ...rule, yes: true }, false],
    [{ ...rule, otherwise: 0 }, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(yesNoRule.schema, value)).toBe(allowed);
  });

  test("takes facts, and nothing else", () => {
    expect(yesNoRule.takes).toEqual(["fact"]);
    expect(yesNoRule.edges(rule)).toEqual([]);
    expect(yesNoRule.ofUnits(rule)).toEqual([]);
  });

  test("a fact that is so is 1", () => {
    const pointsOf = yesNoRule.formula(rule, exactly);
    expect(["1", "0"].map((fact) => written(pointsOf(fractionOf(fact))))).toEqual(["5", "-2"]);
  });

  test.each<[YesNoTerms, string, string]>([
    [{ yes: 5, no: -2 }, "-2", "5"],
    [{ yes: -3, no: 0 }, "-3", "0"],
    [{ yes: 1, no: 1 }, "1", "1"],
  ])("row %#: gives from %s to %s", (terms, least, most) => {
    expect(written(yesNoWords.curve.least(terms))).toBe(least);
    expect(written(yesNoWords.curve.most(terms))).toBe(most);
    expect(yesNoWords.curve.isMonotone(terms)).toBe(true);
  });

  test("a table of rules says both", () => {
    expect(yesNoWords.page.words((term) => `<${term}>`, rule)).toEqual({
      zh: "是得<yes>分，否得<no>分",
      en: "<yes> if yes, <no> if no",
    });
  });
});
