import type { Fraction } from "../exact/fraction.js";
import { cellOf, type TableRow } from "../sheet/tableRow.js";
import type { AuditTerms } from "./auditTerms.js";
import { countedRate, largestWhole, printedRate } from "./metricDomain.js";
import type { TotalOutcome } from "./totalFindings.js";

/** The fraction behind a printed rate, which the figures of its row single out 还原的比值. */
export interface RecoveredRate {
  /** The number of the row, from 1. */
  readonly row: number;
  /** The unit 单位. */
  readonly unit: string;
  /** The heading of the column. */
  readonly column: string;
  /** What was printed, such as `"47.06%"`. */
  readonly printed: string;
  /** The only fraction that agrees with the printed rate, score and total, such as `"8/17"`. */
  readonly fraction: string;
  /** The most that its denominator may be, by the scheme 分母上限: how many tickets there were, or callers. */
  readonly within: string;
  /** How many fractions with such a denominator print as the rate does; with more than one, the score and the total tell. */
  readonly possible: number;
}

/** A fraction that agrees with the figures of a row. */
export interface AgreeingFraction {
  readonly metric: string;
  /** The simplest that agrees. */
  readonly value: Fraction;
  /** What is told of it, where no other agrees; it takes a search to know. */
  readonly recovered: () => RecoveredRate | undefined;
}

/** The simplest fractions behind the rates of a row that were printed without their counts. */
export function agreeingFractions(
  row: TableRow,
  terms: AuditTerms,
  { searched, isOnly }: Pick<TotalOutcome, "searched" | "isOnly">,
): AgreeingFraction[] {
  const metrics = Object.keys(terms.scheme.metrics);
  return metrics.flatMap((metric, place): AgreeingFraction[] => {
    const cell = cellOf(row, { metric });
    const domain = printedRate(row, metric, terms);
    if (cell === undefined || domain === undefined || searched === undefined) return [];
    if (cell.figure?.isExact) return [];
    if (countedRate(row, metric, terms.scheme) !== undefined) return [];
    const value = searched.get(place) ?? domain.values[0];
    const whole = largestWhole(row, metric, terms.scheme);
    if (value === undefined) return [];
    const { heading: column, text: printed } = cell;
    const recovered = () => {
      const isTold =
        whole !== undefined &&
        domain.isComplete &&
        (domain.values.length === 1 || (searched.has(place) && isOnly?.(place, value) === true));
      if (!isTold) return undefined;
      return {
        ...{ row: row.number, unit: row.unit, column, printed },
        ...{ fraction: `${value}`, within: `${whole}`, possible: domain.values.length },
      };
    };
    return [{ metric, value, recovered }];
  });
}
