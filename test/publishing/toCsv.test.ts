import { type CsvOptions, type Table, toCsv } from "hotline-scoring";
import { expect, test } from "vitest";
import { figureCell, NOTHING, textCell } from "../../src/publishing/table.js";

const tableOf = (...rows: Table["sections"][number]["rows"]): Table => ({
  title: null,
  language: "zh",
  columns: [
    { heading: "单位", holds: "text" },
    { heading: "得分", holds: "figures" },
  ],
  headings: [
    [
      { text: "单位", column: 0, columns: 1, rows: 1 },
      { text: "得分", column: 1, columns: 1, rows: 1 },
    ],
  ],
  sections: [{ captions: [], rows }],
});
const onlyLine = (text: string) =>
  toCsv(tableOf([textCell(text), figureCell("99.30")])).slice("单位,得分\r\n".length);

test("every cell is as it is printed, and every line ends with CR LF", () => {
  const table = tableOf([textCell("某局"), figureCell("99.30")], [textCell("某县"), NOTHING]);
  expect(toCsv(table)).toBe("单位,得分\r\n某局,99.30\r\n某县,—\r\n");
});

test.each([
  ["某局", "某局"],
  ["a b", "a b"],
  ["a;b", '"a;b"'],
  ["a,b", '"a,b"'],
  ['"a"', '"""a"""'],
  ['a"b"', '"a""b"""'],
  ["a\nb", '"a\nb"'],
  ["a\rb", '"a\rb"'],
  ["=1,2", '"\'=1,2"'],
  ["+a", "'+a"],
  ["-1", "-1"],
  ["", ""],
])("%j is written %s", (text, written) => {
  expect(onlyLine(text)).toBe(`${written},99.30\r\n`);
});

test("it begins with a byte order mark where that is asked for", () => {
  const table = tableOf();
  expect(toCsv(table, { begin: "byteOrderMark" })).toBe("\uFEFF单位,得分\r\n");
  for (const options of [{}, { begin: "nothing" }, { begin: undefined }, undefined, null]) {
    expect(toCsv(table, options as CsvOptions)).toBe("单位,得分\r\n");
  }
});

test("other beginnings, and what is no table, are refused", () => {
  expect(() => toCsv(tableOf(), { begin: "bom" as never })).toThrow(
    new RangeError('toCsv requires begin to be byteOrderMark or nothing, not "bom"'),
  );
  expect(() => toCsv(null as never)).toThrow(
    new RangeError("toCsv requires what toTable gives, not null"),
  );
});
