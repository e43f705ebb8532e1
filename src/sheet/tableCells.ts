import { foundText, type InputIssue, inputIssue } from "../input/issue.js";
import type { Outcome } from "../input/outcome.js";
import { hasOwn } from "../words/byKey.js";
import { isObject } from "../words/plain.js";
import type { Text } from "../words/text.js";
import { cellAddress, cellText, isEmptyCell } from "./cellText.js";
import { csvLines } from "./csvRows.js";

/**
 * A table as an office has it 表格: CSV text, text copied out of a sheet (with tabs between the cells), or rows of cells as a spreadsheet or its library gives them: text, numbers,
 * `true` and `false`, nothing (`null`, `undefined`), days of the calendar.
 */
export type PublishedTable = string | readonly (readonly unknown[])[];

/** Which of two tables a cell is of, where both are read at once. */
export type Sheet = "table" | "adjustments";

/** Where a cell, or a range of cells, stands: F12, or adjustments!F12. */
export function placeIn(sheet: Sheet, address: string): string {
  return sheet === "table" ? address : `${sheet}!${address}`;
}

const MOST_ROWS = 200_000;
const MOST_CELLS = 1_000;

/** The cells of a table, as text; rows without any cell at its end are left out. */
export function tableCells(table: unknown, sheet: Sheet): Outcome<string[][]> {
  if (typeof table === "string") return cellsOfCsv(table, sheet);
  if (!Array.isArray(table)) {
    return refused(issueOfTable("invalid", sheet, foundText(table), rowsOfCells));
  }
  // a hole in a list is a row without cells
  const given: unknown[] = Array.from(table, (row: unknown) => row ?? []);
  const other = given.find((row) => !Array.isArray(row));
  if (other !== undefined)
    return refused(issueOfTable("invalid", sheet, foundText(other), rowsOfCells));
  const rows = withoutEnd(given as unknown[][], isEmptyRow);
  if (rows.length === 0) return refused(issueOfTable("missing", sheet, noCells, rowsOfCells));
  if (
    rows.length > MOST_ROWS ||
    rows.some((row) => withoutEnd(row, isEmptyCell).length > MOST_CELLS)
  ) {
    return refused(issueOfTable("tooLarge", sheet, tooLarge, largest()));
  }
  const issues: InputIssue[] = [];
  const texts = rows.map((row, line) =>
    // a hole in a list is a cell as well
    Array.from(row, (value, column) => {
      const text = cellText(value);
      if (text === undefined) {
        const place = placeIn(sheet, cellAddress(line, column));
        issues.push(inputIssue("invalid", place, foundText(value), cellAllowed(value)));
      }
      return text ?? "";
    }),
  );
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: texts };
}

function cellsOfCsv(text: string, sheet: Sheet): Outcome<string[][]> {
  const wrong = wronglyDecoded(text);
  if (wrong !== undefined) return refused(issueOfTable("invalid", sheet, wrong, decodedAnew));
  return tableCells(csvLines(text), sheet);
}

/** Words that every table of units has, in UTF-8 read as GBK. */
const UTF8_AS_GBK = /鍗曚綅|缁勫埆|寰楀垎|閮ㄩ棬|宸ュ崟|婊℃剰|鎬诲垎|鎺掑悕|锟斤拷/;

/** How bytes were read that are not in that encoding; undefined where nothing looks so. */
function wronglyDecoded(text: string): Text | undefined {
  if (text.includes("\u0000")) {
    return { zh: "按字节读入的 UTF-16 文本", en: "UTF-16 text that was read byte by byte" };
  }
  if (UTF8_AS_GBK.test(text)) {
    return { zh: "按 GBK 读入的 UTF-8 文本（乱码）", en: "UTF-8 text that was read as GBK" };
  }
  if (text.includes("\uFFFD")) {
    return {
      zh: "含有无法解码字符（�）的文本：多为 GBK（GB18030）文件按 UTF-8 读入",
      en: "text with characters that could not be decoded (�), as of a GBK file that was read as UTF-8",
    };
  }
  const isLatin = /[\u0080-\u00FF]{3}/.test(text) && !/\p{Script=Han}/u.test(text);
  return isLatin
    ? {
        zh: "按 Latin-1 读入的中文文本（乱码）",
        en: "Chinese text that was read as Latin-1",
      }
    : undefined;
}

/** A list without what is empty at its end. */
function withoutEnd<Item>(
  items: readonly Item[],
  isEmpty: (item: Item) => boolean,
): readonly Item[] {
  let end = items.length;
  while (end > 0 && isEmpty(items[end - 1] as Item)) end -= 1;
  return end === items.length ? items : items.slice(0, end);
}

function isEmptyRow(row: readonly unknown[]): boolean {
  return row.every(isEmptyCell);
}

function refused(issue: InputIssue): Outcome<never> {
  return { ok: false, issues: [issue] };
}

function issueOfTable(
  code: "invalid" | "missing" | "tooLarge",
  sheet: Sheet,
  found: Text,
  allowed: Text,
): InputIssue {
  return inputIssue(code, sheet === "table" ? "table" : `options.${sheet}`, found, allowed);
}

const rowsOfCells = {
  zh: "CSV 文本，或由各行单元格组成的列表，至少有一行有内容",
  en: "CSV text, or a list of rows of cells, at least one of them with something in it",
};
const noCells = { zh: "没有内容的表", en: "a table with nothing in it" };
const tooLarge = { zh: "过大的表", en: "too large a table" };
const largest = () => ({
  zh: `至多 ${MOST_ROWS} 行、每行至多 ${MOST_CELLS} 个单元格`,
  en: `at most ${MOST_ROWS} rows of at most ${MOST_CELLS} cells`,
});
const plainCell = {
  zh: "文本、数值、真假值或空单元格",
  en: "text, a number, true or false, or nothing",
};
const decodedAnew = {
  zh: "按文件本来的编码（UTF-8、GB18030 或 UTF-16）读成的文本，或另存为“CSV UTF-8”后再读",
  en: "text read in the encoding that the file has (UTF-8, GB18030 or UTF-16), or saved anew as CSV UTF-8",
};

/** What a library gives for a cell, by the key that has its value. */
const valueKeys: readonly (readonly [key: string, allowed: Text])[] = [
  [
    "result",
    {
      zh: "公式的结果，即该对象的 result",
      en: "what the formula gives: the result of this object",
    },
  ],
  [
    "richText",
    {
      zh: "各段文字相连，即该对象 richText 各项的 text",
      en: "the text of its richText, put together",
    },
  ],
  [
    "hyperlink",
    { zh: "链接的文字，即该对象的 text", en: "the text of the link: the text of this object" },
  ],
  [
    "v",
    {
      zh: "单元格的值，即该对象的 v（或显示文本 w）",
      en: "the value of the cell: the v of this object, or its text w",
    },
  ],
  [
    "value",
    { zh: "单元格的值，即该对象的 value", en: "the value of the cell: the value of this object" },
  ],
  [
    "error",
    {
      zh: "无错误的值（该单元格为公式错误）",
      en: "a value without an error: the formula of this cell has one",
    },
  ],
  [
    "formula",
    {
      zh: "公式的结果（该对象没有 result，请在表中重新计算后保存）",
      en: "what the formula gives; it has no result, so work the sheet out anew and save it",
    },
  ],
];

/** What is allowed in place of an object that is no cell. */
function cellAllowed(value: unknown): Text {
  if (!isObject(value)) return plainCell;
  return valueKeys.find(([key]) => hasOwn(value, key))?.[1] ?? plainCell;
}
