import { Decimal } from "decimal.js";
import { decimalText, type Language, publishedDecimal, times } from "hotline-scoring";
import { markdownTable } from "./markdownTable.js";

const DIGITS = [20, 40, 64];

/** 30 × 1/48 as it is published: with 1/48 kept to so many digits, and exactly. */
export function keptDigits(language: Language): string {
  const headings = {
    zh: ["1/48 保留的位数", "30 × 1/48", "保留两位小数"],
    en: ["Digits kept of 1/48", "30 × 1/48", "to two places"],
  };
  const exactly = { zh: "不舍入，保留比值", en: "all: a fraction" };
  const rows = DIGITS.map((digits) => {
    const Kept = Decimal.clone({ precision: digits, rounding: Decimal.ROUND_HALF_UP });
    const product = new Kept(1).div(48).times(30);
    return [`${digits}`, shortened(product.toFixed()), product.toFixed(2)];
  });
  const exact = times("1/48", 30);
  const last = [
    exactly[language],
    `${exact} = ${decimalText(exact, 3)}`,
    publishedDecimal(exact, 2).toFixed(2),
  ];
  return markdownTable(headings[language], [...rows, last]);
}

function shortened(text: string): string {
  return text.length < 12 ? text : `${text.slice(0, 8)}…${text.slice(-3)}`;
}
