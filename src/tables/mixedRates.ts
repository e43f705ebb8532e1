import type { Scheme } from "../model/scheme.js";
import { isInPercent } from "./knownHeadings.js";
import { rateInCell } from "./rateCell.js";
import { type TableDoubt, tableDoubt } from "./tableDoubt.js";
import { type Cell, cellAddressIn, cellOf, type TableRow } from "./tableRow.js";

/**
 * @internal rates that are plain numbers up to 1, in a table whose other rates are plain numbers in percent: 0.8 may then be
 * 80 % or 0.8 %. Told of once for each column, at the first of them.
 */
export function mixedRates({ metrics }: Scheme, rows: readonly TableRow[]): TableDoubt[] {
  const columns = Object.keys(metrics)
    .filter((metric) => metrics[metric]?.kind === "rate")
    .map((metric) =>
      rows.flatMap((row) => {
        const cell = cellOf(row, { metric });
        return cell !== undefined && isPlainNumber(cell) ? [{ row, cell }] : [];
      }),
    );
  const isPercentage = ({ cell }: { cell: Cell }) => cell.figure?.isPercentage === true;
  if (!columns.some((cells) => cells.some(isPercentage))) return [];
  return columns.flatMap((cells) => {
    const first = cells.find(
      ({ cell }) => cell.figure !== undefined && cell.figure.value.above !== 0,
    );
    if (first === undefined || isPercentage(first)) return [];
    const { row, cell } = first;
    return [
      tableDoubt(
        cellAddressIn(row, cell),
        {
          zh: `“${cell.heading}”一列的数没有百分号，而别的率以百分数填写`,
          en: `the numbers under "${cell.heading}" have no percent sign, while other rates are in percent`,
        },
        {
          zh: `读作比值，${cell.text} 即 ${rateInCell(cell)}`,
          en: `read as shares: ${cell.text} is ${rateInCell(cell)}`,
        },
        row.unit,
      ),
    ];
  });
}

/** Whether a cell has a number without a sign, under a heading that says nothing of percent. */
function isPlainNumber({ text, heading, figure }: Cell): boolean {
  return figure !== undefined && !/[%％]/.test(text) && !isInPercent(heading);
}
