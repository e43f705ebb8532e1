import { readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "../../examples/bulletin2023-10");

const rowsOf = (name: string) =>
  readFileSync(join(FOLDER, name), "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));

/** Annex 1 of the bulletin of October 2023 as printed: its headings, and the cells of its 55 units as text. */
export const [annexHeadings = [], ...annexRows] = rowsOf("annex-1.csv");

/** Annex 2, the list of adjustments, as printed. */
export const annexAdjustments = rowsOf("annex-2.csv");

/** Annex 1 as a spreadsheet holds it: counts, scores and totals are numbers, and 8.95% is 0.0895. */
export const annexInNumbers: readonly (readonly (string | number)[])[] = [
  annexHeadings,
  ...annexRows.map((row) =>
    row.map((text) => {
      if (/^[\d.]+%$/.test(text)) return Number(text.slice(0, -1)) / 100;
      return /^[\d.]+$/.test(text) ? Number(text) : text;
    }),
  ),
];

/** Annex 1 as the list of its figures: what the printed text says of each cell, with 5.00% as 5%, and tiers by their names. */
export const annexAsScored: readonly (readonly (string | number)[])[] = annexRows.map((row) =>
  row.map((text, place) => {
    if (text.endsWith("%")) return plainPercentage(text);
    if (annexHeadings[place] === "档次") return text === "" ? "—" : `${text}类`;
    return /^[\d.]+$/.test(text) ? Number(text) : text;
  }),
);

/** A percentage without zeros at its end. */
export function plainPercentage(text: string): string {
  return `${Number(text.slice(0, -1))}%`;
}
