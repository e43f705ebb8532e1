import { tryAudit } from "../auditing/audit.js";
import { auditSummary, severityNames } from "../auditing/auditText.js";
import { soundScheme } from "../checking/checkedScheme.js";
import { explain } from "../explaining/explain.js";
import { explanationLines } from "../explaining/explanationText.js";
import { valueOrThrow } from "../input/outcome.js";
import type { Scheme } from "../scheme/scheme.js";
import { xiangtan2023 } from "../schemes/xiangtan2023/xiangtan2023.js";
import { guarded } from "../sheet/cellText.js";
import { isBlank } from "../sheet/printedFigure.js";
import { nameKey } from "../words/heading.js";
import type { Text } from "../words/text.js";
import { itemCalled, refusal, schemeInCell, valueOrShown } from "./cellErrors.js";
import { pointsOfCells } from "./pointsFunction.js";
import { type CellRange, isGiven, rowsOf, textIn } from "./ranges.js";
import {
  cellsOf,
  languageIn,
  languageOf,
  monthOfSheet,
  noteRow,
  scoredRows,
} from "./sheetMonth.js";
import { ranksOfCells, tierNames } from "./tiersAndRanks.js";

/**
 * The functions of a spreadsheet 表格函数. Each takes cells or ranges as a script is given them, and gives a cell or rows of cells; what is wrong is thrown as a
 * `RangeError` whose message names the cells, counted from the first of the range: C2 is the third cell of its second row.
 */
export interface SpreadsheetFunctions {
  /**
   * The ranked table of a month 计分排名, as one list with the headings of the scheme: `=HOTLINE_SCORE(A1:U40)`. Counts, points, totals and ranks are numbers, rates are
   * text as they are printed (`8.95%`). Each doubt stands below the table as a note.
   */
  readonly HOTLINE_SCORE: (
    table: CellRange,
    adjustments?: CellRange,
    scheme?: CellRange,
  ) => (string | number)[][];
  /** The name of the tier 档次 for a number of tickets, or for each of a range; 不分档 in a group without tiers: `=HOTLINE_TIER(C2, "市直、驻潭单位")`. */
  readonly HOTLINE_TIER: (
    tickets: CellRange,
    group: CellRange,
    scheme?: CellRange,
  ) => string | string[][];
  /** The rank 排名 of each total among all of the range, in its shape; blank cells stay blank: `=HOTLINE_RANK(W2:W9)`. */
  readonly HOTLINE_RANK: (
    totals: CellRange,
    ties?: CellRange,
  ) => number | string | (number | string)[][];
  /** The points 得分 of one dimension, of its metrics in their order: `=HOTLINE_POINTS("回访满意率", "县市区", 19/36, "100%")`. */
  readonly HOTLINE_POINTS: (
    dimension: CellRange,
    group: CellRange,
    ...metrics: readonly CellRange[]
  ) => number;
  /**
   * How a unit's scores, total and rank come about 计算说明, from the data and the list of adjustments: what beside why, line by line; of one dimension, its
   * sentence: `=HOTLINE_EXPLAIN(A1:J40, "市人社局", 加减分明细!A1:D9)`. The list may be left out, and the item may stand in its place.
   */
  readonly HOTLINE_EXPLAIN: (
    table: CellRange,
    unit: CellRange,
    adjustments?: CellRange,
    dimension?: CellRange,
    language?: CellRange,
  ) => string | string[][];
  /** What does not agree in a printed table 数据审核, a row for each finding, the gravest first: `=HOTLINE_AUDIT(A1:W60)`. */
  readonly HOTLINE_AUDIT: (
    table: CellRange,
    adjustments?: CellRange,
    language?: CellRange,
  ) => (string | number)[][];
}

/**
 * The functions that a spreadsheet offers 表格函数, by a scheme: for scripts in Google Sheets, Excel and WPS, and wherever else cells come as rows of values.
 *
 * @param scheme - the rules that they go by where a formula names no others; 湘潭's of 2023 unless stated
 * @returns the functions, by their names in a formula
 * @throws {@link InputError} with every problem of the scheme
 * @example
 * ```ts
 * import { spreadsheetFunctions } from "hotline-scoring/spreadsheet";
 *
 * const { HOTLINE_POINTS, HOTLINE_RANK, HOTLINE_TIER } = spreadsheetFunctions();
 * HOTLINE_TIER([[245], [13]], "市直、驻潭单位"); // => [["A类"], ["C类"]]
 * HOTLINE_RANK([[99.3], [101.3], [""], [99.3]]); // => [[2], [1], [""], [2]]
 * HOTLINE_POINTS("回访满意率", "市直、驻潭单位", 19 / 36, "100%"); // => 20.69
 * HOTLINE_RANK([[99.3], ["优"]]); // throws A2：发现“优”；应为总得分（数值）。
 * ```
 */
