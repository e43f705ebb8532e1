import { compare, sumOf } from "../exact/arithmetic.js";
import type { Fraction } from "../exact/fraction.js";
import { printedFigure } from "../sheet/printedFigure.js";
import { countIn } from "../sheet/rowMetric.js";
import type { TableRow } from "../sheet/tableRow.js";
import type { Text } from "../words/text.js";
import type { AuditTerms } from "./auditTerms.js";

/** A comparison of a stated figure: whether it holds, and what is said where it does not; undefined where it cannot be made. */
export interface Comparison {
  readonly printed: string;
  readonly holds: boolean | undefined;
  readonly expected: string;
  readonly message: Text;
}

/** That a stated figure is the one that something else gives. */
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

/** That a stated figure is none. */
export function unreadable(name: Text, printed: string): Comparison {
  const message = {
    zh: `${name.zh}为“${printed}”，不是数值`,
    en: `${name.en} is "${printed}", which is no figure`,
  };
  return { printed, holds: false, expected: "", message };
}

/** The counts of a metric added up; undefined where one cannot be read. */
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
