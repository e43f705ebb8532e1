import { expect, test } from "vitest";
import { headingRows } from "../../src/tables/headingRows.js";

const column = (heading: string, short: string, over?: string) => ({ heading, short, over });
const columns = [
  column("排名", "排名"),
  column("办结率", "办结率", "办结（10分）"),
  column("办结得分", "得分", "办结（10分）"),
  column("满意率", "满意率", "满意（20分）"),
  column("总得分", "总得分"),
];

test("as a list, each column has its whole heading", () => {
  expect(headingRows(columns, "list")).toEqual([
    ["排名", "办结率", "办结得分", "满意率", "总得分"].map((text, at) => ({
      ...{ text, column: at, columns: 1, rows: 1 },
    })),
  ]);
});

test("as a bulletin, columns of one dimension stand under its name, and the others take both rows", () => {
  expect(headingRows(columns, "bulletin")).toEqual([
    [
      { text: "排名", column: 0, columns: 1, rows: 2 },
      { text: "办结（10分）", column: 1, columns: 2, rows: 1 },
      { text: "满意（20分）", column: 3, columns: 1, rows: 1 },
      { text: "总得分", column: 4, columns: 1, rows: 2 },
    ],
    [
      { text: "办结率", column: 1, columns: 1, rows: 1 },
      { text: "得分", column: 2, columns: 1, rows: 1 },
      { text: "满意率", column: 3, columns: 1, rows: 1 },
    ],
  ]);
});

test("as a bulletin without such columns, there is one row", () => {
  expect(headingRows([column("排名", "名"), column("单位", "单位")], "bulletin")).toEqual([
    [
      { text: "名", column: 0, columns: 1, rows: 1 },
      { text: "单位", column: 1, columns: 1, rows: 1 },
    ],
  ]);
});

test("columns of one name that do not stand together have two headings", () => {
  const [top] = headingRows(
    [
      column("甲", "甲", "项"),
      column("乙", "乙"),
      column("丙", "丙", "项"),
      column("丁", "丁", "项"),
    ],
    "bulletin",
  );
  expect(top?.map(({ text, columns: wide }) => `${text} ${wide}`)).toEqual([
    "项 1",
    "乙 1",
    "项 2",
  ]);
});
