import type { Group } from "../model/group.js";
import { cellOf, type TableRow } from "../tables/tableRow.js";
import type { AuditTerms } from "./auditTerms.js";
import { type MetricDomain, metricDomain } from "./metricDomain.js";
import type { RateMismatch } from "./rateChecks.js";
import { type RowFacts, type RowReckoning, rowReckoning } from "./rowReckoning.js";

/** @internal what is known of a unit; of the rates in `taken`, what is to be taken for them */
export function rowFacts(
  row: TableRow,
  group: Group,
  terms: AuditTerms,
  taken: ReadonlyMap<string, MetricDomain>,
): RowFacts {
  const known = new Map<string, MetricDomain | undefined>();
  return {
    group: group.id,
    domainOf: (metric) => {
      if (!known.has(metric))
        known.set(metric, taken.get(metric) ?? metricDomain(row, metric, terms));
      return known.get(metric);
    },
    adjustments: terms.adjustmentsOf?.(row.unit),
    printedScore: (dimension) => cellOf(row, { score: dimension })?.figure?.value,
  };
}

/** @internal the rates whose scores follow from what was printed, and not from the counts. */
export function followedRates(
  { compiled }: AuditTerms,
  facts: RowFacts,
  byRules: RowReckoning,
  mismatches: readonly RateMismatch[],
): RateMismatch[] {
  const metrics = Object.keys(compiled.scheme.metrics);
  const needs = compiled.needsIn(facts.group);
  return mismatches.filter(({ metric, domain }) => {
    const users = byRules.dimensions.filter((_, index) =>
      needs[index]?.metrics.includes(metrics.indexOf(metric)),
    );
    if (!users.some(({ state }) => state === "impossible")) return false;
    const printed = rowReckoning(compiled, {
      ...facts,
      domainOf: (one) => (one === metric ? domain : facts.domainOf(one)),
    });
    return users.every(({ dimension }) =>
      printed.dimensions.some((one) => one.dimension === dimension && one.state === "reproduced"),
    );
  });
}
