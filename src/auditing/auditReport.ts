import type { Scheme, SchemeIdentity } from "../scheme/scheme.js";
import type { HeadedColumn } from "../sheet/column.js";
import { isBlank } from "../sheet/printedFigure.js";
import { addressOf, type Cell, type TableRow } from "../sheet/tableRow.js";
import type { Text } from "../words/text.js";
import type { AuditTerms } from "./auditTerms.js";
import { cellState, type RowChecks } from "./cellState.js";
import type { Finding } from "./finding.js";
import type { Observation } from "./observations.js";
import type { RecoveredRate } from "./recoveredRates.js";
import { isItsOwnSource } from "./rowAudit.js";
import { isOfAdjustments, uncheckedCells } from "./uncheckedCells.js";

/**
 * How a cell was found 核对结果: reproduced 相符, by the rules; explained 可解释, by another choice; wrong 不符; given 给定,
 * a figure that the rules start from, and which nothing contradicts; not checked 未核对.
 */
export type CellVerdict = "reproduced" | "explained" | "wrong" | "given" | "notChecked";

/** A cell of the table, and how it was found. */
export interface AuditedCell {
  /** The number of the row, from 1; the headings do not count. */
  readonly row: number;
  /** The unit 单位. */
  readonly unit: string;
  /** The heading of the column. */
  readonly column: string;
  /** Where it stands in the table, as spreadsheets name it 单元格地址: `F12`. */
  readonly cell: string;
  /** What was printed. */
  readonly printed: string;
  /** How it was found 核对结果. */
  readonly verdict: CellVerdict;
}

/** The number of cells for each verdict 单元格统计. */
export interface CellCounts {
  /** The cells that were computed: those reproduced, explained and wrong 已核对. */
  readonly checked: number;
  /** What the rules give 相符. */
  readonly reproduced: number;
  /** What another choice gives, which is named, or what follows from that 可解释. */
  readonly explained: number;
  /** What nothing gives, or what follows from such a figure 不符. */
  readonly wrong: number;
  /** What the rules start from 给定. */
  readonly given: number;
  /** What could not be computed 未核对. */
  readonly notChecked: number;
}

/** A printed table held against the rules 审核报告. Plain JSON. */
export interface AuditReport {
  /** The scheme that it was held against 考核方案. */
  readonly scheme: SchemeIdentity;
  /** How many rows the table has. */
  readonly rows: number;
  /** The number of cells for each verdict. */
  readonly counts: CellCounts;
  /** How many comparisons were made with figures stated beside the table. */
  readonly statedChecks: number;
  /** What does not agree 审核发现, the gravest first. */
  readonly findings: readonly Finding[];
  /** What is not wrong, and deserves a question 观察. */
  readonly observations: readonly Observation[];
  /** The fractions behind rates that are printed without their counts 还原的比值, where the figures of the row leave one only. */
  readonly recovered: readonly RecoveredRate[];
  /** Every cell of a known column, row by row. */
  readonly cells: readonly AuditedCell[];
  /** What could not be checked, and why 未核对事项. */
  readonly notChecked: readonly Text[];
}

/** The verdict of each cell of a row. */
export function cellVerdicts(
  row: TableRow,
  checks: RowChecks,
  terms: Pick<AuditTerms, "scheme">,
): AuditedCell[] {
  return row.cells
    .filter(({ column }) => column !== "remark")
    .map((cell) => ({
      row: row.number,
      unit: row.unit,
      column: cell.heading,
      cell: addressOf(row, cell),
      printed: cell.text,
      verdict: cellState(cell, checks) ?? (isGiven(cell, row, terms) ? "given" : "notChecked"),
    }));
}

/** Whether a cell that no check looked at holds something the rules start from. */
function isGiven(
  { column, figure, text }: Cell,
  row: TableRow,
  terms: Pick<AuditTerms, "scheme">,
): boolean {
  if (typeof column === "string") return column === "group" || column === "unit";
  const isFigure =
    (figure !== undefined || isFact(column, terms.scheme)) &&
    !isBlank(text) &&
    row.group !== undefined;
  return isFigure && (!("score" in column) || isItsOwnSource(row, column.score, terms));
}

function isFact(column: object, { metrics }: Pick<Scheme, "metrics">): boolean {
  return "metric" in column && metrics[`${column.metric}`]?.kind === "fact";
}

export function cellCounts(cells: readonly AuditedCell[]): CellCounts {
  const count = (verdict: CellVerdict) => cells.filter((cell) => cell.verdict === verdict).length;
  const [reproduced, explained, wrong] = [count("reproduced"), count("explained"), count("wrong")];
  return {
    checked: reproduced + explained + wrong,
    ...{ reproduced, explained, wrong },
    given: count("given"),
    notChecked: count("notChecked"),
  };
}

/** What could not be checked: columns that are not known, cells that were not computed, clauses that are not encoded. */
export function notCheckedOf(
  columns: readonly HeadedColumn[],
  cells: readonly AuditedCell[],
  terms: AuditTerms,
): Text[] {
  const { scheme, adjustmentsOf } = terms;
  const looksAtAdjustments = scheme.dimensions.some((one) => isOfAdjustments(one, scheme));
  const unknown = columns
    .filter(({ column }) => column === undefined)
    .map(({ heading }) => heading);
  return [
    ...unknown.map((heading) => ({
      zh: `“${heading}”一列：不知其含义（可用 columns 指明）`,
      en: `the column "${heading}": not known (say in columns what it holds)`,
    })),
    ...(adjustmentsOf === undefined && looksAtAdjustments ? [noAdjustments] : []),
    ...uncheckedCells(columns, cells, terms),
    ...givenColumns(cells),
    ...(scheme.notEncoded ?? []).map(({ clause, reason }) => ({
      zh: `方案未编码的条款“${clause.zh}”：${reason.zh}`,
      en: `the clause "${clause.en}", which the scheme does not encode: ${reason.en}`,
    })),
  ];
}

const noAdjustments = {
  zh: "加减分项：未提供加减分明细",
  en: "adjustments: no list of them was given",
};

function givenColumns(cells: readonly AuditedCell[]): Text[] {
  const given = cells.filter(({ verdict }) => verdict === "given");
  const columns = [...new Set(given.map(({ column }) => column))];
  if (columns.length === 0) return [];
  return [
    {
      zh: `${columns.map((one) => `“${one}”`).join("、")}为给定数据，只与由其得出的数值核对，本身未核对`,
      en: `${columns.map((one) => `"${one}"`).join(", ")}: given, and checked only by what follows from them`,
    },
  ];
}
