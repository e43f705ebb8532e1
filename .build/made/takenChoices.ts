import type { Text } from "hotline-scoring";
import { october2023 } from "../../examples/october2023Month.js";
import { listedAdjustments } from "./annexes.js";
import { annexHeading } from "./annexHeading.js";
import { printed } from "./printedRows.js";

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
