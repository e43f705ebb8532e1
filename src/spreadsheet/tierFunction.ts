import { isCount } from "../model/amounts.js";
import type { Scheme } from "../model/scheme.js";
import { assignTier } from "../scoring/assignTier.js";
import { printedFigure } from "../tables/printedFigure.js";
import { named } from "./named.js";
import { type CellRange, eachCell, rowsOf, textIn } from "./ranges.js";
import { refusal } from "./spreadsheetError.js";

/** @internal the tier of each number of tickets, in the group beside it or in one group for all */
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
    const { tiers } = named(scheme.groups, above, { zh: "组别", en: "group" }, "zh");
    return tiers === undefined ? "不分档" : assignTier(tiers, volume).name.zh;
  });
}
