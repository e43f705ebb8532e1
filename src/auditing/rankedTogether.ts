import { compare } from "../exact/arithmetic.js";
import type { AuditTerms } from "./auditTerms.js";
import { countIn } from "./metricDomain.js";
import { headingOf } from "./orderFindings.js";
import type { RowAudit } from "./rowAudit.js";

/** @internal the rows that are ranked together, by the headings they stand under; those below the minimum volume in none */
export function rankedTogether(
  audits: readonly RowAudit[],
  { scheme }: Pick<AuditTerms, "scheme">,
): RowAudit[][] {
  const { within = "peers", minimumVolume = 0 } = scheme.ranking;
  const peers = new Map<string, RowAudit[]>();
  for (const audit of audits) {
    const { row } = audit;
    const volume = countIn(row, { metric: scheme.volume });
    if (row.group === undefined) continue;
    if (volume !== undefined && compare(volume, minimumVolume) < 0) continue;
    const key = within === "all" ? "" : within === "group" ? row.group.id : headingOf(row);
    peers.set(key, [...(peers.get(key) ?? []), audit]);
  }
  return [...peers.values()];
}
