import { type Dimension, type Language, scoreMonth, type Text } from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { october2023 } from "../../examples/october2023Month.js";
import { annexHeading, listedAdjustments, printed, printedRows } from "./annexes.js";
import { markdownTable } from "./markdownTable.js";
import { unitNamed } from "./october.js";
import { firstDigits } from "./roundings.js";

const rates: Readonly<Record<string, "completedOnTime" | "systemSatisfaction">> = {
  按时办结率: "completedOnTime",
  系统满意率: "systemSatisfaction",
};

/** What the example of October 2023 takes in place of what the annexes print of a unit, in both languages. */
export function takenChoices(unit: string): Text[] {
  const ofRates = Object.keys(rates).flatMap((heading) => {
    const value = takenRate(unit, heading);
    if (value === undefined) return [];
    const [before, en] = [printed(unit, heading), annexHeading(heading, "en").toLowerCase()];
    return before === value
      ? [{ zh: `${heading}取${value}，不取件数`, en: `the rate of ${value}, not the count` }]
      : [{ zh: `${heading}${before}取${value}`, en: `${value} for ${en} of ${before}` }];
  });
  return [...ofRates, ...leftOut(unit)];
}

/** The value that the example takes for a rate of a unit, where it is not simply what is printed. */
export function takenRate(unit: string, heading: string): string | undefined {
  const id = rates[heading];
  const metrics = october2023.units.find(({ name }) => name === unit)?.metrics;
  const value = id && metrics?.[id];
  if (typeof value === "object") return `${value.count}/${value.of}`;
  return typeof value === "string" && id === "completedOnTime" ? value : undefined;
}

/** The adjustments of annex 2 that the example leaves out. */
function leftOut(unit: string): Text[] {
  const counted = october2023.adjustments ?? [];
  const isCounted = (line: (typeof listedAdjustments)[number]) =>
    counted.some((one) => one.unit === line.unit && one.category === line.category);
  return listedAdjustments
    .filter((line) => line.unit === unit && !isCounted(line))
    .map(({ category, points }) => ({
      zh: `不计${category}${points}分`,
      en: `the ${points} for ${category} left out`,
    }));
}

const words = {
  zh: {
    headings: ["单位", "按附件计算", "通报", "取作"],
    summary: (same: number, rows: number) =>
      `按附件所列的数计算，${rows}行中${same}行逐项与通报一致，${rows - same}行有出入：`,
    between: "；",
  },
  en: {
    headings: ["Unit", "from the annexes as they stand", "printed", "taken instead"],
    summary: (same: number, rows: number) =>
      `From the annexes as they stand, ${same} of the ${rows} rows come out as printed, and ${rows - same} do not:`,
    between: "; ",
  },
};

/** The month with nothing chosen: percentages and counts as annex 1 prints them, all adjustments of annex 2. */
const untouched = scoreMonth(xiangtan2023, {
  ...october2023,
  units: october2023.units.map(({ metrics, ...unit }) => ({
    ...unit,
    metrics: {
      ...metrics,
      completedOnTime: Number(printed(unit.name, "按时办结量")),
      systemSatisfaction: printed(unit.name, "系统满意率"),
      spotCheckSatisfaction: printed(unit.name, "抽查回访满意率"),
    },
  })),
  adjustments: listedAdjustments,
}).peerGroups.flatMap(({ units }) => units);

/** How many rows of annex 1 follow from the annexes as they stand, and what was taken for the others. */
export function asPrinted(language: Language): string {
  const { headings, summary, between } = words[language];
  const rows = untouched.flatMap((row) => {
    const cells = cellsOf(row).filter((cell) => cell.found !== cell.stated);
    if (cells.length === 0) return [];
    const taken = takenChoices(row.unit.name).map((choice) => choice[language]);
    return [
      [
        row.unit.name,
        cells
          .map(({ heading, found }) => `${annexHeading(heading, language)} ${found}`)
          .join(between),
        cells.map(({ stated }) => stated).join(between),
        taken.join(between),
      ],
    ];
  });
  const same = printedRows.length - rows.length;
  return `${summary(same, printedRows.length)}\n\n${markdownTable(headings, rows)}`;
}

/** What was found of a row, and what was printed: each score, the total, the rank. */
function cellsOf({ rank, unit, scores, total }: (typeof untouched)[number]) {
  const found = [
    ...xiangtan2023.dimensions.map(({ id, name }) => [`${name.zh}得分`, `${scores[id].points}`]),
    ["总得分", total.points.toFixed(2)],
    ["排名", `${rank}`],
  ] as [heading: string, found: string][];
  return found.map(([heading, text]) => ({
    heading,
    found: text,
    stated: printed(unit.name, heading),
  }));
}

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

const titles = {
  zh: { wording: "规则", evidence: "依据", colon: "：", end: "。" },
  en: { wording: "Rule", evidence: "Evidence", colon: ": ", end: "." },
};

/** The wording of a dimension of 湘潭 and the evidence for it, as the scheme has them. */
export function clause(language: Language, id: string): string {
  const dimension: Dimension = dimensionOf(id);
  const { colon, end, ...parts } = titles[language];
  return (["wording", "evidence"] as const)
    .map((part) => `> **${parts[part]}**${colon}${dimension[part]?.[language]}${end}`)
    .join("\n>\n");
}

/** A dimension of 湘潭, by its id. */
export function dimensionOf(id: string): (typeof xiangtan2023.dimensions)[number] {
  const found = xiangtan2023.dimensions.find((dimension) => dimension.id === id);
  if (found === undefined) throw new Error(`no dimension ${id}`);
  return found;
}
