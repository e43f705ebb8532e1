import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Adjustment, Language } from "hotline-scoring";
import { csvRows } from "hotline-scoring/tables";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";

const text = (name: string) =>
  readFileSync(join(import.meta.dirname, "../../examples/bulletin2023-10", name), "utf8");

/** Annex 1 of October 2023, as it was printed. */
export const annex1 = text("annex-1.csv");

/** Annex 2 of October 2023, the list of adjustments. */
export const annex2 = text("annex-2.csv");

/** The lines of annex 2, all of them. */
export const listedAdjustments: readonly (Adjustment & { readonly points: string })[] = csvRows(
  annex2,
)
  .slice(1)
  .map(([, category = "", unit = "", reason = "", points = ""]) => ({
    unit,
    category,
    points,
    reason,
  }));

const english: Readonly<Record<string, string>> = {
  单位: "Unit",
  有效工单量: "Tickets",
  按时办结量: "On time",
  按时办结率: "Rate",
  延期量: "Extended",
  延期率: "Rate",
  联系反馈当事人量: "Contacted",
  联系反馈当事人率: "Rate",
  系统满意率: "System satisfaction",
  抽查回访满意率: "Spot-check satisfaction",
  驳回总量: "Rejections",
  总得分: "Total",
  排名: "Rank",
  ...Object.fromEntries(xiangtan2023.dimensions.map(({ name }) => [`${name.zh}得分`, name.en])),
};

/** A heading of annex 1 in a language. */
export function annexHeading(heading: string, language: Language): string {
  return language === "zh" ? heading : (english[heading] ?? heading);
}

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
