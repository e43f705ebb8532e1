import fc from "fast-check";
import { csvRows } from "hotline-scoring/tables";
import { describe, expect, test } from "vitest";
import { csvLines } from "../../src/sheet/csvRows.js";

test.each<[string, string, string[][]]>([
  ["nothing", "", []],
  ["a byte order mark alone", "\uFEFF", []],
  ["lines without any cell", "\n\r\n\r", []],
  ["one cell", "单位", [["单位"]]],
  [
    "no end of the last line",
    "a,b\nc,d",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "an end of the last line",
    "a,b\nc,d\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "CR LF",
    "a,b\r\nc,d\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "CR",
    "a,b\rc,d\r",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["a byte order mark", "\uFEFFa,b", [["a", "b"]]],
  ["a byte order mark before a quote", '\uFEFF"a,b",c', [["a,b", "c"]]],
  ["blank cells at both ends", ",b,", [["", "b", ""]]],
  ["blank cells alone", ",", [["", ""]]],
  ["a blank line between", "a\n\nb", [["a"], ["b"]]],
  ["blanks around a cell", " a , b ", [[" a ", " b "]]],
  ["a comma in quotes", '"1,234",5', [["1,234", "5"]]],
  ["a quote in quotes", '"某""局""",b', [['某"局"', "b"]]],
  ["nothing in quotes", '"",b', [["", "b"]]],
  [
    "the end of a line in quotes",
    '"按时\n办结\r\n率",b\nc,d',
    [
      ["按时\n办结\r\n率", "b"],
      ["c", "d"],
    ],
  ],
  ["text after the quotes, which quote no cell then", '"a"b,c', [['"a"b', "c"]]],
  ["a quote within a quoted cell that is not doubled", '"a "b" c",d', [['a "b" c', "d"]]],
  ["blanks and tabs around quoted cells", 'a, "b,c"\t,d', [["a", "b,c", "d"]]],
  ["a quote inside a cell", 'a"b"c,d', [['a"b"c', "d"]]],
  ["a full-width comma is no comma", "a，b", [["a，b"]]],
])("%s", (_, text, rows) => {
  expect(csvRows(text)).toEqual(rows);
});

test("what is written in quotes is read as it was", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", " ", "单") });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 4 });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(table, fc.constantFrom("\n", "\r\n", "\r"), fc.boolean(), (rows, end, closed) => {
      const lines = rows.map((row) => row.map(quoted).join(","));
      expect(csvRows(lines.join(end) + (closed ? end : ""))).toEqual(rows);
    }),
  );
});

test.each(["", '"'])(
  "a cell of a million characters is read at once, with %j around it",
  (mark) => {
    const cell = "单".repeat(1_000_000);
    expect(csvRows(`${mark}${cell}${mark},b`)).toEqual([[cell, "b"]]);
  },
);

describe("a quote that does not end is a character as others are", () => {
  test.each([
    ['"a,b', [['"a', "b"]]],
    ['a,"b', [["a", '"b']]],
    ['a\n"', [["a"], ['"']]],
    ['"a""', [['"a""']]],
    ['"a""b\nc,d\n', [['"a""b'], ["c", "d"]]],
    // the quote of the next line opens a cell of its own
    [
      '"a,1\n"b",2',
      [
        ['"a', "1"],
        ["b", "2"],
      ],
    ],
    ['\uFEFF"a', [['"a']]],
  ])("%j", (text, rows) => {
    expect(csvRows(text)).toEqual(rows);
  });

  test("of a million quotes, at once", () => {
    const many = '"'.repeat(1_000_001);
    expect(csvRows(many)).toEqual([[many]]);
    expect(csvRows('"'.repeat(1_000_000))).toEqual([['"'.repeat(499_999)]]);
    expect(csvRows('"a b"c,'.repeat(200_000)).length).toBe(1);
  });
});

describe("cells are parted by what parts the lines evenly", () => {
  const rows = [
    ["单位", "工单量", "满意率"],
    ["甲局", "1", "52.78%"],
    ["乙局", "2", "100%"],
  ];
  const written = (mark: string, end = "") =>
    rows.map((row) => row.map((cell) => `${cell}${end}`).join(mark)).join("\n");

  test.each([",", "\t", ";", "|", " ", "   "])("%j", (mark) => {
    expect(csvRows(written(mark))).toEqual(rows);
  });

  test.each([",", ";"])("%j, though each cell has a tab at its end", (mark) => {
    const trimmed = csvRows(written(mark, "\t")).map((row) => row.map((cell) => cell.trim()));
    expect(trimmed).toEqual(rows);
  });

  test.each<[string, string, string[][]]>([
    [
      "a comma in a cell of text with tabs",
      "单位\t事由\n甲\ta, b\n乙\tc, d, e",
      [
        ["单位", "事由"],
        ["甲", "a, b"],
        ["乙", "c, d, e"],
      ],
    ],
    [
      "semicolons in the cells of a table with commas",
      "单位,事由\n甲,a;b;c\n乙,d;e;f;g",
      [
        ["单位", "事由"],
        ["甲", "a;b;c"],
        ["乙", "d;e;f;g"],
      ],
    ],
    [
      "a title above the headings",
      "某市2023年10月\n单位;工单量\n甲;1",
      [["某市2023年10月"], ["单位", "工单量"], ["甲", "1"]],
    ],
    [
      "decimal commas between semicolons",
      "单位;率\n甲;1,5\n乙;2,5",
      [
        ["单位", "率"],
        ["甲", "1,5"],
        ["乙", "2,5"],
      ],
    ],
    [
      "empty cells between tabs",
      "单位\t数\t注\n甲\t\t\n乙\t1\t",
      [
        ["单位", "数", "注"],
        ["甲", "", ""],
        ["乙", "1", ""],
      ],
    ],
    ["a sentence of several words", "one two three", [["one two three"]]],
    ["one column", "甲局\n乙局", [["甲局"], ["乙局"]]],
  ])("%s", (_, text, cells) => {
    expect(csvRows(text)).toEqual(cells);
  });
});

test.each([undefined, null, 5, [["a"]], { a: 1 }])("%j is no text", (value) => {
  expect(() => csvRows(value as never)).toThrow(new RangeError("csvRows requires text"));
});

describe("the lines of a table", () => {
  test.each<[string, string, string[][]]>([
    ["nothing", "", [[""]]],
    ["a byte order mark alone", "\uFEFF", [[""]]],
    ["an end of the last line, after which one begins", "a\n", [["a"], [""]]],
    ["no end of the last line", "a", [["a"]]],
    [
      "lines without any cell, each in its place",
      "\na\r\n\r\rb\n\n",
      [[""], ["a"], [""], [""], ["b"], [""], [""]],
    ],
    ["a cell of blanks", "a\n \n", [["a"], [" "], [""]]],
    ["nothing in quotes", 'a\n""\nb', [["a"], [""], ["b"]]],
    ["the end of a line in quotes, which is none", '"a\n\nb"\nc', [["a\n\nb"], ["c"]]],
  ])("%s", (_, text, lines) => {
    expect(csvLines(text)).toEqual(lines);
  });

  test("of every text are its rows and the lines without any cell", () => {
    const anyText = fc.string({ unit: fc.constantFrom("a", ",", "\n", "\r", " ", "单") });
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = csvLines(text);
        expect(lines).toHaveLength(text.split(/\r\n|\n|\r/).length);
        expect(lines.map((row) => row.join(","))).toEqual(text.split(/\r\n|\n|\r/));
        expect(csvRows(text)).toEqual(lines.filter((row) => row.join(",") !== ""));
      }),
    );
  });
});
