import { compare } from "../exact/arithmetic.js";
import type { Scheme } from "../scheme/scheme.js";
import { columnKey } from "../sheet/column.js";
import { isBlank, type PrintedFigure } from "../sheet/printedFigure.js";
import { isOfNothing, rateInCell } from "../sheet/rateCell.js";
import { countIn, factIn } from "../sheet/rowMetric.js";
import { type Cell, cellOf, countCellOf, type TableRow, wholeIn } from "../sheet/tableRow.js";
import type { MetricDefinition } from "../words/metricDefinition.js";
import { cellFinding, type Finding } from "./finding.js";

/** The cells of a row that should hold a figure, and do not. */
export function figureFindings(row: TableRow, scheme: Scheme): Finding[] {
  return row.cells
    .filter((cell) => !isBlank(cell.text) && holdsFigure(cell) && !isReadable(cell, scheme))
    .map((cell) => {
      const { heading, text, figure, column } = cell;
      const allowed = isOfKind(column, "fact", scheme)
        ? aFact
        : figure === undefined
          ? aFigure
          : isCount(column, scheme)
            ? aCount
            : aRate;
      return cellFinding(row, cell, {
        kind: "figure",
        severity: "high",
        message: {
          zh: `${row.unit}的“${heading}”为“${text}”，${allowed.zh}，无法核对`,
          en: `${row.unit}: "${heading}" is "${text}", ${allowed.en}, so it cannot be checked`,
        },
      });
    });
}

const aFact = { zh: "既不是“是”，也不是“否”", en: "which says neither yes nor no" };
const aFigure = { zh: "不是数值", en: "which is no figure" };
const aCount = { zh: "不是不小于 0 的整数", en: "which is no whole number from 0" };
const aRate = { zh: "不是所在列应有的数值", en: "which is no figure for this column" };

function holdsFigure({ column }: Cell): boolean {
  if (typeof column === "object") return !("flag" in column || "list" in column);
  return !["group", "tier", "unit", "rank", "grade", "flags", "lists", "remark"].includes(column);
}

function isReadable(cell: Cell, scheme: Scheme): boolean {
  const { column, figure } = cell;
  if (isOfKind(column, "rate", scheme))
    return figure !== undefined || isOfNothing(rateInCell(cell));
  if (isOfKind(column, "fact", scheme)) return factIn(cell.text) !== undefined;
  if (figure === undefined) return false;
  if (isCount(column, scheme)) return wholeIn(cell) !== undefined;
  return !figure.isPercentage && (typeof column === "string" || isSound(column, figure));
}

/** Of a rate for which part of a case may count, any figure from 0; scores are of any sign. */
function isSound(column: object, { value }: PrintedFigure): boolean {
  return !("count" in column) || value.above >= 0;
}

function isOfKind(
  column: Cell["column"],
  kind: MetricDefinition["kind"],
  { metrics }: Scheme,
): boolean {
  return typeof column === "object" && "metric" in column && metrics[column.metric]?.kind === kind;
}

function isCount(column: Cell["column"], { metrics }: Scheme): boolean {
  if (typeof column === "string") return false;
  if ("metric" in column) return metrics[column.metric]?.kind === "count";
  const rate = "count" in column ? metrics[column.count] : undefined;
  return rate?.kind === "rate" && rate.partialCredit === undefined;
}

/** The counts of a row that are above what they are a share of. */
export function wholeFindings(row: TableRow, { metrics }: Scheme): Finding[] {
  return Object.entries(metrics).flatMap(([metric, definition]) => {
    if (definition.kind !== "rate" || definition.of === undefined) return [];
    const [cell, whole] = [
      countCellOf(row, { count: metric }),
      countCellOf(row, { metric: definition.of }),
    ];
    const [count, of] = [countIn(row, { count: metric }), countIn(row, { metric: definition.of })];
    if (cell === undefined || whole === undefined || count === undefined || of === undefined)
      return [];
    if (compare(count, of) <= 0) return [];
    const isCapped = definition.cap !== undefined && of.above > 0;
    const held = isCapped
      ? {
          zh: `；比率按上限 ${definition.cap} 计`,
          en: `; the rate is held at its cap of ${definition.cap}`,
        }
      : { zh: "", en: "" };
    return [
      cellFinding(row, cell, {
        kind: "whole",
        severity: isCapped ? "low" : "high",
        orElse: [{ column: whole.heading, printed: whole.text, expected: `≥ ${count}` }],
        message: {
          zh: `${row.unit}的“${cell.heading}”为 ${cell.text}，超过“${whole.heading}” ${whole.text}${held.zh}`,
          en: `${row.unit}: "${cell.heading}" is ${cell.text}, above "${whole.heading}" of ${whole.text}${held.en}`,
        },
      }),
    ];
  });
}

/** Counts that follow from others of the row: those that come to less than nothing, and those printed otherwise. */
export function madeFindings(row: TableRow, { metrics }: Scheme): Finding[] {
  return Object.entries(metrics).flatMap(([metric, definition]) => {
    if (definition.kind !== "count" || definition.madeOf === undefined) return [];
    const made = row.made.get(columnKey({ metric }));
    if (made?.figure === undefined) return [];
    const printed = cellOf(row, { metric });
    const isNegative = made.figure.value.above < 0;
    const isTold =
      printed?.figure !== undefined && compare(printed.figure.value, made.figure.value) !== 0;
    if (!isNegative && !isTold) return [];
    const comes = isNegative
      ? {
          zh: `由其他数量计算为 ${made.text}，小于 0`,
          en: `comes to ${made.text} by the other counts, below 0`,
        }
      : {
          zh: `为 ${printed?.text}，而由其他数量计算为 ${made.text}`,
          en: `is ${printed?.text}, but comes to ${made.text} by the other counts`,
        };
    return [
      cellFinding(row, made, {
        kind: "whole",
        severity: "high",
        ...(isNegative ? {} : { expected: [made.text] }),
        message: {
          zh: `${row.unit}的“${made.heading}”${comes.zh}`,
          en: `${row.unit}: "${made.heading}" ${comes.en}`,
        },
      }),
    ];
  });
}
