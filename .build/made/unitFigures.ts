import type { Language, Text } from "hotline-scoring";
import { markdownTable } from "./markdownTable.js";
import { workingOf } from "./october.js";
import { printed } from "./printedRows.js";

/** The columns of annex 1 that hold a figure, what they are in English, and the rate of which the fraction is known. */
const columns: readonly (readonly [heading: string, english: string, rate?: string])[] = [
  ["有效工单量", "Tickets"],
  ["按时办结量", "Completed on time"],
  ["延期量", "Extended"],
  ["联系反馈当事人量", "Callers contacted"],
  ["系统满意率", "System satisfaction", "systemSatisfaction"],
  ["抽查回访满意率", "Spot-check satisfaction", "spotCheckSatisfaction"],
  ["驳回总量", "Rejections"],
  ["知识库建设得分", "Knowledge base, as awarded"],
];

/** The figures of a unit of October 2023: as annex 1 prints them, and as they are scored; then its adjustments. */
export function unitFigures(language: Language, unit: string): string {
  const { dimensions } = workingOf(unit);
  const metrics = dimensions.flatMap((one) => one.metrics);
  const rows = columns.map(([heading, english, rate]) => {
    const text = printed(unit, heading);
    const exact = metrics.find(({ id }) => id === rate)?.exact ?? undefined;
    const used = exact?.includes("/") ? exact : text;
    return [language === "zh" ? heading : `${english} ${heading}`, text, used];
  });
  const adjustments = dimensions
    .flatMap((one) => one.adjustments)
    .map(({ category, points, reason }) => {
      const name: Text = { zh: `附件2：${category}`, en: `Annex 2: ${category}` };
      return [`${name[language]}（${reason}）`, points, points];
    });
  const headings = { zh: ["数据", "通报所列", "计分所用"], en: ["Figure", "Printed", "Scored"] };
  return markdownTable(headings[language], [...rows, ...adjustments]);
}
