import { compare, dividedBy } from "../exact/arithmetic.js";
import { type Fraction, ratio } from "../exact/fraction.js";
import { countIn } from "../sheet/rowMetric.js";
import { type Cell, cellOf, type TableRow } from "../sheet/tableRow.js";
import { lastOf } from "../words/byKey.js";
import type { AuditTerms } from "./auditTerms.js";
import { cellFinding, type Finding } from "./finding.js";
import { printsAs, rangeBehind } from "./printing.js";
import type { RateMismatch } from "./rateChecks.js";

/** A whole that rates contradict, and those that they would all agree with. */
export interface CommonWholes {
  readonly of: Cell;
  /** The rates that contradict it. */
  readonly rates: readonly Cell[];
  readonly wholes: readonly Fraction[];
}

/**
 * The wholes that would explain every rate of a row, where the printed whole fails to explain two or more of them.
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
      ? [{ count, figure: cell.figure, cap: definition.cap }]
      : [];
  });
  const wholes = wholesOf(first, terms).filter((whole) =>
    shares.every(({ count, figure, cap }) => {
      const share = dividedBy(count, whole);
      const held = cap !== undefined && compare(share, cap) > 0 ? cap : share;
      return printsAs(dividedBy(held, 1), figure, terms.percentages);
    }),
  );
  return wholes.length === 0
    ? undefined
    : { of: first.of, wholes, rates: mismatches.map(({ cell }) => cell) };
}

const MOST_WHOLES = 1_000;
const MOST_EXPECTED = 3;

/** The wholes of which a count prints as its rate does, or nearly so. */
function wholesOf({ count, cell: { figure } }: RateMismatch, terms: AuditTerms): Fraction[] {
  const above = count.figure?.value;
  if (figure === undefined) return [];
  const { least, most } = rangeBehind(figure, terms.percentages);
  if (above === undefined || above.above <= 0 || most.above <= 0) return [];
  const first = Math.max(1, Math.floor(quotient(above, most)));
  const last = least.above > 0 ? Math.ceil(quotient(above, least)) : first + MOST_WHOLES;
  const number = Math.min(last - first, MOST_WHOLES) + 1;
  return Array.from({ length: number }, (_, index) => ratio(first + index, 1));
}

function quotient(a: Fraction, b: Fraction): number {
  return (
    (Number(a.numerator) * Number(b.denominator)) / (Number(a.denominator) * Number(b.numerator))
  );
}

/** A whole that two or more rates contradict, where another would agree with all of them. */
export function commonWholeFinding(row: TableRow, { of, rates, wholes }: CommonWholes): Finding {
  const names = rates.map(({ heading }) => heading);
  const all = wholes.map((whole) => `${whole}`);
  const expected = all.length <= MOST_EXPECTED ? all : [`${all[0]} – ${lastOf(all)}`];
  return cellFinding(row, of, {
    kind: "whole",
    severity: "high",
    expected,
    message: {
      zh: `${row.unit}的“${of.heading}”为 ${of.text}，与“${names.join("”、“")}”不符；应为 ${expected.join("、")}`,
      en: `${row.unit}: "${of.heading}" is ${of.text}, which does not agree with "${names.join('", "')}"; it should be ${expected.join(", ")}`,
    },
  });
}
