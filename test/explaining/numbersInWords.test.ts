import fc from "fast-check";
import { fractionOf, roundingModes } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import {
  changeText,
  exactQuantity,
  exactShare,
  exactText,
  pointsText,
  roundingText,
  sumText,
  withUnit,
} from "../../src/explaining/numbersInWords.js";
import type { Quantity } from "../../src/measures/quantity.js";
import type { Rounding } from "../../src/words/rounding.js";
import { both } from "../support/office.js";

test.each([
  ["0", "0 分", "0 points"],
  ["0.5", "0.5 分", "0.5 points"],
  ["1", "1 分", "1 point"],
  ["-1", "-1 分", "-1 point"],
  ["1.5", "1.5 分", "1.5 points"],
  ["11", "11 分", "11 points"],
  ["1/15", "1/15 分", "1/15 points"],
])("a number of %s points", (number, zh, en) => {
  expect(pointsText(number)).toEqual(both(zh, en));
});

test.each([
  ["2", "加 2 分", "2 points more"],
  ["1", "加 1 分", "1 point more"],
  ["-1", "扣 1 分", "1 point off"],
  ["-2.5", "扣 2.5 分", "2.5 points off"],
])("a change of %s points", (number, zh, en) => {
  expect(changeText(number)).toEqual(both(zh, en));
});

test.each([
  [[], ""],
  [["100"], "100"],
  [["-2.5"], "-2.5"],
  [["100", "-2.5"], "100 − 2.5"],
  [["100", "-2.5", "3"], "100 − 2.5 + 3"],
  [["-1", "0"], "-1 + 0"],
])("%j added up are written %s", (numbers, text) => {
  expect(sumText(numbers)).toBe(text);
});

const people = both("人", "people");

test.each<[string, Quantity, string, string]>([
  ["3", "points", "3 分", "3 points"],
  ["1", "points", "1 分", "1 point"],
  ["2", "place", "第 2 名", "rank 2"],
  ["92%", "share", "92%", "92%"],
  ["2.5", "ratio", "2.5", "2.5"],
  ["-3", "signedNumber", "-3", "-3"],
])("%s as %s has behind it what it is a number of", (number, quantity, zh, en) => {
  expect(withUnit(number, quantity, undefined)).toEqual(both(zh, en));
});

test("what is counted stands behind a number in Chinese, and in English the name says it", () => {
  expect(withUnit("3", "items", people)).toEqual(both("3 人", "3"));
});

describe("how a value was rounded", () => {
  test.each<[Rounding, string, string]>([
    [{ places: 2, mode: "halfExpand" }, "四舍五入，保留 2 位小数", "rounded half up to 2 places"],
    [
      { places: 1, mode: "halfEven" },
      "四舍六入五成双，保留 1 位小数",
      "rounded half to even to 1 place",
    ],
    [{ places: 0, mode: "trunc" }, "去尾，取整数", "cut off to a whole number"],
    [{ places: 3, mode: "expand" }, "进一，保留 3 位小数", "rounded away from zero to 3 places"],
    [{ places: 2, mode: "floor" }, "向下舍入，保留 2 位小数", "rounded down to 2 places"],
    [{ places: 2, mode: "ceil" }, "向上舍入，保留 2 位小数", "rounded up to 2 places"],
    [
      { places: 1, mode: "halfExpand", increment: 5 },
      "四舍五入到 0.5 的倍数",
      "rounded half up to a multiple of 0.5",
    ],
    [
      { places: 0, mode: "floor", increment: 5 },
      "向下舍入到 5 的倍数",
      "rounded down to a multiple of 5",
    ],
    [
      { places: 0, mode: "floor", increment: 1 },
      "向下舍入，取整数",
      "rounded down to a whole number",
    ],
  ])("%j", (rounding, zh, en) => {
    expect(roundingText(rounding)).toEqual(both(zh, en));
  });

  test("no two ways of rounding are called the same", () => {
    for (const language of ["zh", "en"] as const) {
      const names = roundingModes.map((mode) => roundingText({ places: 2, mode })[language]);
      expect(new Set(names).size).toBe(roundingModes.length);
    }
  });
});

describe("an exact value", () => {
  test.each<[string, string | undefined]>([
    ["745/36", "745/36"],
    ["5/8", "0.625"],
    ["144857142857/10000000000", "14.4857142857"],
    ["-5/2", "-2.5"],
    ["20", "20"],
    // 40 characters, and one more
    [`1/${"3".repeat(38)}`, `1/${"3".repeat(38)}`],
    [`1/${"3".repeat(39)}`, undefined],
  ])("%s is written %s", (exact, text) => {
    expect(exactText(exact)).toBe(text);
  });

  test.each<[string, string | undefined]>([
    ["0", "0%"],
    ["1", "100%"],
    ["1/2", "50%"],
    ["-1/8", "-12.5%"],
    ["1/800", "0.125%"],
    ["20001/2000", "1000.05%"],
    ["2/3", undefined],
    ["12/17", undefined],
    // 1.23456789 %, of 10 characters, and one more
    ["0.0123456789", "1.23456789%"],
    ["0.01234567891", undefined],
  ])("the share %s is written %s", (exact, text) => {
    expect(exactShare(`${fractionOf(exact)}`)).toBe(text);
  });

  test.each<[string, Quantity, string]>([
    ["1/800", "share", "0.125%"],
    ["2/3", "share", "2/3"],
    ["-1/3", "signedShare", "-1/3"],
    ["5/2", "ratio", "2.5"],
    ["5/3", "items", "5/3"],
    [`1/${"3".repeat(39)}`, "points", `1/${"3".repeat(39)}`],
  ])("%s as %s is written %s", (exact, quantity, text) => {
    expect(exactQuantity(exact, quantity)).toBe(text);
  });

  test("whatever is written is the value itself", () => {
    const part = fc.integer({ min: -9999, max: 9999 });
    const whole = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(part, whole, (above, below) => {
        const exact = `${fractionOf(`${above}/${below}`)}`;
        const [text, share] = [exactText(exact), exactShare(exact)];
        expect(`${fractionOf(text ?? "")}`).toBe(exact);
        if (share !== undefined) expect(`${fractionOf(share)}`).toBe(exact);
      }),
    );
  });
});
