import { csvRows } from "hotline-scoring";
import { annex1 } from "./annexes.js";

const [headings = [], ...rows] = csvRows(annex1);

/** A row of annex 1 of October 2023: the text of each cell, by its heading. */
export type PrintedRow = Readonly<Record<string, string>>;

/** Annex 1 of October 2023 as printed. */
export const printedRows: readonly PrintedRow[] = rows.map((cells) =>
  Object.fromEntries(headings.map((heading, place) => [heading, cells[place] ?? ""])),
);

/** What annex 1 prints of a unit under a heading. */
export function printed(unit: string, heading: string): string {
  const text = printedRows.find((row) => row.单位 === unit)?.[heading];
  if (text === undefined) throw new Error(`annex 1 prints no ${heading} of ${unit}`);
  return text;
}
