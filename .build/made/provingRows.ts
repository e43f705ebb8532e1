import type { Language } from "hotline-scoring";
import { listedAdjustments } from "./annexes.js";
import { annexHeading } from "./annexHeading.js";
import { dimensionOf } from "./clause.js";
import { firstDigits } from "./firstDigits.js";
import { markdownTable } from "./markdownTable.js";
import { unitNamed } from "./october.js";
import { printed, printedRows } from "./printedRows.js";
import { takenRate } from "./takenChoices.js";

const headings = {
  zh: { unit: "单位", list: "附件2所列", exact: "按规则计算（未舍入）", printed: "通报得分" },
  en: { unit: "Unit", list: "in annex 2", exact: "by the rule, unrounded", printed: "printed" },
};

const OF_TICKETS = /(?:办结|延期|当事人)量$/;

/** Printed rows that a dimension shows in: the figures, the score that the rule gives, the score that was printed. */
export function provingRows(language: Language, id: string, ...units: string[]): string {
  const figures = figureHeadings(id);
  const isListed = figures.length === 0;
  const rows = units.map((name) => [
    name,
    ...(isListed ? [listed(name)] : figures.map((heading) => figure(name, heading))),
    firstDigits(unitNamed(name).scores[dimensionOf(id).id].exact),
    printed(name, scoreHeading(id)),
  ]);
  const columns = figures.map((heading) => annexHeading(heading, language));
  const { unit, list, exact, printed: score } = headings[language];
  return markdownTable([unit, ...(isListed ? [list] : columns), exact, score], rows);
}

/** The heading of a dimension's scores in annex 1. */
export function scoreHeading(id: string): string {
  return `${dimensionOf(id).name.zh}得分`;
}

/** The headings of the figures that stand before a dimension's scores; where they are of tickets, those as well. */
function figureHeadings(id: string): string[] {
  const columns = Object.keys(printedRows[0] ?? {});
  const before = columns.slice(
    columns.indexOf("有效工单量") + 1,
    columns.indexOf(scoreHeading(id)),
  );
  const others = before.map((heading) => heading.endsWith("得分")).lastIndexOf(true);
  const own = before.slice(others + 1);
  return own.some((heading) => OF_TICKETS.test(heading)) ? ["有效工单量", ...own] : own;
}

/** A figure as it is printed, with the fraction taken for it where there is one. */
function figure(unit: string, heading: string): string {
  const taken = takenRate(unit, heading);
  return [printed(unit, heading), ...(taken?.includes("/") ? [taken] : [])].join(" = ");
}

function listed(unit: string): string {
  const lines = listedAdjustments.filter((line) => line.unit === unit);
  return lines.map(({ category, points }) => `${category} ${points}`).join(", ");
}
