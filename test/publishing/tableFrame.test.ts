import { readTable, scoreMonth, toCsv, toHtml, toMarkdown, toTable } from "hotline-scoring";
import { toRows, toSheet } from "hotline-scoring/tables";
import { describe, expect, test } from "vitest";
import { both, officeScheme } from "../support/office.js";

const lists = [
  { id: "red", name: both("红榜", "Red list"), best: 1, among: "peers", ties: "dense" },
  { id: "black", name: both("黑榜", "Black list"), worst: 1, among: "all", ties: "dense" },
] as const;
const scheme = officeScheme({ verdicts: { lists } });
const unit = (id: string, group: string, tickets: number, done: number) => ({
  ...{ id, name: id, group },
  metrics: { tickets, completed: undefined, done, late: 0, happy: { count: 1, of: 1 } },
});
const month = {
  month: "2024-05",
  units: [
    unit("甲局", "city", 10, 9),
    unit("乙局", "city", 10, 8),
    unit("丙县", "county", 10, 5),
  ].map(({ metrics: { completed: _, ...metrics }, ...one }) => ({ ...one, metrics })),
};
const result = scoreMonth(scheme, month);
const tableWith = (terms: object) => toTable(result, { scheme, month, ...terms });
const below = ["红榜（部门B类）：甲局", "红榜（县区）：丙县", "黑榜：丙县"];

describe("what stands around a table", () => {
  const frame = {
    label: "附件1",
    title: "某市2024年5月考核情况",
    unitHeading: "承办单位",
    places: { 办结率得分: 2, 办结率: 1 },
    below: ["制表：某人　审核：某人", "2024年6月5日"],
  };
  const table = tableWith(frame);

  test("stands in the table", () => {
    expect([table.label, table.title, table.below]).toEqual([
      "附件1",
      "某市2024年5月考核情况",
      [...below, "制表：某人　审核：某人", "2024年6月5日"],
    ]);
    expect(table.columns.map(({ heading }) => heading)).toContain("承办单位");
    expect(toRows(table)[6]?.slice(0, 6)).toEqual([1, "甲局", 10, 9, "90.0%", 9]);
    expect(toCsv(table).split("\r\n")[6]).toMatch(/^1,甲局,10,9,90.0%,9.00,/);
  });

  test("comes out in every form", () => {
    const forms = [
      toCsv(table),
      toMarkdown(table),
      toHtml(table),
      JSON.stringify(toSheet(table).values),
    ];
    for (const form of [...forms, JSON.stringify(toRows(table))]) {
      for (const text of ["附件1", "某市2024年5月考核情况", "承办单位", ...below, "2024年6月5日"])
        expect(form).toContain(text);
    }
    expect(toHtml(table)).toContain('<th scope="row">甲局</th>');
  });

  test("is passed over where the table is read again", () => {
    for (const written of [toCsv(table), toRows(table), toSheet(table).values]) {
      const read = readTable(written as never, scheme, {});
      expect(read.month.month).toBe("2024-05");
      expect(read.month.units.map(({ name }) => name)).toEqual(["甲局", "乙局", "丙县"]);
      expect(read.doubts).toEqual([]);
    }
  });

  test("has a title of the scheme and the period, as it is called", () => {
    expect(tableWith({}).title).toBe("办法 2024年5月");
    expect(tableWith({ period: "2024年第5期" }).title).toBe("办法 2024年第5期");
    expect(tableWith({ layout: "list" }).title).toBeNull();
    expect(tableWith({ layout: "list", title: "表" }).title).toBe("表");
  });

  test("lists stand below a bulletin, in its language", () => {
    expect(tableWith({}).below).toEqual(below);
    expect(tableWith({ layout: "list" }).below).toBeUndefined();
    expect(tableWith({ language: "en" }).below).toEqual([
      "Red list (部门, B类): 甲局".replace("部门", "Departments").replace("B类", "Tier B"),
      "Red list (Counties): 丙县",
      "Black list: 丙县",
    ]);
  });
});

describe("refused is", () => {
  test.each([
    [{ label: "" }, 'toTable requires label to be a text, not ""'],
    [{ title: 5 }, "toTable requires title to be a text, not 5"],
    [{ below: "制表" }, 'toTable requires below to be a list of texts, not "制表"'],
    [{ below: [5] }, "toTable requires below to be a list of texts, not a list of 1"],
    [{ places: 2 }, "toTable requires places by headings, not 2"],
    [
      { places: { 办结率: 1.5 } },
      "toTable requires the places of 办结率 to be a whole number from 0 to 10, not 1.5",
    ],
    [
      { places: { 办结: 1 } },
      "toTable requires places of headings of the table, and there is no 办结",
    ],
    [{ places: { 总得分: 0 } }, "toTable requires at least 2 places of 总得分: 29.00 stands there"],
  ])("%j", (terms, message) => {
    expect(() => tableWith(terms)).toThrow(new RangeError(message));
  });
});

test("a sheet says how it is printed: headings again on each page, one page wide, no section torn", () => {
  const { print, headingRows } = toSheet(tableWith({ label: "附件1" }), { rowsPerPage: 10 });
  // the label, the title, two rows of headings; then 部门, B类, 甲局, 乙局, and 县区, 丙县, and three lines below
  expect(headingRows).toBe(4);
  expect(print).toEqual({
    orientation: "landscape",
    pagesWide: 1,
    repeatedRows: { first: 2, rows: 2 },
    breaksBefore: [8],
  });
  expect(toSheet(tableWith({})).print.breaksBefore).toEqual([]);
  expect(() => toSheet(tableWith({}), { rowsPerPage: 5 })).toThrow(
    new RangeError("toSheet requires rowsPerPage to be a whole number from 10, not 5"),
  );
});

test("in Markdown a second tier stands below its group", () => {
  const many = {
    ...month,
    units: [...month.units, { ...unit("丁局", "city", 200, 100) }].map((one) => {
      const { completed: _, ...metrics } = one.metrics as { completed?: undefined };
      return { ...one, metrics };
    }),
  } as never;
  const text = toMarkdown(toTable(scoreMonth(scheme, many), { scheme, month: many }));
  expect(text.match(/^#+ .*/gm)).toEqual([
    "# 办法 2024年5月",
    "## 部门（合计 3 家）",
    "### A类（工单量≥100件）（合计 1 家）",
    "### B类（工单量＜100件）（合计 2 家）",
    "## 县区（合计 1 家）",
  ]);
});
