import { heldWithin, times } from "../exact/arithmetic.js";
import { type Fraction, HUNDRED, ZERO } from "../exact/fraction.js";
import { type Amount, fractionOf } from "../exact/fractionOf.js";
import { roundedText } from "../exact/numberText.js";
import { shown } from "../exact/shown.js";
import { isObject } from "../words/plain.js";
import type { Rounding } from "../words/rounding.js";

/** A cell of a table that is to be published 单元格. */
export interface TableCell {
  /** What is printed in it, such as `"8.95%"`; a dash where there is nothing. */
  readonly text: string;
  /** The same as a spreadsheet holds it: a number where it is one (0.0895), else text, or `null` where there is nothing. */
  readonly value: string | number | null;
  /** The number format 数字格式 in which a spreadsheet shows the value as the text: `0.00%`; `@` for text. */
  readonly format: string;
}

/** A column of a table 列. */
export interface TableColumn {
  /** Its whole heading, by which it can be told from the others: 按时办结率得分. */
  readonly heading: string;
  /** Whether its cells are figures, which stand to the right, or text. */
  readonly holds: "figures" | "text";
  /** That it names the units 单位列, whatever it is called. */
  readonly isUnit?: true | undefined;
}

/** A heading, which may stand over several columns, or take two rows 表头单元格. */
export interface TableHeading {
  /** What it says. */
  readonly text: string;
  /** The first column that it stands over, from 0. */
  readonly column: number;
  /** How many columns it stands over 合并列数. */
  readonly columns: number;
  /** How many rows it takes 合并行数. */
  readonly rows: number;
}

/** Rows that belong together, such as one group, or one tier of it 分段. */
export interface TableSection {
  /** The captions above its rows 分组标题: that of a group, where it begins here, and that of a tier. */
  readonly captions: readonly string[];
  /** Its rows: a cell for each column. */
  readonly rows: readonly (readonly TableCell[])[];
  /** What its first caption is of 标题层级: a group (1), or a tier of the group that began above (2); a group where it is left out. */
  readonly level?: 1 | 2 | undefined;
  /** Cells that go on over rows below them 合并的行, of the same text; left out where there are none. */
  readonly spans?: readonly TableSpan[] | undefined;
}

/** A cell of a section that goes on over the rows below it 纵向合并的单元格. */
export interface TableSpan {
  /** Its row within the section, from 0. */
  readonly row: number;
  /** Its column, from 0. */
  readonly column: number;
  /** How many rows it takes 合并行数. */
  readonly rows: number;
}

/** A table as it is to be published 通报表格: `toRows`, `toCsv`, `toMarkdown` and `toHtml` write it out. Plain JSON. */
export interface Table {
  /** What stands above its title 附件标签: 附件1; left out where nothing does. */
  readonly label?: string | undefined;
  /** Its title 标题; `null` where it is a plain list. */
  readonly title: string | null;
  /** The language 语言 that it is in. */
  readonly language: "zh" | "en";
  /** Its columns 列, from left to right. */
  readonly columns: readonly TableColumn[];
  /** Its headings 表头, in one row or in two. */
  readonly headings: readonly (readonly TableHeading[])[];
  /** Its rows, in sections 分段. */
  readonly sections: readonly TableSection[];
  /** The lines below it 表下各行: lists of units, who signs it, its date; left out where there are none. */
  readonly below?: readonly string[] | undefined;
}

/** A cell with nothing in it. */
export const NOTHING: TableCell = /* @__PURE__ */ Object.freeze({
  text: "—",
  value: null,
  format: "@",
});

/** A cell of text. */
export function textCell(text: string): TableCell {
  return { text, value: text, format: "@" };
}

/** A cell with a number as it is. */
export function numberCell(number: number): TableCell {
  return figureCell(`${number}`);
}

/** A figure in its plain decimal text, or else in that of a percentage. */
export function figureCell(text: string): TableCell {
  const isPercentage = text.endsWith("%");
  const digits = isPercentage ? text.slice(0, -1) : text;
  const { length: places } = digits.split(".")[1] ?? "";
  const code = places === 0 ? "0" : `0.${"0".repeat(places)}`;
  const value = Number(isPercentage ? `${digits}e-2` : digits);
  return { text, value, format: isPercentage ? `${code}%` : code };
}

/** Points as they are published, with all the places of the rounding, or no more than they need. */
export function pointsCell(
  points: Amount,
  rounding: Rounding,
  zeros: "kept" | "left out",
): TableCell {
  const text = roundedText(fractionOf(points), rounding);
  return figureCell(zeros === "kept" ? text : withoutZeros(text));
}

/** A rate in percent, rounded, with no more places than it needs. */
export function rateCell(share: Fraction, rounding: Rounding, cap?: Amount): TableCell {
  const held = cap === undefined ? share : heldWithin(share, ZERO, fractionOf(cap));
  return figureCell(`${withoutZeros(roundedText(times(held, HUNDRED), rounding))}%`);
}

function withoutZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** Refuses what is no table. */
export function requireTable(caller: string, table: object): void {
  const isTable =
    isObject(table) && "columns" in table && "headings" in table && "sections" in table;
  if (!isTable) throw new RangeError(`${caller} requires what toTable gives, not ${shown(table)}`);
}
