import { compare, dividedBy } from "../exact/arithmetic.js";
import { type Fraction, ratio } from "../exact/fraction.js";
import type { AuditTerms } from "./auditTerms.js";
import { cellFinding } from "./cellFinding.js";
import type { Finding } from "./finding.js";
import { countIn } from "./metricDomain.js";
import { printsAs } from "./possibleFractions.js";
import { printingOf, type RateMismatch } from "./rateChecks.js";
import { type Cell, cellOf, type TableRow } from "./tableRow.js";

/** @internal a whole that rates gainsay, and those that they would all agree with */
export interface CommonWholes {
  readonly of: Cell;
  readonly wholes: readonly Fraction[];
}

/**
 * @internal the wholes by which all rates of a row print as they do, where two or more of them do not by the one that stands
 * there
 */
export function commonWholes(
  row: TableRow,
  mismatches: readonly RateMismatch[],
  terms: AuditTerms,
): CommonWholes | undefined {
  const [first, second] = mismatches;
  if (first === undefined || second === undefined) return undefined;
  if (mismatches.some(({ of }) => of.heading !== first.of.heading)) return undefined;
  const shares = Object.entries(terms.scheme.metrics).flatMap(([metric, definition]) => {
    const isShare = definition.kind === "rate" && definition.of !== undefined;
    const [count, cell] = [countIn(row, { count: metric }), cellOf(row, { metric })];
    return isShare && count !== undefined && cell?.figure !== undefined
      ? [{ count, cell, cap: definition.cap }]
      : [];
  });
  const wholes = wholesNear(first).filter((whole) =>
    shares.every(({ count, cell, cap }) => {
      const { places, mode } = printingOf(cell, terms);
      const share = dividedBy(count, whole);
      const held = cap !== undefined && compare(share, cap) > 0 ? cap : share;
      return printsAs(dividedBy(held, 1), cell.figure?.value as Fraction, places, mode);
    }),
  );
  return wholes.length === 0 ? undefined : { of: first.of, wholes };
}

const MOST_WHOLES = 400;

function wholesNear({ count, printed }: RateMismatch): Fraction[] {
  const above = count.figure?.value;
  if (above === undefined || above.above <= 0 || printed.above <= 0) return [];
  const near = Math.round(
    (Number(above.numerator) * Number(printed.denominator)) / Number(printed.numerator),
  );
  const width = Math.min(MOST_WHOLES, Math.ceil(near / 100) + 1);
  const first = Math.max(1, near - width);
  return Array.from({ length: 2 * width + 1 }, (_, index) => ratio(first + index, 1));
}

/** @internal a whole that two or more rates gainsay, where another would agree with all of them */
export function wholeFinding(row: TableRow, { of, wholes }: CommonWholes): Finding {
  const expected = wholes.map((whole) => `${whole}`);
  return cellFinding(row, of, {
    kind: "whole",
    severity: "high",
    expected,
    message: {
      zh: `${row.unit}的“${of.heading}”为 ${of.text}，各率均与之不符；应为 ${expected.join("、")}`,
      en: `${row.unit}: "${of.heading}" is ${of.text}, which none of the rates agrees with; it should be ${expected.join(", ")}`,
    },
  });
}
