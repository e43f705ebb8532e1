import { explain } from "../explaining/explain.js";
import { explanationLines } from "../explaining/explanationText.js";
import type { Scheme } from "../scheme/scheme.js";
import { guarded } from "../sheet/cellText.js";
import { isBlank, plainText } from "../sheet/printedFigure.js";
import { itemCalled, refusal } from "./cellErrors.js";
import { type CellRange, textIn } from "./ranges.js";
import { languageIn, monthOfSheet } from "./sheetMonth.js";

/** A unit of a sheet explained: what, and why, line by line; or one sentence about one dimension. */
export function explainedUnit(
  scheme: Scheme,
  table: CellRange,
  unit: CellRange,
  dimension: CellRange,
  languageCell: CellRange,
): string | string[][] {
  const language = languageIn(languageCell, table);
  const { month } = monthOfSheet(scheme, table, undefined, language);
  const name = plainText(textIn(unit));
  const found = month.units.find((one) => plainText(one.name) === name);
  if (found === undefined) {
    throw refusal(
      { zh: `表中没有单位“${name}”。`, en: `There is no unit "${name}" in the table.` },
      language,
    );
  }
  const lines = explanationLines(explain(scheme, month, found.id));
  const asked = textIn(dimension);
  if (isBlank(asked))
    return lines.map(({ title, body }) => [title[language], body[language]].map(guarded));
  const part = { zh: "说明项目", en: "part of the explanation" };
  return guarded(itemCalled(lines, asked, part, language).body[language]);
}
