import type { GivenApart } from "../month/unit.js";
import { apartInWords } from "../scoring/apart.js";
import { nameKey, plainText } from "../words/heading.js";
import type { Text } from "../words/text.js";
import { cellAddress } from "./cellText.js";
import { quotable, tidyName } from "./printedFigure.js";
import type { SectionedTable } from "./sections.js";
import { type TableDoubt, tableDoubt } from "./tableDoubt.js";
import { cellOf, type TableRow } from "./tableRow.js";

/** What an office writes for a unit that it does not rank. */
const APART =
  /不(?:参与|参加|纳入|列入|作|予|计入?)?(?:排名|名次|考核|计分|参评|评分)|不参评|未参评|免(?:考核?|评)|[暂缓](?:不)?考核|缓考|^不参与$|not ranked/i;
/** What says that the rules do: too few tickets, or a condition of the scheme. */
const BY_RULES = /，不足 |方案|fewer than|scheme/;

/** That a row sets its unit apart: under its rank, its grade, its total or in a remark; where it has a score, it is still scored. */
export function apartIn(row: TableRow): GivenApart | undefined {
  const remark = tidyName(cellOf(row, "remark")?.text ?? "");
  const given = apartInWords(remark);
  if (given !== undefined) return given;
  const said = (["rank", "grade", "total"] as const)
    .map((column) => tidyName(cellOf(row, column)?.text ?? ""))
    .find((text) => APART.test(plainText(text)));
  const isRemarked = APART.test(plainText(remark)) && !BY_RULES.test(remark);
  const reason = said ?? (isRemarked ? remark : undefined);
  if (reason === undefined) return undefined;
  const isScored = row.cells.some(
    ({ column, figure }) =>
      figure !== undefined &&
      (column === "total" || (typeof column === "object" && "score" in column)),
  );
  return { as: isScored ? "notRanked" : "notScored", reason };
}

/** Words that set a unit apart where nobody looks for them: in its name, in a column that is not known, in a note below the table. */
export function apartElsewhere(
  { sections, footnotes }: Pick<SectionedTable, "sections" | "footnotes">,
  rows: readonly TableRow[],
): TableDoubt[] {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const cells = sections.flatMap(({ columns, lines }) => {
    const unit = columns.find(({ column }) => column === "unit")?.place;
    const known = new Set(
      columns.flatMap(({ column, place }) => (column === undefined ? [] : [place])),
    );
    return lines.flatMap(({ line, texts }) =>
      texts.flatMap((text, place) => {
        const row = byLine.get(line);
        const isLooked = place === unit || !known.has(place);
        if (row === undefined || !isLooked || !APART.test(plainText(text))) return [];
        return apartIn(row) === undefined ? [told(cellAddress(line, place), text, row.unit)] : [];
      }),
    );
  });
  const notes = footnotes.flatMap(({ line, texts }) => {
    const text = texts.find((one) => APART.test(plainText(one)));
    const named = rows.filter(
      (row) => text !== undefined && row.unit !== "" && nameKey(text).includes(row.unit),
    );
    // a line between the rows speaks of those below it
    const below = /^\(?以下/.test(text ?? "") ? rows.filter((row) => row.line > line) : [];
    const meant = [...named, ...below];
    return text === undefined || meant.every((row) => apartIn(row))
      ? []
      : [told(cellAddress(line, 0), text)];
  });
  return [...cells, ...notes];
}

const asRanked: Text = {
  zh: "仍参与排名；如不参与，请在该单位的“排名”一列写“不参与排名”",
  en: 'it is ranked all the same; if it is not to be, write "not ranked" under its rank',
};

function told(cell: string, text: string, unit?: string): TableDoubt {
  const found = { zh: `写有“${quotable(text)}”`, en: `it says "${quotable(text)}"` };
  return tableDoubt(cell, found, asRanked, unit);
}
