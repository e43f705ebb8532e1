import { type Ties, tieMethods } from "../scheme/ranking.js";
import type { Scheme } from "../scheme/scheme.js";
import { assignTier } from "../scoring/assignTier.js";
import { rank } from "../scoring/rank.js";
import { printedFigure } from "../sheet/printedFigure.js";
import { isCount } from "../words/amounts.js";
import { itemCalled, refusal } from "./cellErrors.js";
import { type CellRange, eachCell, filledCells, rowsOf, textIn } from "./ranges.js";

/** The tier of each number of tickets, in the group beside it or in one group for all. */
export function tierNames(
  scheme: Scheme,
  tickets: CellRange,
  group: CellRange,
): string | string[][] {
  const groups = rowsOf(group);
  const isOne = groups.length === 1 && groups[0]?.length === 1;
  let above = "";
  return eachCell(tickets, ({ text, address }, { line, column }) => {
    const figure = printedFigure(text);
    const volume = Number(figure?.value);
    if (figure === undefined || figure.isPercentage || !isCount(volume)) {
      const zh = `${address}：发现“${text}”；应为工单量（0 或正整数）。`;
      throw refusal(
        { zh, en: `${address}: found "${text}"; expected a whole number of tickets.` },
        "zh",
      );
    }
    const beside = isOne ? groups[0]?.[0] : (groups[line]?.[column] ?? groups[line]?.[0]);
    // a blank is that of the cell above, as where cells were merged
    above = textIn(beside).trim() || above;
    const { tiers } = itemCalled(scheme.groups, above, { zh: "组别", en: "group" }, "zh");
    return tiers === undefined ? "不分档" : assignTier(tiers, volume).name.zh;
  });
}

/** The rank of each total of a range among all of them. */
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
