import { type Language, scoreMonth, xiangtan2023 } from "hotline-scoring";
import { october2023 } from "../../examples/october2023Month.js";
import { markdownTable } from "./markdownTable.js";
import { type octoberUnits, unitNamed } from "./october.js";
import { printed } from "./printedRows.js";

/** October 2023 with each system satisfaction as annex 1 prints it, in percent. */
const fromPercentages = scoreMonth(xiangtan2023, {
  ...october2023,
  units: october2023.units.map(({ metrics, ...unit }) => ({
    ...unit,
    metrics: { ...metrics, systemSatisfaction: printed(unit.name, "系统满意率") },
  })),
}).peerGroups.flatMap(({ units }) => units);

const headings = {
  zh: ["单位", "通报列示", "还原为", "通报：得分，总得分", "按所列百分数：得分，总得分"],
  en: [
    "Unit",
    "printed",
    "recovered as",
    "bulletin: score, total",
    "by the percentage: score, total",
  ],
};

/** The units of October 2023 whose score or total goes wrong when a printed percentage is scored. */
export function percentagesScored(language: Language): string {
  const rows = fromPercentages.flatMap((wrong) => {
    const { name } = wrong.unit;
    const stated = [printed(name, "回访满意率得分"), printed(name, "总得分")].join(", ");
    if (figuresOf(unitNamed(name)) !== stated) throw new Error(`${name} is not as printed`);
    const found = figuresOf(wrong);
    return found === stated
      ? []
      : [[name, printed(name, "系统满意率"), given(name), stated, found]];
  });
  return markdownTable(headings[language], rows);
}

function figuresOf({ scores, total }: (typeof octoberUnits)[number]): string {
  return `${scores.satisfaction.points}, ${total.points.toFixed(2)}`;
}

/** The fraction that is given for the system satisfaction of a unit. */
function given(name: string): string {
  const rate = october2023.units.find((unit) => unit.name === name)?.metrics.systemSatisfaction;
  if (typeof rate !== "object") throw new Error(`no fraction for ${name}`);
  return `${rate.count}/${rate.of}`;
}
