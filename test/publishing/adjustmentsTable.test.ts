import { Decimal } from "decimal.js";
import { type Adjustment, readAdjustments, toCsv } from "hotline-scoring";
import { adjustmentsTable, toRows } from "hotline-scoring/tables";
import { expect, test } from "vitest";

const units = [
  { id: "hr", name: "市人社局" },
  { id: "gas", name: "燃气公司" },
];
const adjustments: Adjustment[] = [
  { unit: "hr", category: "工作配合", points: 2, reason: "在线咨询反馈快" },
  { unit: "gas", category: "知识库建设", points: "-0.50", reason: "=未上传" },
  { unit: "gone", category: "工作配合", points: new Decimal("1.25"), reason: "其他" },
];

test("a list is numbered by category, in the order given, with units by their names", () => {
  expect(toRows(adjustmentsTable({ units, adjustments }))).toEqual([
    ["序号", "加减分项", "单位", "事由", "分数"],
    [1, "工作配合", "市人社局", "在线咨询反馈快", 2],
    [2, "知识库建设", "燃气公司", "'=未上传", -0.5],
    [1, "工作配合", "gone", "其他", 1.25],
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
  expect(table.sections[0]?.rows[1]?.[4]).toEqual({ text: "-0.5", value: -0.5, format: "0.0" });
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
        { ...adjustments[1], points: "-0.5" },
        { ...adjustments[2], points: "1.25" },
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
