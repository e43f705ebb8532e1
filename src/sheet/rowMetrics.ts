import type { Fraction } from "../exact/fraction.js";
import { amountInFull } from "../exact/numberText.js";
import { MOST_PLACES } from "../exact/rounded.js";
import { type InputIssue, inputIssue } from "../input/issue.js";
import type { Scheme } from "../scheme/scheme.js";
import { isCount } from "../words/amounts.js";
import { plainText } from "../words/heading.js";
import { isMade, type MetricDefinition, type RateDefinition } from "../words/metricDefinition.js";
import type { Text } from "../words/text.js";
import { isBlank, quotable, withoutNoise } from "./printedFigure.js";
import type { RateInCell } from "./rateCell.js";
import { allowedIn, type RowMetric, rowMetric } from "./rowMetric.js";
import { type TableDoubt, tableDoubt } from "./tableDoubt.js";
import { addressOf, type Cell, cellOf, type TableRow, wholeIn } from "./tableRow.js";

/** What a row says of a metric. */
export interface ReadMetric {
  /** Its value; undefined where the row does not tell. */
  readonly value?: unknown;
  /** The cell that it was read from, or should stand in. */
  readonly cell: Cell;
  readonly issue?: InputIssue | undefined;
  readonly doubts: readonly TableDoubt[];
}

/** A metric of a unit, as its row has it; undefined where there is no column for it. */
export function metricInRow(row: TableRow, metric: string, scheme: Scheme): ReadMetric | undefined {
  const definition = scheme.metrics[metric] as MetricDefinition;
  if (isMade(definition)) return undefined;
  const said = rowMetric(row, metric, scheme);
  if (definition.kind === "rate") return rateInRow(row, said, definition);
  const { own, amount } = said;
  if (own === undefined) return undefined;
  const value =
    definition.kind === "count"
      ? countAs(amount)
      : definition.kind === "fact"
        ? amount && amount.above > 0
        : pointsAs(amount, own);
  return value === undefined
    ? unreadable(row, own, allowedIn[definition.kind])
    : { value, cell: own, doubts: [] };
}

/** A rate: its count, where there is a column of counts with something in it, or else what stands as the rate. */
function rateInRow(
  row: TableRow,
  said: RowMetric,
  { of, partialCredit }: RateDefinition,
): ReadMetric | undefined {
  const { own, counted, amount, rate } = said;
  const cell = counted ?? own;
  if (cell === undefined) return undefined;
  if (of === undefined && counted !== undefined) {
    const share = shareOfCounts(row, said, counted);
    if (share !== undefined) return share;
  }
  const count = partialCredit ? pointsAs(amount, counted) : countAs(amount);
  if (counted !== undefined && count !== undefined) {
    const isUnread = own !== undefined && rate === undefined && own.text.trim() !== "";
    return { value: count, cell: counted, doubts: isUnread ? [unreadRate(row, own)] : [] };
  }
  if (own === undefined || rate === undefined) {
    const isOfRate = own !== undefined && (counted === undefined || isBlank(counted.text));
    return unreadable(row, isOfRate ? own : cell, isOfRate ? allowedIn.rate : allowedIn.count);
  }
  const isUnread = counted !== undefined && !isBlank(counted.text) && of !== undefined;
  if (isUnread) return unreadable(row, counted, allowedIn.count);
  return { value: rate, cell: own, doubts: noiseDoubts(row, own, rate) };
}

/**
 * A rate by its count and what it is a share of, where both have columns: they go before a percentage beside them, which was
 * rounded. Without the whole, the count tells nothing, and the rate beside it is read.
 */
function shareOfCounts(
  row: TableRow,
  { own, rate }: RowMetric,
  counted: Cell,
): ReadMetric | undefined {
  const whole = cellOf(row, { whole: rateOf(counted) });
  const [count, of] = [countAs(wholeIn(counted)), countAs(wholeIn(whole))];
  if (count !== undefined && of !== undefined) {
    return { value: { count, of }, cell: counted, doubts: [] };
  }
  if (own === undefined) return unreadable(row, counted, rateOrWhole);
  if (rate === undefined) return undefined;
  return {
    value: rate,
    cell: own,
    doubts: [...noiseDoubts(row, own, rate), unusedCount(row, counted)],
  };
}

const rateOrWhole = {
  zh: "另有比率一列，或其总数一列（如“系统回访件数”，也可用 columns 指明 whole）",
  en: "a column of the rate beside it, or of what it is a part of (say in columns which is its whole)",
};

/** The rate whose count a cell has. */
function rateOf({ column }: Cell): string {
  return typeof column === "object" && "count" in column ? column.count : "";
}

/** That a printed rate is not what its count gives. */
export function notItsCount({ heading, text }: Cell, counted: string | undefined): Text {
  const [zh, en] = counted === undefined ? ["", ""] : [`（${counted}）`, ` (${counted})`];
  return {
    zh: `“${heading}” ${text} 与其数量不符${zh}`,
    en: `"${heading}" ${text} is not what its count gives${en}`,
  };
}

function unusedCount(row: TableRow, cell: Cell): TableDoubt {
  return tableDoubt(
    addressOf(row, cell),
    {
      zh: `“${cell.heading}”没有相应的总数一列`,
      en: `there is no column of what "${cell.heading}" is a part of`,
    },
    { zh: "未用，按比率一列计", en: "it is not used; the rate beside it is" },
    row.unit,
  );
}

/** That a percentage was read without the noise of a spreadsheet's arithmetic. */
function noiseDoubts(row: TableRow, cell: Cell, rate: RateInCell): TableDoubt[] {
  const plain = plainText(cell.text).replace(/[ ,]/g, "");
  if (typeof rate !== "string" || !plain.endsWith("%") || withoutNoise(plain) === plain) return [];
  return [
    tableDoubt(
      addressOf(row, cell),
      {
        zh: `“${quotable(cell.text)}”带有电子表格运算的尾数`,
        en: `"${quotable(cell.text)}" has the noise of a spreadsheet's arithmetic`,
      },
      { zh: `读作 ${rate}`, en: `read as ${rate}` },
      row.unit,
    ),
  ];
}

/** A count as a month has it. */
function countAs(amount: Fraction | undefined): number | undefined {
  const count = Number(amount);
  return isCount(count) ? count : undefined;
}

/** Points as a month has them. */
function pointsAs(amount: Fraction | undefined, cell: Cell | undefined): string | undefined {
  if (amount === undefined || (cell?.figure?.places ?? 0) > MOST_PLACES) return undefined;
  return amountInFull(amount);
}

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
    issue: inputIssue(
      cell.text.trim() === "" ? "missing" : "invalid",
      addressOf(row, cell),
      found,
      allowed,
      row.unit,
    ),
    doubts: [],
  };
}

function unreadRate(row: TableRow, cell: Cell): TableDoubt {
  return tableDoubt(
    addressOf(row, cell),
    { zh: `“${quotable(cell.text)}”不是比率`, en: `"${quotable(cell.text)}" is no rate` },
    { zh: "已按其数量计算", en: "it is worked out from its count" },
    row.unit,
  );
}
