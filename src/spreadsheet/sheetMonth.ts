import type { Month } from "../month/month.js";
import type { MonthResult } from "../month/result.js";
import { toRows } from "../publishing/toRows.js";
import { toTable } from "../publishing/toTable.js";
import { monthInTable } from "../reading/monthInTable.js";
import type { Scheme } from "../scheme/scheme.js";
import { scoreMonth } from "../scoring/scoreMonth.js";
import type { PublishedTable } from "../sheet/tableCells.js";
import type { TableDoubt } from "../sheet/tableDoubt.js";
import type { Text } from "../words/text.js";
import { refusal, valueOrShown } from "./cellErrors.js";
import { type CellRange, isGiven, rowsOf, textIn } from "./ranges.js";

/** A row with a note and nothing else, which is passed over where the table is read again. */
export function noteRow({ zh, en }: Text, language: keyof Text, width: number): string[] {
  const note = { zh: `注：${zh}`, en: `Note: ${en}` }[language];
  return [note, ...Array.from({ length: width - 1 }, () => "")];
}

/** What a sheet has of a month. */
export interface SheetMonth {
  readonly month: Month;
  readonly doubts: readonly TableDoubt[];
}

const LINES_LOOKED_AT = 10;

/** The language of a sheet: Chinese, unless nothing at its top is. */
export function languageOf(table: CellRange): keyof Text {
  const top = textIn(rowsOf(table).slice(0, LINES_LOOKED_AT));
  return top === "" || /\p{Script=Han}/u.test(top) ? "zh" : "en";
}

/** The language that a cell asks for; where it is blank, that of the sheet. */
export function languageIn(range: CellRange, table: CellRange): keyof Text {
  const text = textIn(range).trim().toLowerCase();
  if (text === "") return languageOf(table);
  if (["zh", "中文", "zh-cn"].includes(text)) return "zh";
  if (["en", "英文", "english"].includes(text)) return "en";
  throw refusal(
    {
      zh: `语言应为 zh 或 en，而不是“${text}”。`,
      en: `The language should be zh or en, not "${text}".`,
    },
    languageOf(table),
  );
}

/** The month that a sheet has; its name matters to no score, so one without a name will do. */
export function monthOfSheet(
  scheme: Scheme,
  table: CellRange,
  adjustments: CellRange,
  language: keyof Text,
): SheetMonth {
  const list = isGiven(adjustments) ? { adjustments: rowsOf(adjustments) } : {};
  return valueOrShown(monthInTable(cellsOf(table, language), scheme, list, scheme.from), language);
}

/** The cells of a table, refused where there are none. */
export function cellsOf(table: CellRange, language: keyof Text): PublishedTable {
  if (isGiven(table)) return rowsOf(table);
  throw refusal(
    {
      zh: "所选区域没有内容；应包含表头和各单位的数据。",
      en: "The range is empty; expected headings and a row for each unit.",
    },
    language,
  );
}

/** A sheet scored: its ranked table, and every doubt below it, each as a note. */
export function scoredRows(
  scheme: Scheme,
  table: CellRange,
  adjustments: CellRange,
): (string | number)[][] {
  const language = languageOf(table);
  const { month, doubts } = monthOfSheet(scheme, table, adjustments, language);
  const terms = { scheme, month, language, layout: "list" } as const;
  const result = scoreMonth(scheme, month);
  const rows = toRows(toTable(result, terms));
  const width = rows[0]?.length ?? 1;
  const notes = [...doubts.map(({ message }) => message), ...leftOut(result)];
  return [...rows, ...notes.map((note) => noteRow(note, language, width))];
}

/** That units which are not to be published are left out of the table. */
function leftOut({ peerGroups }: MonthResult): Text[] {
  const hidden = peerGroups.flatMap(({ units }) => units.filter((one) => one.unpublished));
  if (hidden.length === 0) return [];
  return [
    {
      zh: `按方案有 ${hidden.length} 家单位参与排名而不公布，未列入表中`,
      en: `by the scheme ${hidden.length} of the units ranked are not published, and not in the table`,
    },
  ];
}
