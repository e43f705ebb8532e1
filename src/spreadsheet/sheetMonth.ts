import type { Month } from "../month/month.js";
import type { MonthResult } from "../month/result.js";
import { toRows } from "../publishing/toRows.js";
import { toTable } from "../publishing/toTable.js";
import { monthInTable } from "../reading/monthInTable.js";
import type { Scheme } from "../scheme/scheme.js";
import { scoreMonth } from "../scoring/scoreMonth.js";
import { adjustmentColumns } from "../sheet/adjustmentColumns.js";
import { cellText } from "../sheet/cellText.js";
import type { PublishedTable } from "../sheet/tableCells.js";
import type { TableDoubt } from "../sheet/tableDoubt.js";
import { plainText } from "../words/heading.js";
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
  const outcome = monthInTable(cellsOf(table, language), scheme, list, scheme.from);
  if (!outcome.ok && isGiven(adjustments) && isListOfAdjustments(rowsOf(table))) {
    throw refusal(swapped, language);
  }
  return valueOrShown(outcome, language);
}

const swapped = {
  zh: "第一个区域像是加减分明细，不是数据表；请先写数据表的区域，再写加减分明细的区域。",
  en: "The first range looks like a list of adjustments: the table comes first, and the list behind it.",
};

/** Whether a range has the headings of a list of adjustments. */
function isListOfAdjustments(rows: readonly (readonly unknown[])[]): boolean {
  return rows.some((row) => {
    const texts = row.map((value) => plainText(cellText(value) ?? "").replace(/\s/g, ""));
    return adjustmentColumns(texts).missing.length === 0;
  });
}

const ADDRESS = /^=?(?:[^!]+!)?\$?[a-z]{1,3}\$?\d+(?::\$?[a-z]{1,3}\$?\d+)?$/i;

/** The cells of a table, refused where there are none. */
export function cellsOf(table: CellRange, language: keyof Text): PublishedTable {
  const quoted = textIn(table).trim();
  if (rowsOf(table).length === 1 && ADDRESS.test(quoted)) {
    throw refusal(
      {
        zh: `公式里的区域不要加引号：请写 ${quoted}，而不是 "${quoted}"。`,
        en: `Write the range without quotes: ${quoted}, not "${quoted}".`,
      },
      "zh",
    );
  }
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
  const notes = [...doubts.map(({ message }) => message), ...held(result), ...leftOut(result)];
  return [...rows, ...notes.map((note) => noteRow(note, language, width))];
}

/** Points that were held at a cap; that nothing is left of them is for the rules, and rates and adjustments of which notices tell have their doubts. */
function held({ notices = [] }: MonthResult): Text[] {
  return notices
    .filter(({ code }) => code === "heldAtCap")
    .map(({ unit = "", found, allowed }) => ({
      zh: `${unit}：${found.zh}，${allowed.zh}。`,
      en: `${unit}: ${found.en}; ${allowed.en}.`,
    }));
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
