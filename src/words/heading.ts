const FULL_WIDTH = 0xfee0;

/** A cell, with what is written in full-width characters in plain ones, and single blanks within it only. */
export function plainText(text: string): string {
  if (!/[\uFF01-\uFF5E\u2212\s]/.test(text)) return text;
  return text
    .replace(/[\uFF01-\uFF5E]/g, (one) => String.fromCharCode(one.charCodeAt(0) - FULL_WIDTH))
    .replace(/\u2212/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** A heading without blanks, and without the marks in brackets after it, such as 按时办结率（10分）. */
export function plainHeading(heading: string): string {
  const inOne = plainText(heading).replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
  return withoutMarks(inOne).toLowerCase();
}

/** What may stand after a heading: (10分), (50/3分), (20), (10%), (%), %, (件), (单位:件), (百分比). */
const MARKS =
  / ?(?:\((?:单位:)?(?:\d+(?:\.\d+)? ?(?:分|points?|%)?|\d+\/\d+ ?(?:分|points?)|[件次个分家]|百分比|%|是\/否|有\/无)\)|(?<!\d)%)$/i;

/** A heading without what stands in brackets after it: the marks of a dimension, or that it is in percent. */
export function withoutMarks(heading: string): string {
  return plainText(heading).replace(MARKS, "");
}
