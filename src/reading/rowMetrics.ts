import { pointsCell } from "../auditing/metricDomain.js";
import { compare, times } from "../exact/arithmetic.js";
import { HUNDRED, ONE, ZERO } from "../exact/fraction.js";
import { decimalTextOf } from "../exact/numberText.js";
import { MOST_PLACES } from "../exact/rounded.js";
import { type InputIssue, inputIssue } from "../input/issue.js";
import type { Scheme } from "../scheme/scheme.js";
import { isInPercent } from "../sheet/knownHeadings.js";
import { isBlank, quotable } from "../sheet/printedFigure.js";
import { rateInCell } from "../sheet/rateCell.js";
import { type TableDoubt, tableDoubt } from "../sheet/tableDoubt.js";
import { type Cell, cellAddressIn, cellOf, type TableRow } from "../sheet/tableRow.js";
import { isCount } from "../words/amounts.js";
import type { MetricDefinition, RateDefinition } from "../words/metricDefinition.js";
import type { Text } from "../words/text.js";

/** @internal what a row says of a metric */
export interface ReadMetric {
  /** Its value; nothing where the row does not tell. */
  readonly value?: unknown;
  /** The cell that it was read from, or should stand in. */
  readonly cell: Cell;
  readonly issue?: InputIssue | undefined;
  readonly doubts: readonly TableDoubt[];
}

/** @internal a metric of a unit, as its row has it; nothing where there is no column for it */
export function metricInRow(row: TableRow, metric: string, scheme: Scheme): ReadMetric | undefined {
  const definition = scheme.metrics[metric] as MetricDefinition;
  if (definition.kind === "rate") return rateInRow(row, metric, definition);
  const cell =
    definition.kind === "count" ? cellOf(row, { metric }) : pointsCell(row, metric, scheme);
  if (cell === undefined) return undefined;
  const value = definition.kind === "count" ? countIn(cell) : pointsIn(cell);
  return value === undefined
    ? unreadable(row, cell, allowedIn[definition.kind])
    : { value, cell, doubts: [] };
}

/** A rate: its count, where there is a column of counts with something in it, or else what stands as the rate. */
function rateInRow(
  row: TableRow,
  metric: string,
  definition: RateDefinition,
): ReadMetric | undefined {
  const [counted, rated] = [cellOf(row, { count: metric }), cellOf(row, { metric })];
  const cell = counted ?? rated;
  if (cell === undefined) return undefined;
  const count = counted && definition.of !== undefined && countOf(counted, definition);
  const rate = rated && rateInCell(rated);
  if (counted !== undefined && (count || count === 0)) {
    const doubts = rated !== undefined && rate === undefined && rated.text.trim() !== "";
    return { value: count, cell: counted, doubts: doubts ? [unreadRate(row, rated)] : [] };
  }
  if (rated === undefined || rate === undefined) {
    const isOfRate = rated !== undefined && (counted === undefined || isBlank(counted.text));
    return unreadable(row, isOfRate ? rated : cell, isOfRate ? allowedIn.rate : allowedIn.count);
  }
  const isUnread = counted !== undefined && !isBlank(counted.text) && definition.of !== undefined;
  if (isUnread) return unreadable(row, counted, allowedIn.count);
  return { value: rate, cell: rated, doubts: bareDoubts(row, rated) };
}

function countOf(cell: Cell, { partialCredit }: RateDefinition): number | string | undefined {
  return partialCredit ? pointsIn(cell) : countIn(cell);
}

function countIn({ figure }: Cell): number | undefined {
  if (figure === undefined || figure.isPercentage) return undefined;
  const count = Number(figure.value);
  return isCount(count) && figure.value.denominator === 1n ? count : undefined;
}

function pointsIn({ figure }: Cell): string | undefined {
  if (figure === undefined || figure.isPercentage || figure.places > MOST_PLACES) return undefined;
  return decimalTextOf(figure.value);
}

/** @internal what may stand in the cell of a metric, by its kind */
export const allowedIn = {
  count: { zh: "数量（0 或正整数）", en: "a whole number from 0" },
  rate: {
    zh: "比率：百分数（52.78%）、小数（0.5278）或分数（19/36），无数据的写“—”",
    en: 'a rate: a percentage (52.78%), a share (0.5278) or a fraction (19/36); "—" where there is none',
  },
  points: { zh: "分数（如 19.3）", en: "points such as 19.3" },
} satisfies Record<string, Text>;

function unreadable(row: TableRow, cell: Cell, allowed: Text): ReadMetric {
  const found =
    cell.text.trim() === ""
      ? { zh: `“${cell.heading}”为空`, en: `nothing under "${cell.heading}"` }
      : {
          zh: `“${quotable(cell.text)}”（${cell.heading}）`,
          en: `"${quotable(cell.text)}" (${cell.heading})`,
        };
  return {
    cell,
    issue: inputIssue(cellAddressIn(row, cell), found, allowed, row.unit),
    doubts: [],
  };
}

function unreadRate(row: TableRow, cell: Cell): TableDoubt {
  return tableDoubt(
    cellAddressIn(row, cell),
    { zh: `“${quotable(cell.text)}”不是比率`, en: `"${quotable(cell.text)}" is no rate` },
    { zh: "已按其数量计算", en: "it is worked out from its count" },
    row.unit,
  );
}

/** A plain number among rates may be meant in percent, or not: those that could be either are told of. */
function bareDoubts(row: TableRow, cell: Cell): TableDoubt[] {
  const { figure, text, heading } = cell;
  if (figure === undefined || /[%％]/.test(text) || isInPercent(heading)) return [];
  const [least, most] = [compare(figure.value, ZERO), compare(figure.value, ONE)];
  const isSmall = least > 0 && compare(times(figure.value, HUNDRED), ONE) <= 0;
  const isDoubtful = figure.isPercentage ? isSmall : most > 0;
  if (!isDoubtful) return [];
  const read = rateInCell(cell);
  const shown = typeof read === "object" ? `${read.count}/${read.of}` : (read ?? text);
  return [
    tableDoubt(
      cellAddressIn(row, cell),
      { zh: `“${text}”没有百分号`, en: `"${text}" has no percent sign` },
      { zh: `读作 ${shown}`, en: `read as ${shown}` },
      row.unit,
    ),
  ];
}
