import { cellAddress } from "./cellText.js";
import { isBlank, quotable } from "./printedFigure.js";
import type { SectionedTable } from "./sections.js";
import { type TableDoubt, tableDoubt } from "./tableDoubt.js";

type ReadTable = Pick<SectionedTable, "columns" | "headingLine" | "sections">;

/** What of the rows of units is not read: columns that are not known, and cells without a heading. */
export function unreadCells(table: ReadTable): TableDoubt[] {
  return [...unknownColumns(table), ...cellsWithoutHeading(table)];
}

/** Columns with something in them, of which nobody knows what they hold. */
function unknownColumns({ columns, headingLine, sections }: ReadTable): TableDoubt[] {
  return columns
    .filter(({ column, heading }) => column === undefined && heading.trim() !== "")
    .filter(({ place }) =>
      sections.some(({ lines }) => lines.some(({ texts }) => !isBlank(texts[place] ?? ""))),
    )
    .map(({ heading, place }) =>
      tableDoubt(
        cellAddress(headingLine, place),
        { zh: `不知“${heading}”一列的含义`, en: `the column "${heading}" is not known` },
        { zh: "该列未读取", en: "it is not read" },
      ),
    );
}

/** Cells under no heading, each column told of at the first of them; a row that is longer than the headings may have been shifted. */
function cellsWithoutHeading({ sections }: ReadTable): TableDoubt[] {
  const first = new Map<number, { cell: string; text: string; isBeyond: boolean }>();
  for (const { columns, lines } of sections) {
    const headed = new Set(
      columns.flatMap(({ heading, column, place }) =>
        heading.trim() === "" && column === undefined ? [] : [place],
      ),
    );
    for (const { line, texts } of lines) {
      for (const [place, text] of texts.entries()) {
        if (headed.has(place) || isBlank(text) || first.has(place)) continue;
        const isBeyond = place >= columns.length;
        first.set(place, { cell: cellAddress(line, place), text, isBeyond });
      }
    }
  }
  return [...first.values()].map(({ cell, text, isBeyond }) =>
    tableDoubt(
      cell,
      {
        zh: `“${quotable(text)}”上方没有表头`,
        en: `there is no heading above "${quotable(text)}"`,
      },
      isBeyond
        ? {
            zh: "未读取；如该行的数错了位（如 1,090 未加引号），请改正",
            en: "it is not read; mend the row if it was shifted, as by 1,090 without quotes",
          }
        : { zh: "未读取", en: "it is not read" },
    ),
  );
}
