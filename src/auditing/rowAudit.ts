import type { Fraction } from "../exact/fraction.js";
import type { Group } from "../scheme/group.js";
import { columnKey } from "../sheet/column.js";
import { awardedIn } from "../sheet/rowMetric.js";
import { cellOf, type TableRow } from "../sheet/tableRow.js";
import type { AuditTerms } from "./auditTerms.js";
import { commonWholes, wholeFinding } from "./commonWholes.js";
import { figureFindings, wholeFindings } from "./countChecks.js";
import type { Finding } from "./finding.js";
import { followedRates, type RateMismatch, rateChecks, rowFacts } from "./rateChecks.js";
import { impossibleRates, rateFindings } from "./rateFindings.js";
import { type RecoveredRate, recoveredRates } from "./recoveredRates.js";
import { type RowReckoning, rowReckoning } from "./rowReckoning.js";
import { scoreFindings } from "./scoreFindings.js";
import { type TotalOutcome, totalOutcome } from "./totalFindings.js";

/** @internal how a cell was found */
export type CellState = "reproduced" | "explained" | "wrong";

/** @internal what came of one row by itself */
export interface RowAudit {
  readonly row: TableRow;
  readonly findings: readonly Finding[];
  /** The state of each cell that was computed, by its column. */
  readonly states: ReadonlyMap<string, CellState>;
  readonly recovered: readonly RecoveredRate[];
  /** The total by the rules, exact; nothing where it cannot be formed. */
  readonly totalByRules: Fraction | undefined;
}

/** @internal the figures of one row held against the rules */
export function rowAudit(row: TableRow, terms: AuditTerms): RowAudit {
  const unreadable = [...figureFindings(row, terms.scheme), ...wholeFindings(row, terms.scheme)];
  const { mismatches, agreeing } = rateChecks(row, terms);
  const states = new Map<string, CellState>();
  if (row.group === undefined) {
    return { row, findings: unreadable, states, recovered: [], totalByRules: undefined };
  }
  for (const metric of agreeing) states.set(columnKey({ metric }), "reproduced");
  return groupedRowAudit(row, row.group, terms, { unreadable, mismatches }, states);
}

interface Readings {
  readonly unreadable: readonly Finding[];
  readonly mismatches: readonly RateMismatch[];
}

function groupedRowAudit(
  row: TableRow,
  group: Group,
  terms: AuditTerms,
  { unreadable, mismatches }: Readings,
  states: Map<string, CellState>,
): RowAudit {
  const byCounts = rowFacts(row, group, terms, new Map());
  const byRules = rowReckoning(terms.compiled, byCounts);
  const common = commonWholes(row, mismatches, terms);
  const followed =
    common === undefined ? followedRates(terms, byCounts, byRules, mismatches) : mismatches;
  const taken = new Map(followed.map(({ metric, domain }) => [metric, domain]));
  const facts = taken.size === 0 ? byCounts : rowFacts(row, group, terms, taken);
  const reckoned = taken.size === 0 ? byRules : rowReckoning(terms.compiled, facts);
  const total = totalOutcome(row, group.id, facts, reckoned, byRules, terms);
  const roots = [
    ...(common === undefined
      ? rateFindings(row, terms, mismatches, followed, { byRules, total })
      : [wholeFinding(row, common)]),
    ...impossibleRates(row, terms),
    ...scoreFindings(row, terms, facts, reckoned, total),
  ];
  const findings = [...unreadable, ...roots, ...total.findings];
  markStates(row, reckoned, total, findings, terms, states);
  return {
    row,
    findings,
    states,
    recovered: recoveredRates(row, terms, reckoned, total),
    totalByRules: total.byRules,
  };
}

/** Every cell that the rules gave is reproduced; one that is told of in a finding is as the finding says. */
function markStates(
  row: TableRow,
  reckoned: RowReckoning,
  total: TotalOutcome,
  findings: readonly Finding[],
  terms: AuditTerms,
  states: Map<string, CellState>,
): void {
  for (const { dimension, state, printed } of reckoned.dimensions) {
    if (state === "reproduced" && printed !== undefined && !isItsOwnSource(row, dimension, terms)) {
      states.set(columnKey({ score: dimension }), "reproduced");
    }
  }
  if (total.state === "reproduced") states.set("total", "reproduced");
  const keyOf = new Map([...row.cells].map(([key, { heading }]) => [heading, key]));
  for (const { column, verdict, consequences } of findings) {
    for (const heading of [column, ...consequences.map((one) => one.column)]) {
      const key = heading === null ? undefined : keyOf.get(heading);
      if (key !== undefined) states.set(key, verdict);
    }
  }
}

/** @internal whether the score of a dimension is points awarded by people, of which the table says nothing else */
export function isItsOwnSource(
  row: TableRow,
  dimension: string,
  { scheme }: Pick<AuditTerms, "scheme">,
): boolean {
  const found = scheme.dimensions.find(({ id }) => id === dimension);
  const metric = found === undefined ? undefined : awardedIn(found);
  return metric !== undefined && cellOf(row, { metric })?.figure === undefined;
}
