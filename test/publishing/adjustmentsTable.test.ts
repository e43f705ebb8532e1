import { Decimal } from "decimal.js";
import { type Adjustment, readAdjustments, toCsv, toHtml } from "hotline-scoring";
import { adjustmentsTable, toRows, toSheet } from "hotline-scoring/tables";
import { expect, test } from "vitest";

const units = [
  { id: "hr", name: "市人社局" },
  { id: "gas", name: "燃气公司" },
];
const adjustments: Adjustment[] = [
  { unit: "hr", category: "工作配合", points: 2, reason: "在线咨询反馈快" },
  { unit: "gone", category: "工作配合", points: new Decimal("1.25"), reason: "其他" },
  { unit: "gas", category: "知识库建设", points: "-0.50", reason: "=未上传" },
];

test("a list is numbered by category, in the order given, with units by their names", () => {
  expect(toRows(adjustmentsTable({ units, adjustments }))).toEqual([
    ["序号", "加减分项", "单位", "事由", "分数"],
    [1, "工作配合", "市人社局", "在线咨询反馈快", 2],
    [1, "工作配合", "gone", "其他", 1.25],
    [2, "知识库建设", "燃气公司", "'=未上传", -0.5],
  ]);
});

test("those of a category stand together, merged where a form has merged cells", () => {
  const mixed = [adjustments[0], adjustments[2], adjustments[1]] as Adjustment[];
  const table = adjustmentsTable({ units, adjustments: mixed });
  expect(table).toEqual(adjustmentsTable({ units, adjustments }));
  expect(table.sections[0]?.spans).toEqual([
    { row: 0, column: 0, rows: 2 },
    { row: 0, column: 1, rows: 2 },
  ]);
  const sheet = toSheet(table);
  expect(sheet.values[2]?.slice(0, 2)).toEqual([null, null]);
  expect(sheet.merges).toEqual([
    { row: 1, column: 0, rows: 2, columns: 1 },
    { row: 1, column: 1, rows: 2, columns: 1 },
  ]);
  expect(toHtml(table)).toContain('<td rowspan="2">工作配合</td>');
  expect(toHtml(table).match(/工作配合/g)).toHaveLength(1);
});

test("a reason that is not known is not made up of the category", () => {
  const unknown = [{ unit: "hr", category: "工作配合", points: 2, reason: "工作配合" }];
  const table = adjustmentsTable({ units, adjustments: unknown });
  expect(table.sections[0]?.rows[0]?.[3]?.text).toBe("—");
  expect(readAdjustments(toCsv(table), { units }).adjustments).toEqual([
    { ...unknown[0], points: "2" },
  ]);
});

test("it has no title, headings in one row, and figures where there are", () => {
  const table = adjustmentsTable({ units, adjustments });
  expect([table.title, table.language, table.headings.length]).toEqual([null, "zh", 1]);
  expect(table.columns.map(({ holds }) => holds)).toEqual([
    ...["figures", "text", "text", "text", "figures"],
  ]);
  expect(table.sections).toHaveLength(1);
  expect(table.sections[0]?.captions).toEqual([]);
  expect(table.sections[0]?.rows[2]?.[4]).toEqual({ text: "-0.5", value: -0.5, format: "0.0" });
});

test("in English, its headings are in English", () => {
  const table = adjustmentsTable({ units, adjustments }, "en");
  expect(table.language).toBe("en");
  expect(toRows(table)[0]).toEqual(["No.", "Category", "Unit", "Reason", "Points"]);
  expect(table.headings[0]?.map(({ text }) => text)).toEqual(toRows(table)[0]);
});

test.each(["zh", "en"] as const)("readAdjustments reads it back in %s", (language) => {
  const known = [...units, { id: "gone", name: "gone" }];
  const table = adjustmentsTable({ units, adjustments }, language);
  for (const written of [toCsv(table), toRows(table)]) {
    expect(readAdjustments(written, { units: known })).toEqual({
      adjustments: [
        { ...adjustments[0], points: "2" },
        { ...adjustments[1], points: "1.25" },
        { ...adjustments[2], points: "-0.5" },
      ],
      doubts: [],
    });
  }
});

test("without adjustments it has headings only", () => {
  const empty = [["序号", "加减分项", "单位", "事由", "分数"]];
  expect(toRows(adjustmentsTable({ units }))).toEqual(empty);
  expect(toRows(adjustmentsTable({ units, adjustments: undefined }))).toEqual(empty);
  expect(readAdjustments(empty, { units })).toEqual({ adjustments: [], doubts: [] });
});

test("what is no month, and other languages, are refused", () => {
  for (const [value, shown] of [
    [null, "null"],
    [[], "a list of 0"],
    [{ units: {} }, "an object"],
  ] as const) {
    expect(() => adjustmentsTable(value as never)).toThrow(
      new RangeError(`adjustmentsTable requires a month, not ${shown}`),
    );
  }
  expect(() => adjustmentsTable({ units }, "de" as never)).toThrow(
    new RangeError('adjustmentsTable requires "zh" or "en", not "de"'),
  );
});

test("a category has one number, however often it stands", () => {
  const own = ["甲", "甲", "乙"].map((category) => ({
    unit: "hr",
    category,
    points: 1,
    reason: "",
  }));
  const rows = toRows(adjustmentsTable({ units, adjustments: own })).slice(1);
  expect(rows.map(([number]) => number)).toEqual([1, 1, 2]);
});
