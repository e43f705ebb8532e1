import { compare, decimalText, type Language, sumOf } from "hotline-scoring";
import { markdownTable } from "./markdownTable.js";
import { mathBlock } from "./mathBlock.js";
import { mathNumber, roughly } from "./mathNumber.js";
import { workingOf } from "./october.js";

/** How the total of a unit of October 2023 came about: its scores, exact and as published, and their sum by hand. */
export function workedTotal(language: Language, unit: string): string {
  const { dimensions, total } = workingOf(unit);
  const headings = {
    zh: ["考核指标", "满分", "精确得分", "舍入后得分"],
    en: ["Dimension", "Worth", "Exact score", "Rounded score"],
  };
  const last = { zh: "**总得分**", en: "**Total** 总得分" };
  const rows = dimensions.map(({ name, fullMarks, exact, points }) => [
    language === "zh" ? name.zh : `${name.en} ${name.zh}`,
    fullMarks,
    exact,
    points,
  ]);
  const sum = [last[language], "", `**${total.exact}**`, `**${total.points}**`];
  const equations = mathBlock(additionOf(dimensions.map(({ exact }) => exact)));
  return `${markdownTable(headings[language], [...rows, sum])}\n\n${equations}`;
}

/** First those that are short decimals, then the others. */
function additionOf(scores: readonly string[]): string[] {
  const decimals = scores.filter((exact) => compare(decimalText(exact, 2), exact) === 0);
  const others = scores.filter((exact) => !decimals.includes(exact));
  const first = `${sumOf(decimals)}`;
  const total = `${sumOf(scores)}`;
  const written = (values: readonly string[]) => values.map((one) => mathNumber(one)).join(" + ");
  return [
    `${written(decimals)} &= ${mathNumber(first)}`,
    ...(others.length === 0
      ? []
      : [`${written([first, ...others])} &= ${mathNumber(total)}${roughly(total)}`]),
  ];
}
