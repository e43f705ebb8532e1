import { describe, expect, test } from "vitest";
import { valueOrThrow } from "../../src/input/outcome.js";
import { rateScales } from "../../src/sheet/rateScale.js";
import { scaleDoubts } from "../../src/sheet/scaleDoubts.js";
import { sectionedTable } from "../../src/sheet/sections.js";
import { tableRows } from "../../src/sheet/tableRow.js";
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

/** What is told of them, in Chinese. */
function told(...table: Parameters<typeof sectioned>): string[] {
  const parted = sectioned(...table);
  const scales = rateScales(scheme, parted);
  return scaleDoubts(tableRows(scheme, parted), scales).map(({ message }) => message.zh);
}

describe("what may be of the other scale is told of", () => {
  const late = (cell: string, unit: string, text: string, share: string) =>
    `${cell}（${unit}）：“延期率”一列的数没有百分号，而表头或别的率为百分数；读作比值，${text} 即 ${share}，也可能是 ${text}%。`;
  const small = (cell: string, unit: string, text: string, share: string) =>
    `${cell}（${unit}）：“延期率”一列的数没有百分号，而表头或别的率为百分数；读作百分数，${text} 即 ${text}%，也可能是 ${share}。`;

  test.each<[string, string[], string[], string[]]>([
    ["both in percent", ["99"], ["8"], []],
    ["both shares", ["0.99"], ["0.08"], []],
    ["shares beside signs", ["99%"], ["0.08"], [late("D2", "0局", "0.08", "8%")]],
    [
      "small percentages beside others, or shares",
      ["99"],
      ["0.08"],
      [small("D2", "0局", "0.08", "8%")],
    ],
    [
      "once, at the first that is not 0",
      ["99", "98"],
      ["0", "0.5"],
      [small("D3", "1局", "0.5", "50%")],
    ],
    ["only zeros", ["99"], ["0"], []],
    ["nothing beside percentages", ["99"], ["—"], []],
    ["signs beside percentages", ["99"], ["0.8%"], []],
    [
      "what is above 1 beside signs",
      ["99%"],
      ["3.5"],
      ["D2（0局）：“延期率”一列的数没有百分号，而表头或别的率为百分数；读作百分数，3.5 即 3.5%。"],
    ],
    ["a share among signs", ["99%", "0.9"], [], ["C3（1局）：“0.9”没有百分号；读作 90%。"]],
    [
      "a hundred among shares, and no share",
      ["0.9", "0.8", "1", "100"],
      [],
      ["C5（3局）：“100”没有百分号；读作 100%。"],
    ],
    [
      "one that is near as either",
      ["60%", "0.6%", "0.5"],
      [],
      ["C4（2局）：“0.5”没有百分号；读作 50%。"],
    ],
    ["one that is near as neither", ["99%", "0.3"], [], ["C3（1局）：“0.3”没有百分号；读作 30%。"]],
    [
      "one that is near as a percentage",
      ["3%", "0.5%", "0.8"],
      [],
      ["C4（2局）：“0.8”没有百分号；读作 0.8%。"],
    ],
    ["one above 1 among signs", ["99%", "98"], [], ["C3（1局）：“98”没有百分号；读作 98%。"]],
    [
      "a small one among large ones",
      ["99", "0.9"],
      [],
      ["C3（1局）：“0.9”没有百分号；读作 0.9%。"],
    ],
    ["a large one among shares", ["0.99", "2"], [], ["C3（1局）：“2”没有百分号；读作 200%。"]],
  ])("%s", (_, done, rates, messages) => {
    expect(told(done, rates)).toEqual(messages);
  });

  test("a small one among large ones under a heading in percent as well", () => {
    expect(told(["98", "0.9"], [], ["办结率（%）", "延期率"])).toEqual([
      "C3（1局）：“0.9”没有百分号；读作 0.9%。",
    ]);
  });

  test("in English as well", () => {
    const parted = sectioned(["99"], ["0.08"]);
    const [doubt] = scaleDoubts(tableRows(scheme, parted), rateScales(scheme, parted));
    expect(doubt?.message.en).toBe(
      'D2 (0局): the numbers under "延期率" have no percent sign, while the heading or other rates are in percent; read as percentages: 0.08 is 0.08%, though it may be 8%.',
    );
  });

  test("but not what was settled", () => {
    const parted = sectioned(["99"], ["0.08"]);
    const scales = rateScales(scheme, parted);
    expect(scaleDoubts(tableRows(scheme, parted), scales, new Set(["metric.late"]))).toEqual([]);
  });
});