export function spreadsheetFunctions(scheme: Scheme = xiangtan2023): SpreadsheetFunctions {
  const usual = valueOrThrow(soundScheme(scheme));
  return {
    HOTLINE_SCORE: (table, adjustments, other) =>
      scoredRows(schemeInCell(other, usual, languageOf(table)), table, adjustments),
    HOTLINE_TIER: (tickets, group, other) =>
      tierNames(schemeInCell(other, usual, "zh"), tickets, group),
    HOTLINE_RANK: (totals, ties) => ranksOfCells(totals, ties, usual.ranking.ties),
    HOTLINE_POINTS: (dimension, group, ...metrics) =>
      pointsOfCells(usual, dimension, group, metrics),
    HOTLINE_EXPLAIN: (table, unit, adjustments, dimension, language) =>
      isOneCell(adjustments)
        ? explainedUnit(usual, table, unit, adjustments, dimension)
        : explainedUnit(usual, table, unit, dimension, language, adjustments),
    HOTLINE_AUDIT: (table, adjustments, language) =>
      auditedRows(usual, table, adjustments, language),
  };
}

/** Whether a range is a single cell with something in it, and no list: the item that is asked for. */
function isOneCell(range: CellRange): boolean {
  const rows = rowsOf(range);
  return rows.length === 1 && (rows[0]?.length ?? 0) <= 1 && isGiven(range);
}

/** A unit of a sheet explained: what, and why, line by line, and what of it is in doubt; or one sentence about one dimension. */
export function explainedUnit(
  scheme: Scheme,
  table: CellRange,
  unit: CellRange,
  dimension: CellRange,
  languageCell: CellRange,
  adjustments?: CellRange,
): string | string[][] {
  const language = languageIn(languageCell, table);
  const { month, doubts } = monthOfSheet(scheme, table, adjustments, language);
  const name = nameKey(textIn(unit));
  const found = month.units.find((one) => nameKey(one.name) === name);
  if (found === undefined) {
    throw refusal(
      { zh: `表中没有单位“${name}”。`, en: `There is no unit "${name}" in the table.` },
      language,
    );
  }
  const lines = explanationLines(explain(scheme, month, found.id));
  const own = doubts.filter((one) => one.unit !== undefined && nameKey(one.unit) === name);
  const asked = textIn(dimension);
  if (isBlank(asked)) {
    const doubtful = { zh: "存疑", en: "In doubt" };
    return [
      ...lines.map(({ title, body }) => [title[language], body[language]].map(guarded)),
      ...own.map(({ message }) => [doubtful[language], message[language]].map(guarded)),
    ];
  }
  const part = { zh: "说明项目", en: "part of the explanation" };
  const sentence = itemCalled(lines, asked, part, language).body[language];
  const notes = own.map(({ message }) => message[language]);
  const beside = { zh: `（存疑：${notes.join("")}）`, en: ` (In doubt: ${notes.join(" ")})` };
  return guarded(notes.length === 0 ? sentence : `${sentence}${beside[language]}`);
}

/** A sheet audited: a row for each finding, the gravest first, and what was checked in a note below them. */
export function auditedRows(
  scheme: Scheme,
  table: CellRange,
  adjustments: CellRange,
  languageCell: CellRange,
): (string | number)[][] {
  const language = languageIn(languageCell, table);
  const list = isGiven(adjustments) ? { adjustments: rowsOf(adjustments) } : {};
  const report = valueOrShown(tryAudit(scheme, cellsOf(table, language), list), language);
  const cellAt = new Map(report.cells.map(({ row, column, cell }) => [`${row} ${column}`, cell]));
  const rows = report.findings.map(
    ({ severity, unit, row, column, printed, expected, message }, index) =>
      [
        index + 1,
        severityNames[severity][language],
        cellAt.get(`${row} ${column}`) ?? "",
        unit ?? "",
        column ?? "",
        printed,
        expected.join({ zh: "、", en: ", " }[language]),
        message[language],
      ].map((value) => (typeof value === "string" ? guarded(value) : value)),
  );
  return [
    headings[language],
    ...rows,
    noteRow(auditSummary(report), language, headings[language].length),
  ];
}

const headings: Record<keyof Text, string[]> = {
  zh: ["序号", "程度", "单元格", "单位", "项目", "表中为", "应为", "说明"],
  en: ["No.", "Severity", "Cell", "Unit", "Column", "Printed", "Expected", "Finding"],
};
