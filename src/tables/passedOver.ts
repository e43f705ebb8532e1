import { isBlank, plainText } from "./printedFigure.js";

/** What stands in the place of a unit where a row is not of one. */
const NO_UNIT = /^(?:合计|总计|小计|平均|平均值|全市|total|sum|average)$/i;
const NOTE = /^(?:注|备注|说明|note)s?\s*\d*[:：、.]/i;
const NO_CAPTION =
  /^(?:\(?(?:续表|接上页|转下页)\)?|第\d+页.*|[-—–]+\d+[-—–]+|单位[:：].*|(?:合计|总计|共计?)\d+家)$/;

/** @internal whether a row adds up others, is a note, or has no text at all */
export function isOfNoUnit(unit: string, texts: readonly string[]): boolean {
  const [first = ""] = [unit, ...texts.map(plainText)].filter((text) => !isBlank(text));
  if (first === "" || NO_UNIT.test(first.replace(/\s/g, ""))) return true;
  return NOTE.test(first);
}

/** @internal whether a text that stands alone in its row is a note, a number of units or a mark of a page, and no caption */
export function isNote(text: string): boolean {
  const plain = plainText(text);
  return NOTE.test(plain) || NO_CAPTION.test(plain.replace(/\s/g, ""));
}

/** @internal whether a row has nothing but a number of its own, as of a page, or the numbers of the columns: 1, 2, 3, … */
export function isNumbering(texts: readonly string[]): boolean {
  const filled = texts.map(plainText).filter((text) => text !== "");
  if (filled.length === 1) return /^\d{1,3}$/.test(filled[0] as string);
  return filled.length > 2 && filled.every((text, index) => text === `${index + 1}`);
}
