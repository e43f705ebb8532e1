import { type Table, toMarkdown } from "hotline-scoring";
import { expect, test } from "vitest";
import { figureCell, NOTHING, textCell } from "../../src/publishing/table.js";

const table: Table = {
  title: "办法 *2024*",
  language: "zh",
  columns: [
    { heading: "单位", holds: "text" },
    { heading: "办结|得分", holds: "figures" },
  ],
  headings: [],
  sections: [
    {
      captions: ["部门（合计 2 家）", "A类_1"],
      rows: [
        [textCell("<某局>"), figureCell("99.30")],
        [textCell("a|b\nc"), NOTHING],
      ],
    },
    { captions: ["B类"], rows: [[textCell("=1+1"), figureCell("8.95%")]] },
    { captions: [], rows: [] },
  ],
};

test("each section is a table, its captions are headings, and so is the title", () => {
  expect(toMarkdown(table)).toBe(
    [
      "# 办法 \\*2024\\*",
      "",
      "## 部门（合计 2 家）",
      "",
      "### A类\\_1",
      "",
      "| 单位 | 办结\\|得分 |",
      "| --- | ---: |",
      "| \\<某局\\> | 99.30 |",
      "| a\\|b c | — |",
      "",
      "## B类",
      "",
      "| 单位 | 办结\\|得分 |",
      "| --- | ---: |",
      "| =1+1 | 8.95% |",
      "",
      "| 单位 | 办结\\|得分 |",
      "| --- | ---: |",
      "",
    ].join("\n"),
  );
});

test("without a title, it begins with the first section", () => {
  expect(toMarkdown({ ...table, title: null }).split("\n")[0]).toBe("## 部门（合计 2 家）");
});

test("what is no table is refused", () => {
  expect(() => toMarkdown(undefined as never)).toThrow(
    new RangeError("toMarkdown requires what toTable gives, not undefined"),
  );
});
