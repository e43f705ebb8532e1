import type { Fraction } from "../exact/fraction.js";
import type { Group } from "../scheme/group.js";
import { columnKey } from "../sheet/column.js";
import { isBlank } from "../sheet/printedFigure.js";
import { awardedIn } from "../sheet/rowMetric.js";
import { cellOf, type TableRow } from "../sheet/tableRow.js";
import type { AuditTerms } from "./auditTerms.js";
import type { RowChecks } from "./cellState.js";
import { commonWholeFinding, commonWholes } from "./commonWholes.js";
import { conclusionFindings, scoredFindings } from "./conclusionFindings.js";
import { figureFindings, madeFindings, wholeFindings } from "./countChecks.js";
import type { Finding } from "./finding.js";
import { standsInItsTier } from "./placeFindings.js";
import { isUnranked } from "./rankedTogether.js";
import { followedRates, type RateMismatch, rateChecks, rowFacts } from "./rateChecks.js";
import { impossibleRates, rateFindings } from "./rateFindings.js";
import { type AgreeingFraction, agreeingFractions } from "./recoveredRates.js";
import { type RowReckoning, rowReckoning } from "./rowReckoning.js";
import { scoreFindings } from "./scoreFindings.js";
import { totalOutcome } from "./totalFindings.js";

/** What came of one row by itself. */
export interface RowAudit extends RowChecks {
  readonly row: TableRow;
  /** The fractions behind rates that were printed without their counts. */
  readonly agreeing: readonly AgreeingFraction[];
  /** The total by the rules, exact; undefined where it cannot be formed. */
  readonly totalByRules: Fraction | undefined;
}

/** The figures of one row held against the rules. */
export function rowAudit(row: TableRow, terms: AuditTerms): RowAudit {
  const unreadable = [
    ...figureFindings(row, terms.scheme),
    ...madeFindings(row, terms.scheme),
    ...wholeFindings(row, terms.scheme),
  ];
  if (row.group === undefined) {
    const reproduced = new Set<string>();
    return { row, findings: unreadable, reproduced, agreeing: [], totalByRules: undefined };
  }
  return groupedRowAudit(row, row.group, terms, { unreadable, ...rateChecks(row, terms) });
}

interface Readings {
  readonly unreadable: readonly Finding[];
  readonly mismatches: readonly RateMismatch[];
  /** The rates that are those of their counts. */
  readonly agreeing: readonly string[];
}

function groupedRowAudit(
  row: TableRow,
  group: Group,
  terms: AuditTerms,
  { unreadable, mismatches, agreeing }: Readings,
): RowAudit {
  const byCounts = rowFacts(row, group, terms, new Map());
  const byRules = rowReckoning(terms.compiled, byCounts);
  const common = commonWholes(row, mismatches, terms);
  const followed =
    common === undefined
      ? followedRates(terms, byCounts, byRules, mismatches, cellOf(row, "total")?.figure?.value)
      : mismatches;
  const taken = new Map(followed.map(({ metric, domain }) => [metric, domain]));
  const facts = taken.size === 0 ? byCounts : rowFacts(row, group, terms, taken);
  const reckoned = taken.size === 0 ? byRules : rowReckoning(terms.compiled, facts);
  const total = totalOutcome(row, group.id, facts, reckoned, byRules, terms);
  const open = new Set([
    ...reckoned.dimensions
      .filter(({ state }) => state === "notChecked")
      .map(({ dimension }) => columnKey({ score: dimension })),
    ...(total.state === "notChecked" ? ["total"] : []),
  ]);
  const further = [scoredFindings(row, terms, open), conclusionFindings(row, terms)];
  const roots = [
    ...(common === undefined
      ? rateFindings(row, terms, mismatches, followed, { byRules, total })
      : [commonWholeFinding(row, common)]),
    ...impossibleRates(row, terms),
    ...scoreFindings(row, terms, facts, reckoned, total),
  ];
  return {
    row,
    findings: [
      ...unreadable,
      ...roots,
      ...total.findings,
      ...further.flatMap((one) => one.findings),
    ],
    reproduced: new Set([
      ...agreeing.map((metric) => columnKey({ metric })),
      ...reproducedScores(row, reckoned, terms),
      ...(total.state === "reproduced" ? ["total"] : []),
      ...further.flatMap((one) => one.reproduced),
      ...(standsInItsTier(row, terms) ? ["tier"] : []),
      ...(isUnranked(row, terms) && isBlank(cellOf(row, "rank")?.text ?? "") ? ["rank"] : []),
    ]),
    agreeing: agreeingFractions(row, terms, total),
    totalByRules: total.byRules,
  };
}

/** The columns of the scores that the rules give. */
function reproducedScores(
  row: TableRow,
  { dimensions }: RowReckoning,
  terms: AuditTerms,
): string[] {
  return dimensions
    .filter(({ state, printed }) => state === "reproduced" && printed !== undefined)
    .filter(({ dimension }) => !isItsOwnSource(row, dimension, terms))
    .map(({ dimension }) => columnKey({ score: dimension }));
}

/** Whether the score of a dimension is points awarded by people, of which the table says nothing else. */
export function isItsOwnSource(
  row: TableRow,
  dimension: string,
  { scheme }: Pick<AuditTerms, "scheme">,
): boolean {
  const found = scheme.dimensions.find(({ id }) => id === dimension);
  const metric = found === undefined ? undefined : awardedIn(found);
  return metric !== undefined && cellOf(row, { metric })?.figure === undefined;
}
