import { fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import {
  figureCell,
  NOTHING,
  numberCell,
  pointsCell,
  rateCell,
  requireTable,
  textCell,
} from "../../src/publishing/table.js";

describe("tableCell", () => {
  const cell = (text: string, value: string | number | null, format: string) => ({
    text,
    value,
    format,
  });

  test("nothing is a dash, and null in a spreadsheet", () => {
    expect(NOTHING).toEqual(cell("—", null, "@"));
    expect(Object.isFrozen(NOTHING)).toBe(true);
  });

  test("text is text, digits as well", () => {
    expect(textCell("007")).toEqual(cell("007", "007", "@"));
  });

  test.each<[number, string]>([
    [0, "0"],
    [1620, "0"],
    [1.5, "0.0"],
    [2.25, "0.00"],
  ])("the number %s is shown by the format %s", (number, format) => {
    expect(numberCell(number)).toEqual(cell(`${number}`, number, format));
  });

  test.each<[string, number, string]>([
    ["10", 10, "0"],
    ["99.30", 99.3, "0.00"],
    ["-0.5", -0.5, "0.0"],
    ["8.95%", 0.0895, "0.00%"],
    ["100%", 1, "0%"],
    ["0.0%", 0, "0.0%"],
    ["-5%", -0.05, "0%"],
    ["14.29%", 0.1429, "0.00%"],
    ["0.00000000000000000001%", 1e-22, "0.00000000000000000000%"],
  ])("the figure %s is %d by the format %s", (text, value, format) => {
    expect(figureCell(text)).toEqual(cell(text, value, format));
  });

  describe("points", () => {
    const published = { places: 2, mode: "halfExpand" } as const;

    test.each<[string, "kept" | "left out", string, string]>([
      ["99.3", "kept", "99.30", "0.00"],
      ["99.3", "left out", "99.3", "0.0"],
      ["10", "kept", "10.00", "0.00"],
      ["10", "left out", "10", "0"],
      ["100", "left out", "100", "0"],
      ["0", "left out", "0", "0"],
      ["15.625", "left out", "15.63", "0.00"],
      ["-1/3", "left out", "-0.33", "0.00"],
    ])("%s with its zeros %s is %s", (points, zeros, text, format) => {
      expect(pointsCell(fractionOf(points), published, zeros)).toEqual(
        cell(text, Number(text), format),
      );
    });

    test("are rounded as is said", () => {
      expect(pointsCell("15.629", { places: 2, mode: "floor" }, "kept").text).toBe("15.62");
      expect(pointsCell("15.629", { places: 0, mode: "ceil" }, "kept")).toEqual(
        cell("16", 16, "0"),
      );
    });
  });

  describe("a rate", () => {
    const published = { places: 2, mode: "halfExpand" } as const;

    test.each<[string, string | undefined, string]>([
      ["19/36", undefined, "52.78%"],
      ["145/1620", undefined, "8.95%"],
      ["2/40", undefined, "5%"],
      ["1/8", undefined, "12.5%"],
      ["1", undefined, "100%"],
      ["0", undefined, "0%"],
      ["7/3", undefined, "233.33%"],
      ["7/3", "100%", "100%"],
      ["2/3", "100%", "66.67%"],
      ["2/3", "60%", "60%"],
      ["1/3", "100%", "33.33%"],
    ])("%s with the cap %s is %s", (rate, cap, text) => {
      expect(rateCell(fractionOf(rate), published, cap).text).toBe(text);
    });

    test("is rounded as is said", () => {
      expect(rateCell(fractionOf("2/3"), { places: 0, mode: "floor" })).toEqual(
        cell("66%", 0.66, "0%"),
      );
      expect(rateCell(fractionOf("1/3"), { places: 3, mode: "ceil" }).text).toBe("33.334%");
    });
  });
});

describe("requireTable", () => {
  const table = { columns: [], headings: [], sections: [] };

  test("a table is let through", () => {
    expect(() => requireTable("toCsv", table)).not.toThrow();
  });

  test.each<[string, unknown, string]>([
    ["null", null, "null"],
    ["text", "单位", '"单位"'],
    ["a list", [], "a list of 0"],
    ["a result", { peerGroups: [] }, "an object"],
    ...["columns", "headings", "sections"].map((key): [string, unknown, string] => [
      `what has no ${key}`,
      Object.fromEntries(Object.entries(table).filter(([one]) => one !== key)),
      "an object",
    ]),
  ])("%s is refused", (_, value, shown) => {
    expect(() => requireTable("toCsv", value as object)).toThrow(
      new RangeError(`toCsv requires what toTable gives, not ${shown}`),
    );
  });
});
