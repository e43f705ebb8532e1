import { describe, expect, test } from "vitest";
import { monthName, monthsOf, periodSchema, periodText } from "../../src/words/period.js";
import { accepts, allowedBy } from "../support/accepts.js";

describe("a period", () => {
  test.each([
    ["2023-10", "2023-10", "2023-10", "2023年10月", "2023-10"],
    ["2023-01", "2023-01", "2023-01", "2023年1月", "2023-01"],
    ["2023-01/2023-02", "2023-01", "2023-02", "2023年1—2月", "2023-01 to 2023-02"],
    ["2023-01/2023-04", "2023-01", "2023-04", "2023年1—4月", "2023-01 to 2023-04"],
    ["2023-01/2023-12", "2023-01", "2023-12", "2023年1—12月", "2023-01 to 2023-12"],
    ["2023-12/2024-01", "2023-12", "2024-01", "2023年12月—2024年1月", "2023-12 to 2024-01"],
    ["2023-Q1", "2023-01", "2023-03", "2023年第一季度", "Q1 2023"],
    ["2023-Q2", "2023-04", "2023-06", "2023年第二季度", "Q2 2023"],
    ["2023-Q3", "2023-07", "2023-09", "2023年第三季度", "Q3 2023"],
    ["2023-Q4", "2023-10", "2023-12", "2023年第四季度", "Q4 2023"],
    ["2023", "2023-01", "2023-12", "2023年度", "year 2023"],
  ])("%s goes from %s to %s, and is called %s, %s", (period, first, last, zh, en) => {
    expect(accepts(periodSchema, period)).toBe(true);
    expect(monthsOf(period)).toEqual({ first, last });
    expect(periodText(period)).toEqual({ zh, en });
  });

  test.each([
    [""],
    ["2023-00"],
    ["2023-13"],
    ["2023-1"],
    ["202310"],
    ["2023-Q0"],
    ["2023-Q5"],
    ["2023-q1"],
    ["2023/2024"],
    ["2023-01/2023"],
    ["2023/2023-04"],
    ["2023-Q1/2023-Q2"],
    ["2023-01/2023-13"],
    ["2023-01/2023-04/2023-05"],
    ["2023-10 "],
    ["2023-10\n"],
    ["２０２３-10"],
    ["2023年10月"],
    [" 2023"],
    ["12023"],
    // the first month is before the last
    ["2023-04/2023-03"],
    ["2023-04/2023-04"],
    ["2024-01/2023-12"],
  ])("%j is none", (text) => {
    expect(accepts(periodSchema, text)).toBe(false);
    expect(monthsOf(text)).toBeUndefined();
    // what names no period is told as it stands
    expect(periodText(text)).toEqual({ zh: text, en: text });
  });

  test.each([[202310], [null], [undefined], [{}], [["2023-10"]]])("%j is none", (value) => {
    expect(accepts(periodSchema, value)).toBe(false);
  });

  test("what is none is answered with the four forms", () => {
    expect(allowedBy(periodSchema, "2023-13")).toEqual([
      ": a month such as 2023-10 (or several months, 2023-01/2023-04; a quarter, 2023-Q3; a year, 2023)",
    ]);
  });
});

test.each([
  [1, "2023-01"],
  [9, "2023-09"],
  [10, "2023-10"],
  [12, "2023-12"],
])("month %i of 2023 is %s", (number, text) => {
  expect(monthName("2023", number)).toBe(text);
});
