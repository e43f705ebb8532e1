import { compare, times } from "../exact/arithmetic.js";
import { HUNDRED } from "../exact/fraction.js";
import { amountInFull } from "../exact/numberText.js";
import { rateInCell } from "./rateCell.js";
import type { RateScale, RateScales } from "./rateScale.js";
import { type TableDoubt, tableDoubt } from "./tableDoubt.js";
import { addressOf, type Cell, cellOf, countCellOf, type TableRow } from "./tableRow.js";

/** The plain numbers of columns of rates that may be of the other scale; of a whole column, told of once at the first of them. */
export function scaleDoubts(
  rows: readonly TableRow[],
  scales: RateScales,
  settled: ReadonlySet<string> = new Set(),
): TableDoubt[] {
  return [...scales].flatMap(([key, scale]): TableDoubt[] => {
    if (settled.has(key)) return [];
    const metric = key.slice("metric.".length);
    const cells = rows.flatMap((row) => {
      const cell = cellOf(row, { metric });
      // beside its count it is not read
      if (countCellOf(row, { count: metric })?.figure !== undefined) return [];
      return cell !== undefined && isPlainNumber(cell) ? [{ row, cell }] : [];
    });
    if (scale.isOpen) return cells.slice(0, 1).map(({ row, cell }) => columnDoubt(row, cell));
    const doubtful = cells.filter(({ row, cell }) => isDoubtful(row, cell, scale));
    return doubtful.map(({ row, cell }) => cellDoubt(row, cell));
  });
}

/** Whether a cell has a number other than 0 without a sign. */
function isPlainNumber({ text, figure }: Cell): boolean {
  return (
    figure !== undefined && !figure.isExact && figure.value.above !== 0 && !/[%％﹪]/.test(text)
  );
}

/** Whether a plain number among others may be of the other scale. */
function isDoubtful({ line }: TableRow, { figure }: Cell, { bare, lines }: RateScale): boolean {
  if (figure === undefined) return false;
  if (bare === "bySize") return lines.includes(line);
  return figure.isPercentage
    ? compare(times(figure.value, HUNDRED), 1) <= 0
    : compare(figure.value, 1) > 0;
}

function columnDoubt(row: TableRow, cell: Cell): TableDoubt {
  const { heading, text, figure } = cell;
  const read = rateText(cell);
  const number = figure && times(figure.value, figure.isPercentage ? HUNDRED : 1);
  const isSmall = number !== undefined && compare(number, 1) <= 0;
  const asShare = isSmall && number !== undefined ? `${amountInFull(times(number, HUNDRED))}%` : "";
  const other = figure?.isPercentage ? asShare : `${text}%`;
  const scale = figure?.isPercentage
    ? { zh: "读作百分数", en: "read as percentages" }
    : { zh: "读作比值", en: "read as shares" };
  const instead =
    other === ""
      ? { zh: "", en: "" }
      : { zh: `，也可能是 ${other}`, en: `, though it may be ${other}` };
  return tableDoubt(
    addressOf(row, cell),
    {
      zh: `“${heading}”一列的数没有百分号，而表头或别的率为百分数`,
      en: `the numbers under "${heading}" have no percent sign, while the heading or other rates are in percent`,
    },
    {
      zh: `${scale.zh}，${text} 即 ${read}${instead.zh}`,
      en: `${scale.en}: ${text} is ${read}${instead.en}`,
    },
    row.unit,
  );
}

function cellDoubt(row: TableRow, cell: Cell): TableDoubt {
  const { text } = cell;
  const read = rateText(cell);
  return tableDoubt(
    addressOf(row, cell),
    { zh: `“${text}”没有百分号`, en: `"${text}" has no percent sign` },
    { zh: `读作 ${read}`, en: `read as ${read}` },
    row.unit,
  );
}

function rateText(cell: Cell): string {
  const rate = rateInCell(cell);
  return typeof rate === "object" ? `${rate.count}/${rate.of}` : `${rate}`;
}
