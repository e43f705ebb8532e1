import { cellOf, type TableRow } from "../sheet/tableRow.js";
import type { AuditTerms } from "./auditTerms.js";
import { countedRate, printedRate } from "./metricDomain.js";
import type { TotalOutcome } from "./totalFindings.js";

/** The fraction behind a printed rate 还原的比值. */
export interface RecoveredRate {
  /** The number of the row, from 1. */
  readonly row: number;
  /** The unit 单位. */
  readonly unit: string;
  /** The heading of the column. */
  readonly column: string;
  /** What was printed, such as `"47.06%"`. */
  readonly printed: string;
  /** The simplest fraction that agrees with the printed score and total as well, such as `"8/17"`. */
  readonly fraction: string;
  /** How many fractions print the same, with a denominator that the tickets permit; `null` where too many to list. */
  readonly possible: number | null;
}

/** The fractions behind the rates of a row that were printed without their counts. */
export function recoveredRates(
  row: TableRow,
  terms: AuditTerms,
  { searched }: TotalOutcome,
): RecoveredRate[] {
  const metrics = Object.keys(terms.scheme.metrics);
  return metrics.flatMap((metric, place): RecoveredRate[] => {
    const cell = cellOf(row, { metric });
    const domain = printedRate(row, metric, terms);
    if (cell === undefined || domain === undefined || searched === undefined) return [];
    if (cell.figure?.isExact) return [];
    if (countedRate(row, metric, terms.scheme) !== undefined) return [];
    const value = searched.get(place) ?? domain.values[0];
    const possible = domain.isComplete ? domain.values.length : null;
    const { heading: column, text: printed } = cell;
    return value === undefined
      ? []
      : [{ row: row.number, unit: row.unit, column, printed, fraction: `${value}`, possible }];
  });
}
