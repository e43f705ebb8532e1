import { isCount } from "../model/amounts.js";
import type { Tier } from "../model/tier.js";
import { assignTier } from "../scoring/assignTier.js";
import { isBlank } from "../tables/printedFigure.js";
import { cellOf, type TableRow } from "../tables/tableRow.js";
import type { AuditTerms } from "./auditTerms.js";
import { cellFinding } from "./cellFinding.js";
import type { Finding } from "./finding.js";
import { countIn } from "./metricDomain.js";

/** @internal what is wrong with the tier that a row stands in, by its cell or by the caption above it */
export function tierFindings(row: TableRow, terms: AuditTerms): Finding[] {
  const { scheme } = terms;
  const cell = cellOf(row, "tier");
  const expected = tierByVolume(row, scheme.volume);
  if (cell === undefined && expected) return captionFindings(row, expected, scheme.volume);
  if (cell === undefined || expected === undefined || standsInItsTier(row, terms) !== false) {
    return [];
  }
  const volume = cellOf(row, { metric: scheme.volume });
  const printed = isBlank(cell.text)
    ? { zh: "空白", en: "blank" }
    : { zh: `“${cell.text}”`, en: `"${cell.text}"` };
  const rules =
    expected === null
      ? { zh: "该组别不分档", en: "this group has no tiers" }
      : {
          zh: `工单量 ${volume?.text} 件属${expected.name.zh}`,
          en: `${volume?.text} tickets are ${expected.name.en}`,
        };
  return [
    cellFinding(row, cell, {
      kind: "tier",
      severity: "high",
      expected: expected === null ? [] : [expected.id],
      message: {
        zh: `${row.unit}的“${cell.heading}”为${printed.zh}，而${rules.zh}`,
        en: `${row.unit}: "${cell.heading}" is ${printed.en}, but ${rules.en}`,
      },
    }),
  ];
}

/** A unit that stands under the caption of another tier than that of its volume. */
function captionFindings(row: TableRow, expected: Tier, volume: string): Finding[] {
  const cell = cellOf(row, { metric: volume });
  if (cell === undefined || row.tier === undefined || row.tier === expected) return [];
  const { name } = row.tier;
  return [
    cellFinding(row, cell, {
      kind: "tier",
      severity: "high",
      message: {
        zh: `${row.unit}列在“${name.zh}”，而工单量 ${cell.text} 件属${expected.name.zh}`,
        en: `${row.unit} stands under "${name.en}", but ${cell.text} tickets are ${expected.name.en}`,
      },
    }),
  ];
}

function isTier(row: TableRow, expected: TableRow["tier"] | null): boolean {
  if (expected !== null) return row.tier === expected;
  return isBlank(cellOf(row, "tier")?.text ?? "");
}

/** @internal the tier that a unit belongs in by its volume; `null` where its group has none, nothing where it cannot be told */
export function tierByVolume(row: TableRow, volumeMetric: string): TableRow["tier"] | null {
  if (row.group === undefined) return undefined;
  if (row.group.tiers === undefined) return null;
  const volume = countIn(row, { metric: volumeMetric });
  const tickets = Number(volume?.numerator);
  return isCount(tickets) ? assignTier(row.group.tiers, tickets) : undefined;
}

/** @internal whether a row stands in the tier of its volume; nothing where that cannot be told */
export function standsInItsTier(
  row: TableRow,
  { scheme }: Pick<AuditTerms, "scheme">,
): boolean | undefined {
  const expected = tierByVolume(row, scheme.volume);
  const cell = cellOf(row, "tier");
  if (expected === undefined || cell === undefined) return undefined;
  // who is not ranked need stand in no tier
  const isUnranked = isBlank(cell.text) && isBlank(cellOf(row, "rank")?.text ?? "1");
  return isUnranked ? undefined : isTier(row, expected);
}
