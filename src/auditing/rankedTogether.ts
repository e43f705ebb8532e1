import { compare } from "../exact/arithmetic.js";
import type { AuditTerms } from "./auditTerms.js";
import { grouped } from "./grouped.js";
import { countIn } from "./metricDomain.js";
import { headingOf } from "./orderFindings.js";
import type { RowAudit } from "./rowAudit.js";

/** @internal the rows that are ranked together, by the headings they stand under; those below the minimum volume in none */
export function rankedTogether(
  audits: readonly RowAudit[],
  { scheme }: Pick<AuditTerms, "scheme">,
): RowAudit[][] {
  const { within = "peers", minimumVolume = 0 } = scheme.ranking;
  const ranked = audits.filter(({ row }) => {
    const volume = countIn(row, { metric: scheme.volume });
    return row.group !== undefined && (volume === undefined || compare(volume, minimumVolume) >= 0);
  });
  const scopes = {
    all: () => "",
    group: ({ row }: RowAudit) => row.group?.id ?? "",
    peers: ({ row }: RowAudit) => headingOf(row),
  };
  return [...grouped(ranked, scopes[within]).values()];
}
