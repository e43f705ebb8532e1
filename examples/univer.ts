// The functions of a spreadsheet inside Univer, without a browser: a workbook is scored, explained and audited by its formulas.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { ICellData, Nullable } from "@univerjs/core";
import type { BaseValueObject } from "@univerjs/engine-formula";
import type {} from "@univerjs/engine-formula/facade";
import type {} from "@univerjs/sheets/facade";
import type {} from "@univerjs/sheets-formula/facade";
import { functionDefinitions, spreadsheetFunctions } from "hotline-scoring/spreadsheet";
import { csvRows } from "hotline-scoring/tables";

// the ES modules of Univer 0.25 do not load on Node; its CommonJS ones do
const require = createRequire(import.meta.url);
const { CellValueType, LocaleType, LogLevel, Univer } =
  require("@univerjs/core") as typeof import("@univerjs/core");
const { FUniver } = require("@univerjs/core/facade") as typeof import("@univerjs/core/facade");
const engine = require("@univerjs/engine-formula") as typeof import("@univerjs/engine-formula");
const { UniverSheetsPlugin } = require("@univerjs/sheets") as typeof import("@univerjs/sheets");
const { UniverSheetsFormulaPlugin } =
  require("@univerjs/sheets-formula") as typeof import("@univerjs/sheets-formula");
for (const facade of ["sheets", "engine-formula", "sheets-formula"]) {
  require(`@univerjs/${facade}/facade`);
}
const { ArrayValueObject, BaseFunction, NumberValueObject, StringValueObject } = engine;

type Value = string | number;
type Answer = Value | Value[][];
const functions = new Map(
  Object.entries(spreadsheetFunctions()) as [string, (...cells: unknown[]) => Answer][],
);

/** One class for all functions: Univer makes one of each, by its name. */
class HotlineFunction extends BaseFunction {
  override calculate(...given: BaseValueObject[]): BaseValueObject {
    try {
      return objectOf(functions.get(`${this.name}`)?.(...given.map(givenIn)) ?? "");
    } catch (error) {
      // an error that leaves a function would end the program
      return StringValueObject.create(`错误：${(error as Error).message}`);
    }
  }
}

/** What a function is given: a range as rows of values; a blank cell is blank, and not 0. */
function givenIn(given: BaseValueObject): unknown {
  if (!given.isArray()) return cellValue(given);
  const rows = (given as InstanceType<typeof ArrayValueObject>).getArrayValue();
  return rows.map((row) => Array.from(row, cellValue));
}

function cellValue(cell: Nullable<BaseValueObject>): unknown {
  return !cell || cell.isNull() ? "" : cell.getValue();
}

/** What a function gives: text stays text, where Univer would make a number of 8.95%, and a day of 8/10. */
function objectOf(answer: Answer): BaseValueObject {
  if (typeof answer === "number") return NumberValueObject.create(answer);
  if (typeof answer === "string") return StringValueObject.create(answer);
  const columnCount = Math.max(...answer.map(({ length }) => length));
  return ArrayValueObject.create({
    calculateValueList: answer.map((row) =>
      Array.from({ length: columnCount }, (_, column) => objectOf(row[column] ?? "")),
    ),
    ...{ rowCount: answer.length, columnCount, unitId: "", sheetId: "", row: -1, column: -1 },
  });
}

/** Cells as Univer has them; each says what it is. */
function cellData(rows: readonly (readonly string[])[]) {
  const cellsOf = (row: readonly string[]) =>
    Object.fromEntries(row.map((text, column) => [column, cellOf(text)] as const));
  return Object.fromEntries(rows.map((row, line) => [line, cellsOf(row)] as const));
}

function cellOf(text: string): ICellData {
  if (text === "") return {};
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return { v: Number(text), t: CellValueType.NUMBER };
  return { v: text, t: CellValueType.STRING };
}

const folder = join(import.meta.dirname, "bulletin2023-10");
const [annex1 = [], annex2 = []] = ["annex-1.csv", "annex-2.csv"].map((name) =>
  csvRows(readFileSync(join(folder, name), "utf8")),
);

const univer = new Univer({
  locale: LocaleType.ZH_CN,
  locales: { [LocaleType.ZH_CN]: {} },
  logLevel: LogLevel.WARN,
});
// named to the formula engine itself: registerFunction would give a blank cell as 0
univer.registerPlugin(engine.UniverFormulaEnginePlugin, {
  function: functionDefinitions.map(({ name }) => [HotlineFunction, name] as never),
});
univer.registerPlugin(UniverSheetsPlugin);
univer.registerPlugin(UniverSheetsFormulaPlugin);
const univerAPI = FUniver.newAPI(univer);
const sheetOf = (id: string, name: string, rows: readonly (readonly string[])[]) => ({
  ...{ id, name, rowCount: 200, columnCount: 40, cellData: cellData(rows) },
});
const workbook = univerAPI.createWorkbook({
  ...{ id: "october", name: "2023-10", sheetOrder: ["data", "list", "answers"] },
  sheets: {
    data: sheetOf("data", "数据", annex1),
    list: sheetOf("list", "加减分明细", annex2),
    answers: sheetOf("answers", "结果", []),
  },
});
const [data, answers] = ["数据", "结果"].map((name) => workbook.getSheetByName(name));
if (!data || !answers) throw new Error("the sheets were made above");

/** What spreads from a cell. */
const spread = (range: string) => answers.getRange(range).getValues();
const table = `数据!A1:W${annex1.length}`;
const list = `加减分明细!A1:E${annex2.length}`;
answers.getRange("A1").setValue({ f: `=HOTLINE_SCORE(${table})` });
answers.getRange("A100").setValue({ f: `=HOTLINE_AUDIT(${table}, ${list})` });
answers.getRange("AA1").setValue({ f: `=HOTLINE_EXPLAIN(${table}, "市人社局", "总得分")` });
answers.getRange("AA2").setValue({ f: `=HOTLINE_POINTS("回访满意率", "县市区", 19/36, "100%")` });
answers.getRange("AA3").setValue({ f: `=HOTLINE_POINTS("延期率", "县市区", 27.11)` });
await univerAPI.getFormula().onCalculationResultApplied(60_000);

console.log(`共 ${annex1.length - 1} 家，前三行：`);
for (const row of spread("A2:D4")) console.log(row.join(" "));
console.log(`审核：${spread("H101:H101")[0]?.[0]}`);
for (const [answer] of spread("AA1:AA3")) console.log(answer);

// a cell that changes is worked out anew
data.getRange("U2").setValue({ v: 2, t: CellValueType.NUMBER });
data.getRange("V2").setValue({ v: 0, t: CellValueType.NUMBER });
await univerAPI.getFormula().onCalculationResultApplied(60_000);
console.log(`改动后：${spread("D2:D2")[0]?.[0]} ${spread("W2:W2")[0]?.[0]}`);
univer.dispose();
