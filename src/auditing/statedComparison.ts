import { compare, sumOf } from "../exact/arithmetic.js";
import type { Fraction } from "../exact/fraction.js";
import type { StatedSum, StatedUnits } from "../model/statedFigure.js";
import type { Text } from "../model/text.js";
import { printedFigure } from "../tables/printedFigure.js";
import type { TableRow } from "../tables/tableRow.js";
import type { AuditTerms } from "./auditTerms.js";
import { countIn } from "./metricDomain.js";

/** @internal a comparison of a stated figure: whether it holds, and what is said where it does not; nothing where it cannot be made. */
export interface Comparison {
  readonly printed: string;
  readonly holds: boolean | undefined;
  readonly expected: string;
  readonly message: Text;
}

/** @internal that a stated figure is the one that something else gives. */
export function isSame(
  name: Text,
  printed: string,
  found: Fraction | undefined,
  source: Text,
): Comparison {
  const figure = printedFigure(printed);
  if (figure === undefined) return unreadable(name, printed);
  const expected = found === undefined ? "" : `${found}`;
  return {
    printed,
    holds: found === undefined ? undefined : compare(figure.value, found) === 0,
    expected,
    message: {
      zh: `${name.zh}为 ${printed}，而${source.zh}为 ${expected}`,
      en: `${name.en} is ${printed}, but ${source.en} is ${expected}`,
    },
  };
}

/** @internal that a stated figure is none */
export function unreadable(name: Text, printed: string): Comparison {
  const message = {
    zh: `${name.zh}为“${printed}”，不是数值`,
    en: `${name.en} is "${printed}", which is no figure`,
  };
  return { printed, holds: false, expected: "", message };
}

/** @internal */
export function unitsComparison(
  { units, tier }: StatedUnits,
  name: Text,
  rows: readonly TableRow[],
): Comparison {
  const listed = rows.filter((row) => tier === undefined || row.tier?.id === tier);
  const found = sumOf([listed.length]);
  return isSame(name, units, found, { zh: "表中实有家数", en: "the number in the table" });
}

/** @internal */
export function sumComparisons(
  { sum, of, parts }: StatedSum,
  name: Text,
  rows: readonly TableRow[],
  { scheme }: AuditTerms,
): Comparison[] {
  const comparisons: Comparison[] = [];
  if (of !== undefined || parts === undefined) {
    const source = { zh: "表中各单位合计", en: "the sum over the table" };
    comparisons.push(isSame(name, sum, sumOfColumn(rows, of, scheme), source));
  }
  if (parts !== undefined) {
    const figures = parts.map((part) => printedFigure(part)?.value);
    const known = figures.includes(undefined) ? undefined : sumOf(figures as Fraction[]);
    comparisons.push(isSame(name, sum, known, { zh: "其分项之和", en: "the sum of its parts" }));
  }
  return comparisons;
}

/** @internal the counts of a metric added up; nothing where one cannot be read. */
export function sumOfColumn(
  rows: readonly TableRow[],
  metric: string | undefined,
  { metrics }: AuditTerms["scheme"],
): Fraction | undefined {
  if (metric === undefined || rows.length === 0) return undefined;
  const column = metrics[metric]?.kind === "rate" ? { count: metric } : { metric };
  const counts = rows.map((row) => countIn(row, column));
  return counts.includes(undefined) ? undefined : sumOf(counts as Fraction[]);
}
