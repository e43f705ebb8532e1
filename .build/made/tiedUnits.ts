import type { Language } from "hotline-scoring";
import { markdownTable } from "./markdownTable.js";
import { printedTier } from "./methodsOfTies.js";

/** The units that share some ranks in a tier of 市直、驻潭单位 in October 2023, in their printed order. */
export function tiedUnits(language: Language, tier: string, ...ranks: string[]): string {
  const headings = {
    zh: ["排名", "单位", "总得分", "有效工单量"],
    en: ["Rank", "Unit", "Total", "Tickets"],
  };
  const rows = printedTier(tier).filter((row) => ranks.includes(row.排名 ?? ""));
  return markdownTable(
    headings[language],
    rows.map(({ 排名, 单位, 总得分, 有效工单量 }) =>
      [排名, 单位, 总得分, 有效工单量].map((text) => text ?? ""),
    ),
  );
}
