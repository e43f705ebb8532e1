import { type Ties, tieMethods } from "../model/ranking.js";
import { rank } from "../scoring/rank.js";
import { printedFigure } from "../tables/printedFigure.js";
import { type CellRange, eachCell, filledCells, textIn } from "./ranges.js";
import { refusal } from "./spreadsheetError.js";

/** @internal the rank of each total of a range among all of them */
export function ranksOfCells(
  totals: CellRange,
  ties: CellRange,
  usual: Ties,
): number | string | (number | string)[][] {
  const method = textIn(ties).trim() || usual;
  const known = tieMethods.find((one) => one === method);
  if (known === undefined) {
    const list = tieMethods.join("、");
    throw refusal(
      {
        zh: `并列方式应为 ${list} 之一，而不是“${method}”。`,
        en: `Ties should be one of ${list}, not "${method}".`,
      },
      "zh",
    );
  }
  const cells = filledCells(totals);
  const values = cells.map(({ text, address }) => {
    const figure = printedFigure(text);
    if (figure !== undefined && !figure.isPercentage) return figure.value;
    throw refusal(
      {
        zh: `${address}：发现“${text}”；应为总得分（数值）。`,
        en: `${address}: found "${text}"; expected a total.`,
      },
      "zh",
    );
  });
  const ranks = rank(values, known);
  const rankAt = new Map(cells.map(({ address }, index) => [address, ranks[index] as number]));
  return eachCell(totals, ({ address }) => rankAt.get(address) as number);
}
