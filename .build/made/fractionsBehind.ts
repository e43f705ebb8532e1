import {
  type Fraction,
  fraction,
  type Language,
  percentText,
  scoreMonth,
  xiangtan2023,
} from "hotline-scoring";
import { october2023 } from "../../examples/october2023Month.js";
import { markdownTable } from "./markdownTable.js";
import { printed } from "./printedRows.js";

const headings = {
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
  return markdownTable(headings[language], rows);
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
