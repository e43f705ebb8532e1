import { type Language, scoreMonth, xiangtan2023 } from "hotline-scoring";
import { october2023 } from "../../examples/october2023Month.js";
import { listedAdjustments } from "./annexes.js";
import { annexHeading } from "./annexHeading.js";
import { markdownTable } from "./markdownTable.js";
import { printed, printedRows } from "./printedRows.js";
import { takenChoices } from "./takenChoices.js";

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
