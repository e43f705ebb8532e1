import { decimalText, fractionOf, type Language, sumOf } from "hotline-scoring";
import { firstDigits } from "./firstDigits.js";
import { markdownTable } from "./markdownTable.js";
import { octoberUnits } from "./october.js";
import { printed } from "./printedRows.js";

const headings = {
  zh: ["单位", "通报各项得分相加", "未舍入的得分相加", "通报总得分"],
  en: ["Unit", "printed scores added", "unrounded scores added", "printed total"],
};

/** The units of October 2023 whose printed scores do not add up to the printed total. */
export function addedScores(language: Language): string {
  const rows = octoberUnits.flatMap(({ unit, scores, total }) => {
    const added = sumOf(Object.values(scores).map(({ points }) => fractionOf(points)));
    const stated = printed(unit.name, "总得分");
    const text = decimalText(added, 2);
    return text === stated ? [] : [[unit.name, text, firstDigits(total.exact), stated]];
  });
  return markdownTable(headings[language], rows);
}
