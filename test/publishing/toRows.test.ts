import type { Table } from "hotline-scoring";
import { toRows } from "hotline-scoring/tables";
import { describe, expect, test } from "vitest";
import { figureCell, NOTHING, numberCell, textCell } from "../../src/publishing/table.js";
import { lines } from "../../src/publishing/toRows.js";

const table: Table = {
  title: "=办法",
  language: "zh",
  columns: ["排名", "单位", "办结率", "得分"].map((heading) => ({ heading, holds: "figures" })),
  headings: [
    [
      { text: "排名", column: 0, columns: 1, rows: 2 },
      { text: "-单位", column: 1, columns: 1, rows: 2 },
      { text: "办结", column: 2, columns: 2, rows: 1 },
    ],
    [
      { text: "办结率", column: 2, columns: 1, rows: 1 },
      { text: "得分", column: 3, columns: 1, rows: 1 },
    ],
  ],
  sections: [
    {
      captions: ["县区", "@A类"],
      rows: [
        [numberCell(1), textCell("=1+1"), figureCell("8.95%"), figureCell("-0.50")],
        [NOTHING, textCell("12"), textCell("19/36"), figureCell("99.30")],
      ],
    },
    { captions: [], rows: [[numberCell(1), textCell("'局"), textCell("-1"), textCell("'=局")]] },
  ],
};

test("a table is written line by line, all equally long", () => {
  expect(toRows(table)).toEqual([
    ["'=办法", "", "", ""],
    ["排名", "'-单位", "办结", ""],
    ["", "", "办结率", "得分"],
    ["县区", "", "", ""],
    ["'@A类", "", "", ""],
    [1, "'=1+1", "8.95%", -0.5],
    ["—", "12", "19/36", 99.3],
    [1, "'局", "-1", "''=局"],
  ]);
});

test("without a title, it begins with its headings", () => {
  expect(toRows({ ...table, title: null })[0]).toEqual(["排名", "'-单位", "办结", ""]);
});

test("a table without sections has headings only", () => {
  expect(toRows({ ...table, title: null, sections: [] })).toHaveLength(2);
});

describe("the lines of a table", () => {
  test("have each cell as it is asked for", () => {
    const found = lines(table, ({ format }) => format);
    expect(found[5]).toEqual(["0", "@", "0.00%", "0.00"]);
  });
});

test("what is no table is refused", () => {
  expect(() => toRows([] as never)).toThrow(
    new RangeError("toRows requires what toTable gives, not a list of 0"),
  );
});
