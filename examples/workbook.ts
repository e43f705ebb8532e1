// Writes october-2023.xlsx: the figures of 湘潭市's bulletin of October 2023, its adjustments, the ranked annex, the audit.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readTable, scoreMonth, toTable } from "hotline-scoring";
import { spreadsheetFunctions } from "hotline-scoring/spreadsheet";
import { csvRows, toSheet, type Worksheet } from "hotline-scoring/tables";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import writeExcelFile from "write-excel-file/node";
import { columnsOf, sheetData } from "./sheetData.js";

const folder = join(import.meta.dirname, "bulletin2023-10");
const annex1 = csvRows(readFileSync(join(folder, "annex-1.csv"), "utf8"));
const annex2 = csvRows(readFileSync(join(folder, "annex-2.csv"), "utf8"));

// annex 1 gives 雨湖区 4 bonus points where annex 2 has 4 and 0.5: it is ranked as annex 1 has it, and the audit says so
const scheme = xiangtan2023;
const { month, doubts } = readTable(annex1, scheme, { month: "2023-10" });
const ranked = toTable(scoreMonth(scheme, month), { scheme, month });
const audited = spreadsheetFunctions(scheme).HOTLINE_AUDIT(annex1, annex2);

const printed = plainSheet(annex1.map((row) => row.map(cellOf)));
const adjustments = plainSheet(annex2.map((row) => row.map(cellOf)));
const findings = plainSheet(audited.map((row) => row.map((value) => ({ value, format: "0" }))));
const annex = toSheet(ranked);
const file = process.argv[2] ?? "october-2023.xlsx";
const page = { orientation: "landscape" } as const;

await writeExcelFile(
  [
    {
      sheet: "数据",
      data: sheetData(printed),
      columns: columnsOf(printed),
      stickyRowsCount: 1,
      ...page,
    },
    { sheet: "加减分明细", data: sheetData(adjustments), columns: columnsOf(adjustments), ...page },
    {
      sheet: "排名",
      data: sheetData(annex),
      columns: columnsOf(annex),
      stickyRowsCount: annex.headingRows,
      ...page,
    },
    { sheet: "审核", data: sheetData(findings), columns: columnsOf(findings, 160), ...page },
  ],
  { fontFamily: "Noto Sans CJK SC", fontSize: 10 },
).toFile(file);
console.log(
  `${file}：数据 ${annex1.length - 1} 行，加减分 ${annex2.length - 1} 项，读表存疑 ${doubts.length} 处，审核发现 ${audited.length - 2} 处。`,
);

/** A cell of the bulletin as a spreadsheet holds it: counts and points are numbers, percentages numbers in percent. */
function cellOf(text: string): { value: string | number; format: string } {
  const [, digits, decimals = "", percent] = /^(-?\d+(?:\.(\d+))?)(%?)$/.exec(text) ?? [];
  if (digits === undefined) return { value: text, format: "@" };
  const places = decimals === "" ? "0" : `0.${"0".repeat(decimals.length)}`;
  return percent === "%"
    ? { value: Number(`${digits}e-2`), format: `${places}%` }
    : { value: Number(digits), format: places };
}

/** Rows of cells as a sheet without merged cells, headings first. */
function plainSheet(rows: { value: string | number; format: string }[][]): Worksheet {
  return {
    values: rows.map((row) => row.map(({ value }) => (value === "" ? null : value))),
    formats: rows.map((row) => row.map(({ format }) => format)),
    merges: [],
    headingRows: 1,
    print: {
      orientation: "landscape",
      pagesWide: 1,
      repeatedRows: { first: 0, rows: 1 },
      breaksBefore: [],
    },
  };
}
