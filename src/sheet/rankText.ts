import { plainText } from "../words/heading.js";

const DIGITS = "零一二三四五六七八九";
const ROMAN = ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ", "Ⅶ", "Ⅷ", "Ⅸ", "Ⅹ", "Ⅺ", "Ⅻ"];

/** A Chinese number below 100 in digits: 十二 is 12; undefined where it is none. */
function chineseNumber(text: string): number | undefined {
  const [, tens, hasTen, ones = ""] =
    /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text) ?? [];
  if (text === "" || (tens !== undefined && hasTen === undefined && ones !== "")) return undefined;
  if (hasTen === undefined) {
    const digit = DIGITS.indexOf(tens ?? ones);
    return digit > 0 ? digit : undefined;
  }
  return (
    (tens === undefined ? 1 : DIGITS.indexOf(tens)) * 10 + Math.max(0, DIGITS.indexOf(ones || "零"))
  );
}

/** A rank as a number: 并列2, 第2名（并列）, 第二, No.2, ②, Ⅱ, 2nd, T2, 2/36, 2↑. */
export function rankText(text: string): string {
  const plain = plainText(text)
    .replace(/\s/g, "")
    .replace(/[(（]?并列[)）]?/g, "")
    .replace(/[↑↓→▲▼△▽*]+$/, "")
    .replace(/名$/, "")
    .replace(/^第/, "");
  if (/^[\u2460-\u2473]$/.test(plain)) return `${plain.charCodeAt(0) - 0x245f}`;
  if (ROMAN.includes(plain)) return `${ROMAN.indexOf(plain) + 1}`;
  const chinese = chineseNumber(plain);
  if (chinese !== undefined) return `${chinese}`;
  return plain
    .replace(/^(?:no\.?|t-?)(?=\d)/i, "")
    .replace(/(?<=\d)(?:st|nd|rd|th)$/i, "")
    .replace(/^(\d+)\/\d+$/, "$1");
}
