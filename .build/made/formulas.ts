import type { Language } from "hotline-scoring";
import { spreadsheetFormula } from "hotline-scoring/spreadsheet";
import { workingOf } from "./october.js";

/** The formulas for a spreadsheet that give the published scores of a unit of October 2023, and its total. */
export function formulas(language: Language, unit: string): string {
  const working = workingOf(unit);
  const total = { zh: "总得分", en: "Total" };
  const named = [
    ...working.dimensions.map(({ id, name }) => ({
      name,
      formula: spreadsheetFormula(working, id),
    })),
    { name: total, formula: spreadsheetFormula(working) },
  ];
  const colon = { zh: "：", en: ": " };
  return named
    .map(({ name, formula }) => `- ${name[language]}${colon[language]}\`${formula}\``)
    .join("\n");
}
