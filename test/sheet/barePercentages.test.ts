import { describe, expect, test } from "vitest";
import { valueOrThrow } from "../../src/input/outcome.js";
import { barePercentages } from "../../src/sheet/barePercentages.js";
import { sectionedTable } from "../../src/sheet/sections.js";
import { tableScheme } from "../support/printedRows.js";

describe("barePercentages", () => {
  const scheme = tableScheme();

  /** Which of two columns of rates are in percent without saying so. */
  function bare(done: readonly string[], late: readonly string[], headings = ["办结率", "延期率"]) {
    const rows = done.map((rate, index) => ["county", `${index}局`, rate, late[index] ?? ""]);
    const { sections } = valueOrThrow(
      sectionedTable(scheme, [["组别", "单位", ...headings], ...rows]),
    );
    const isBare = barePercentages(scheme, sections);
    return ["done", "late"].filter((metric) => isBare(`metric.${metric}`));
  }

  describe("a column of rates is in percent", () => {
    test.each<[string, string[], string[], string[]]>([
      ["just below 4 it is not", ["3.99", "0.5"], [], []],
      ["nor at 4", ["4", "0.5"], [], []],
      ["just above it is", ["4.01", "0.5"], [], ["done"]],
      ["where one of its cells has a sign it is not", ["99", "50%"], [], []],
      ["beside such a one, above 1 it is", ["99"], ["1.01"], ["done", "late"]],
      ["beside such a one, at 1 it is not", ["99"], ["1"], ["done"]],
      ["beside such a one, with a sign it is not", ["99"], ["1.5%"], ["done"]],
      ["beside one with a sign, above 1 it is not", ["99%"], ["1.5"], []],
      ["neither without figures", ["—", ""], ["无"], []],
    ])("%s", (_, done, late, expected) => {
      expect(bare(done, late)).toEqual(expected);
    });

    test("where its heading says so, whatever stands in it", () => {
      expect(bare(["0.5"], ["0.8"], ["办结率（%）", "延期率"])).toEqual(["done"]);
      expect(bare(["0.5"], ["0.8"], ["办结率%", "延期率（百分比）"])).toEqual(["done", "late"]);
    });

    test("but not by a percentage that it is worth", () => {
      expect(bare(["0.5"], ["0.8"], ["办结率（10%）", "延期率"])).toEqual([]);
    });
  });
});
