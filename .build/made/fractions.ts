import { type Language, scoreMonth } from "hotline-scoring";
import { compare, type Fraction, fraction, percentText } from "hotline-scoring/exact";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { october2023 } from "../../examples/october2023Month.js";
import { annexHeading, printed } from "./annexes.js";
import { markdownTable } from "./markdownTable.js";
import { octoberAudit, type octoberUnits, unitNamed } from "./october.js";

const recoveredHeadings = {
  zh: ["单位", "指标数据", "通报列示", "比值", "列示相同的比值个数"],
  en: ["Unit", "Rate", "printed", "fraction", "fractions that print so"],
};

/**
 * The fraction behind each satisfaction rate of October 2023 that the printed score and total single out, where
 * it is not the printed percentage itself.
 */
export function recoveredFractions(language: Language): string {
  const rounded = octoberAudit.recovered.filter(
    ({ printed, fraction }) => compare(printed, fraction) !== 0,
  );
  const rows = rounded.map(({ unit, column, printed, fraction, possible }) => [
    unit,
    annexHeading(column, language),
    printed,
    fraction,
    `${possible}`,
  ]);
  return markdownTable(recoveredHeadings[language], rows);
}

const behindHeadings = {
  zh: ["单位", "通报列示", "有效工单量", "分母不超过工单量的既约分数"],
  en: ["Unit", "printed", "Tickets", "fractions in lowest terms up to that denominator"],
};

/** For each system satisfaction that is given as a fraction: which print so; in bold which give the printed row. */
export function fractionsBehind(language: Language): string {
  const rows = october2023.units.flatMap(({ name, metrics }) => {
    if (typeof metrics.systemSatisfaction !== "object") return [];
    const text = printed(name, "系统满意率");
    const fractions = fractionsPrinted(text, metrics.tickets).map((one) =>
      givesPrintedRow(name, one) ? `**${one}**` : `${one}`,
    );
    return [[name, text, `${metrics.tickets}`, fractions.join(", ")]];
  });
  return markdownTable(behindHeadings[language], rows);
}

/** Every fraction in lowest terms that prints as a percentage of two places, up to a denominator. */
function fractionsPrinted(text: string, largest: number): Fraction[] {
  const found: Fraction[] = [];
  for (let below = 1; below <= largest; below += 1) {
    const near = Math.round((Number.parseFloat(text) * below) / 100);
    const value = fraction(BigInt(near), BigInt(below));
    if (value.denominator === BigInt(below) && percentText(value, 2) === text) found.push(value);
  }
  return found;
}

function givesPrintedRow(name: string, { numerator, denominator }: Fraction): boolean {
  const systemSatisfaction = { count: Number(numerator), of: Number(denominator) };
  const units = october2023.units.map((unit) =>
    unit.name === name ? { ...unit, metrics: { ...unit.metrics, systemSatisfaction } } : unit,
  );
  const found = scoreMonth(xiangtan2023, { ...october2023, units })
    .peerGroups.flatMap((peers) => peers.units)
    .find(({ unit }) => unit.name === name);
  return (
    `${found?.scores.satisfaction.points}` === printed(name, "回访满意率得分") &&
    found?.total.points.toFixed(2) === printed(name, "总得分")
  );
}

/** October 2023 with each system satisfaction as annex 1 prints it, in percent. */
const fromPercentages = scoreMonth(xiangtan2023, {
  ...october2023,
  units: october2023.units.map(({ metrics, ...unit }) => ({
    ...unit,
    metrics: { ...metrics, systemSatisfaction: printed(unit.name, "系统满意率") },
  })),
}).peerGroups.flatMap(({ units }) => units);

const scoredHeadings = {
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
  return markdownTable(scoredHeadings[language], rows);
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
