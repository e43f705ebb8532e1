import { compare } from "../exact/arithmetic.js";
import { isBlank } from "../tables/printedFigure.js";
import { cellOf, type TableRow } from "../tables/tableRow.js";
import type { Finding } from "./finding.js";

/** @internal a finding that touches the total, with what becomes of the unit's rank */
export function withShift(
  found: Finding,
  row: TableRow,
  shift: { readonly rank: number; readonly others: number } | undefined,
): Finding {
  const [total, cell] = [cellOf(row, "total"), cellOf(row, "rank")];
  const touched = [found.column, ...found.consequences.map(({ column }) => column)];
  if (shift === undefined || cell === undefined || !touched.includes(total?.heading ?? null))
    return found;
  const printed = cell.text;
  const shown = isBlank(printed) ? { zh: "空白", en: "blank" } : { zh: printed, en: printed };
  const moves = cell.figure === undefined || compare(cell.figure.value, shift.rank) !== 0;
  const others =
    shift.others === 0
      ? { zh: "", en: "" }
      : {
          zh: `，另有 ${shift.others} 家名次随之变动`,
          en: `, and ${shift.others} ${shift.others === 1 ? "other" : "others"} would move`,
        };
  const rank = moves
    ? {
        zh: `；名次 ${shown.zh} 应为 ${shift.rank}${others.zh}`,
        en: `; its rank would be ${shift.rank}, not ${shown.en}${others.en}`,
      }
    : { zh: `；名次仍为 ${printed}${others.zh}`, en: `; its rank stays ${printed}${others.en}` };
  const { zh, en } = found.message;
  const consequences = moves
    ? [...found.consequences, { column: cell.heading, printed, expected: `${shift.rank}` }]
    : found.consequences;
  return {
    ...found,
    consequences,
    message: { zh: `${zh}${rank.zh}`, en: `${en}${rank.en}` },
  };
}
