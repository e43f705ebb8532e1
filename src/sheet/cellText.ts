import { amountInFull } from "../exact/numberText.js";
import { isObject } from "../words/plain.js";

/** What a spreadsheet takes for the beginning of a formula, behind any marks of text. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?%?$/;

/** A text that a spreadsheet does not take for a formula: with its mark of text, an apostrophe, where it would. */
export function guarded(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** A text without the mark that {@link guarded} put before it. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

/** As many significant digits as a spreadsheet shows of a number; what follows is noise of its arithmetic. */
const SIGNIFICANT_DIGITS = 15;

/**
 * What a cell says, as text, however a spreadsheet or its library gives it: text, a number, true or false,
 * nothing, or a day of the calendar. Nothing for what is no cell.
 */
export function cellText(value: unknown): string | undefined {
  if (typeof value === "string") return unguarded(value);
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "bigint") return `${value}`;
  return isDay(value) ? dayText(value) : undefined;
}

/** What some hosts give for a cell in error, in place of its text. */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [-2146826288, "#NULL!"],
  [-2146826281, "#DIV/0!"],
  [-2146826273, "#VALUE!"],
  [-2146826265, "#REF!"],
  [-2146826259, "#NAME?"],
  [-2146826252, "#NUM!"],
  [-2146826246, "#N/A"],
]);

/** A number as a person would write it; one that is too large for that, or none at all, as JavaScript does. */
function numberText(number: number): string {
  if (Number.isSafeInteger(number)) return ERRORS.get(number) ?? `${number}`;
  const value = Number(number.toPrecision(SIGNIFICANT_DIGITS));
  return Math.abs(value) < 1e-6 && value !== 0 ? amountInFull(value) : `${value}`;
}

/** Whether a cell holds nothing, or blanks only. */
export function isEmptyCell(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === "string" && !/\S/.test(value));
}

/** What a library gives for a cell that the spreadsheet took for a day. */
interface Day {
  getFullYear(): number;
  getMonth(): number;
  getDate(): number;
}

function isDay(value: unknown): value is Day {
  if (!isObject(value)) return false;
  const { getFullYear, getMonth, getDate } = value as Partial<Day>;
  return [getFullYear, getMonth, getDate].every((part) => typeof part === "function");
}

/** The day in words, which nothing reads as a figure. */
function dayText(day: Day): string {
  return `日期 ${day.getFullYear()}-${day.getMonth() + 1}-${day.getDate()}`;
}

const LETTERS = 26;

/** A cell by its place, as spreadsheets name it: the row and the column count from 0, so that (11, 5) is F12. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Cells of one row, from its first column to the last of so many: A12:F12. */
export function rowAddress(row: number, columns: number): string {
  const last = Math.max(1, columns) - 1;
  return last === 0 ? cellAddress(row, 0) : `${cellAddress(row, 0)}:${cellAddress(row, last)}`;
}

function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % LETTERS));
  return column < LETTERS ? letter : `${columnLetters(Math.floor(column / LETTERS) - 1)}${letter}`;
}
