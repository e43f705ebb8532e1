import { compare, type Language } from "hotline-scoring";
import { annexHeading } from "./annexHeading.js";
import { markdownTable } from "./markdownTable.js";
import { octoberAudit } from "./octoberAudit.js";

const headings = {
  zh: ["单位", "指标数据", "通报列示", "最简单的比值", "列示相同的比值个数"],
  en: ["Unit", "Rate", "printed", "simplest fraction", "fractions that print so"],
};

/**
 * The simplest fraction behind each satisfaction rate of October 2023 that agrees with the printed score and total, where
 * it is not the printed percentage itself.
 */
export function recoveredFractions(language: Language): string {
  const rounded = octoberAudit.recovered.filter(
    ({ printed, fraction }) => compare(printed, fraction) !== 0,
  );
  const rows = rounded.map(({ unit, column, printed, fraction, possible }) => [
    unit,
    annexHeading(column, language),
    printed,
    fraction,
    `${possible ?? "–"}`,
  ]);
  return markdownTable(headings[language], rows);
}
