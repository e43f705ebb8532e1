import { type Table, toTable } from "hotline-scoring";
import { adjustmentsTable, csvRows, toRows, toSheet } from "hotline-scoring/tables";
import { describe, expect, test } from "vitest";

const cell = (text: string, value: string | number | null = text, format = "@") => ({
  text,
  value,
  format,
});

/** A table of three columns: two rows of headings, two sections, one of them with two captions. */
const table: Table = {
  title: "办法 2024年5月",
  language: "zh",
  columns: [
    { heading: "单位", holds: "text" },
    { heading: "办结率", holds: "figures" },
    { heading: "得分", holds: "figures" },
  ],
  headings: [
    [
      { text: "单位", column: 0, columns: 1, rows: 2 },
      { text: "办结（10分）", column: 1, columns: 2, rows: 1 },
    ],
    [
      { text: "办结率", column: 1, columns: 1, rows: 1 },
      { text: "得分", column: 2, columns: 1, rows: 1 },
    ],
  ],
  sections: [
    {
      captions: ["部门", "A类"],
      rows: [
        [cell("甲局"), cell("89.5%", 0.895, "0.0%"), cell("8.95", 8.95, "0.00")],
        [cell("乙局"), cell("—", null), cell("0", 0, "0")],
      ],
    },
    { captions: ["县区"], rows: [[cell("丁县"), cell("100%", 1, "0%"), cell("10", 10, "0")]] },
    { captions: [], rows: [[cell("戊县"), cell("—", null), cell("—", null)]] },
  ],
};

const bare: Table = { ...table, title: null, headings: [table.headings[1] ?? []] };

describe("a table with a title and two rows of headings", () => {
  const sheet = toSheet(table);

  test("has the value of each cell: numbers, percentages as numbers, text, or nothing", () => {
    expect(sheet.values).toEqual([
      ["办法 2024年5月", null, null],
      ["单位", "办结（10分）", null],
      [null, "办结率", "得分"],
      ["部门", null, null],
      ["A类", null, null],
      ["甲局", 0.895, 8.95],
      ["乙局", "—", 0],
      ["县区", null, null],
      ["丁县", 1, 10],
      ["戊县", "—", "—"],
    ]);
  });

  test("has the format of each cell, text for whatever is no figure", () => {
    expect(sheet.formats).toEqual([
      ["@", "@", "@"],
      ["@", "@", "@"],
      ["@", "@", "@"],
      ["@", "@", "@"],
      ["@", "@", "@"],
      ["@", "0.0%", "0.00"],
      ["@", "@", "0"],
      ["@", "@", "@"],
      ["@", "0%", "0"],
      ["@", "@", "@"],
    ]);
  });

  test("merges its title, the headings that stand over several cells, and the captions", () => {
    expect(sheet.merges).toEqual([
      { row: 0, column: 0, rows: 1, columns: 3 },
      { row: 1, column: 0, rows: 2, columns: 1 },
      { row: 1, column: 1, rows: 1, columns: 2 },
      { row: 3, column: 0, rows: 1, columns: 3 },
      { row: 4, column: 0, rows: 1, columns: 3 },
      { row: 7, column: 0, rows: 1, columns: 3 },
    ]);
  });

  test("has three rows above the first caption", () => {
    expect(sheet.headingRows).toBe(3);
  });
});

describe("a list without a title", () => {
  test("has one row above the first caption, and merges captions only", () => {
    const { values, merges, headingRows } = toSheet(bare);
    expect(headingRows).toBe(1);
    expect(values[0]).toEqual([null, "办结率", "得分"]);
    expect(merges.map(({ row }) => row)).toEqual([1, 2, 5]);
  });

  test("without captions merges nothing", () => {
    const sections = table.sections.map(({ rows }) => ({ captions: [], rows }));
    expect(toSheet({ ...bare, sections }).merges).toEqual([]);
  });

  test("without rows has its headings", () => {
    const { values, formats } = toSheet({ ...bare, sections: [] });
    expect([values.length, formats.length]).toEqual([1, 1]);
  });
});

test.each<[string, string]>([
  ["=1+1", "'=1+1"],
  ["+cmd", "'+cmd"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["-2+3", "'-2+3"],
  ["＝1+1", "'＝1+1"],
  ["\t=1", "'\t=1"],
  ["某局", "某局"],
  ["-5", "-5"],
])("%j as a unit and a caption is %j", (text, value) => {
  const sections = [{ captions: [text], rows: [[cell(text), cell("1", 1, "0"), cell("")]] }];
  const { values, formats } = toSheet({ ...bare, title: text, sections });
  expect([values[0]?.[0], values[2]?.[0], values[3]?.[0]]).toEqual([value, value, value]);
  expect(formats[3]).toEqual(["@", "0", "@"]);
  expect(values[3]?.[2]).toBeNull();
});

test.each(["General", "0.", "0.0.0", "#,##0", "00", "0%%", ""])(
  "%j is no format of a figure, so that the cell is text",
  (format) => {
    const sections = [{ captions: [], rows: [[cell("a", "a", format), cell(""), cell("")]] }];
    expect(toSheet({ ...bare, sections }).formats[1]?.[0]).toBe("@");
  },
);

test("all rows are as long as there are columns, and stand where the plain rows do", () => {
  const adjustments = [{ unit: "某局", category: "优秀案例", points: "0.5", reason: "=1个" }];
  const list = adjustmentsTable({ units: [], adjustments });
  for (const one of [table, bare, list]) {
    const { values, formats } = toSheet(one);
    const rows = toRows(one);
    expect([values.length, formats.length]).toEqual([rows.length, rows.length]);
    for (const row of [...values, ...formats]) expect(row).toHaveLength(one.columns.length);
  }
  expect(toSheet(list).values[1]).toEqual([1, "优秀案例", "某局", "'=1个", 0.5]);
});

test.each<[string, unknown]>([
  ["null", null],
  ["undefined", undefined],
  ["text", "table"],
  ["a list", [[1]]],
  ["an object without anything", {}],
  ["rows of cells", csvRows("a,b")],
  ["a function", toTable],
])("%s instead of a table is refused", (_, given) => {
  expect(() => toSheet(given as Table)).toThrow(RangeError);
  expect(() => toSheet(given as Table)).toThrow("toSheet requires what toTable gives, not ");
});
