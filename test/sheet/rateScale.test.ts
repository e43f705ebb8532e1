import { describe, expect, test } from "vitest";
import { valueOrThrow } from "../../src/input/outcome.js";
import { rateScales, turnedScale } from "../../src/sheet/rateScale.js";
import { sectionedTable } from "../../src/sheet/sections.js";
import { tableScheme } from "../support/printedRows.js";

const scheme = tableScheme();

/** A table of two columns of rates, parted. */
function sectioned(
  done: readonly string[],
  late: readonly string[],
  headings = ["办结率", "延期率"],
  above: readonly string[][] = [],
) {
  const rows = done.map((rate, index) => ["county", `${index}局`, rate, late[index] ?? ""]);
  return valueOrThrow(sectionedTable(scheme, [...above, ["组别", "单位", ...headings], ...rows]));
}

/** How the plain numbers of two columns are read; with a question mark where the whole column may be of the other scale. */
function scaled(...table: Parameters<typeof sectioned>): string[] {
  const scales = rateScales(scheme, sectioned(...table));
  return ["done", "late"].map((metric) => {
    const { bare, isOpen } = scales.get(`metric.${metric}`) ?? {};
    return `${bare}${isOpen ? "?" : ""}`;
  });
}

describe("a column of rates is read by its signs, its heading and its numbers", () => {
  test.each<[string, string[], string[], string[]]>([
    ["below 4 they are shares", ["3.99", "0.5"], [], ["share", "share"]],
    ["so they are at 4", ["4", "0.5"], [], ["share", "share"]],
    ["above it they are percentages", ["4.01", "0.5"], [], ["percent", "share"]],
    ["with signs among them, each by its size", ["99", "50%"], [], ["bySize", "share"]],
    ["beside percentages, above 1 they are percentages", ["99"], ["1.01"], ["percent", "percent"]],
    [
      "beside percentages, at 1 they are percentages, or shares",
      ["99"],
      ["1"],
      ["percent", "percent?"],
    ],
    [
      "beside signs, above 1 they are percentages, or shares",
      ["99%"],
      ["1.5"],
      ["share", "percent?"],
    ],
    [
      "beside signs, at most 1 they are shares or percentages",
      ["99%"],
      ["0.5"],
      ["share", "share?"],
    ],
    [
      "shares with one large number are read each by its size",
      ["0.9", "0.8", "1", "100"],
      ["0.5"],
      ["bySize", "share"],
    ],
    ["all at most 1 they are shares", ["0.9", "1"], ["0.5"], ["share", "share"]],
    ["only zeros say nothing", ["99%"], ["0"], ["share", "share"]],
    ["neither without figures", ["—", ""], ["无"], ["share", "share"]],
  ])("%s", (_, done, late, expected) => {
    expect(scaled(done, late)).toEqual(expected);
  });

  test.each<[string, string[], string[]]>([
    ["99", ["办结率（%）", "延期率"], ["percent", "percent?"]],
    ["1.5", ["办结率%", "延期率"], ["percent", "share"]],
    ["0.5", ["办结率（百分比）", "延期率"], ["share?", "share"]],
    ["0.5", ["办结率（10%）", "延期率"], ["share", "share"]],
  ])("%s under %j", (done, headings, expected) => {
    expect(scaled([done], ["0.8"], headings)).toEqual(expected);
  });

  test("what stands above the headings says so for all", () => {
    expect(scaled(["98"], ["0.5"], undefined, [["单位：%"]])).toEqual(["percent", "percent?"]);
    expect(scaled(["0.9"], ["0.5"], undefined, [["（计量单位：件、%）"]])).toEqual([
      "share?",
      "share?",
    ]);
    expect(scaled(["0.9"], ["0.5"], undefined, [["单位：件"]])).toEqual(["share", "share"]);
  });
});

test("a column is turned to the other scale", () => {
  const scales = rateScales(scheme, sectioned(["99"], ["0.08"]));
  const turned = turnedScale(scales, "metric.late");
  expect([...turned.values()].map(({ bare }) => bare)).toEqual(["percent", "share"]);
  expect(turnedScale(turned, "metric.late")).toEqual(scales);
});
