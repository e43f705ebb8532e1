import { expect, test } from "vitest";
import { mixedRates } from "../../src/tables/mixedRates.js";
import { printedRows, tableScheme } from "../support/printedRows.js";

const scheme = tableScheme();

/** What is told of rates in two styles, in Chinese. */
function told(...rows: readonly (readonly [string, string])[]): string[] {
  const table = [
    ["组别", "单位", "办结率", "延期率"],
    ...rows.map(([done, late], index) => ["county", `${index}局`, done, late]),
  ];
  return mixedRates(scheme, printedRows(scheme, table)).map(({ message }) => message.zh);
}

const late = (cell: string, unit: string, text: string, share: string) =>
  `${cell}（${unit}）：“延期率”一列的数没有百分号，而别的率以百分数填写；读作比值，${text} 即 ${share}。`;

test.each<[string, [string, string][], string[]]>([
  ["both in percent", [["99", "8"]], []],
  ["both shares", [["0.99", "0.08"]], []],
  ["one with signs", [["99%", "0.08"]], []],
  ["shares beside percentages", [["99", "0.08"]], [late("D2", "0局", "0.08", "8%")]],
  [
    "told once, at the first that is not 0",
    [
      ["99", "0"],
      ["98", "0.5"],
      ["97", "0.1"],
    ],
    [late("D3", "1局", "0.5", "50%")],
  ],
  ["only zeros", [["99", "0"]], []],
  ["nothing beside percentages", [["99", "—"]], []],
  ["signs beside percentages", [["99", "0.8%"]], []],
])("%s", (_, rows, messages) => {
  expect(told(...rows)).toEqual(messages);
});

test("in English as well", () => {
  const table = [
    ["组别", "单位", "办结率", "延期率"],
    ["county", "甲局", "99", "0.08"],
  ];
  expect(mixedRates(scheme, printedRows(scheme, table))[0]?.message.en).toBe(
    'D2 (甲局): the numbers under "延期率" have no percent sign, while other rates are in percent; read as shares: 0.08 is 8%.',
  );
});
