import { isBlank } from "../tables/printedFigure.js";
import { cellOf, type TableRow } from "../tables/tableRow.js";
import type { AuditTerms } from "./auditTerms.js";
import { cellFinding } from "./cellFinding.js";
import { type Finding, finding } from "./finding.js";
import { isBelowMinimum } from "./rankedTogether.js";
import { tierFindings } from "./tierFindings.js";

/** @internal what is wrong with who a unit is and where it stands: its name, its group, its tier */
export function placeFindings(rows: readonly TableRow[], terms: AuditTerms): Finding[] {
  const first = new Map<string, TableRow>();
  return rows.flatMap((row) => {
    const known = first.get(row.unit);
    if (known === undefined) first.set(row.unit, row);
    return [
      ...unitFindings(row, known),
      ...groupFindings(row, terms),
      ...tierFindings(row, terms),
      ...minimumFindings(row, terms),
    ];
  });
}

function unitFindings(row: TableRow, known: TableRow | undefined): Finding[] {
  const cell = cellOf(row, "unit");
  const shared = { kind: "unit", severity: "high", row: row.number, unit: row.unit } as const;
  const column = cell?.heading ?? null;
  if (isBlank(row.unit)) {
    const message = {
      zh: `第 ${row.number} 行没有单位名称`,
      en: `row ${row.number} has no name of a unit`,
    };
    return [finding({ ...shared, column, printed: row.unit, message })];
  }
  if (known === undefined) return [];
  const message = {
    zh: `${row.unit}出现两次（第 ${known.number} 行、第 ${row.number} 行）`,
    en: `${row.unit} stands in the table twice (rows ${known.number} and ${row.number})`,
  };
  return [finding({ ...shared, column, printed: row.unit, message })];
}

function groupFindings(row: TableRow, { scheme }: AuditTerms): Finding[] {
  const cell = cellOf(row, "group");
  if (row.group !== undefined || cell === undefined) return [];
  const names = scheme.groups.map(({ name }) => name);
  return [
    cellFinding(row, cell, {
      kind: "group",
      severity: "high",
      expected: names.map(({ zh }) => zh),
      message: {
        zh: `${row.unit}的“${cell.heading}”为“${cell.text}”，方案的组别为${names.map(({ zh }) => zh).join("、")}；该行未核对`,
        en: `${row.unit}: "${cell.heading}" is "${cell.text}", and the groups of the scheme are ${names.map(({ en }) => en).join(", ")}; the row is not checked`,
      },
    }),
  ];
}

/** A unit that is ranked though it has too few tickets for that. */
function minimumFindings(row: TableRow, { scheme }: AuditTerms): Finding[] {
  const cell = cellOf(row, "rank");
  if (cell === undefined || isBlank(cell.text) || !isBelowMinimum(row, scheme)) return [];
  const [volume, least] = [
    cellOf(row, { metric: scheme.volume })?.text,
    scheme.ranking.minimumVolume,
  ];
  return [
    cellFinding(row, cell, {
      kind: "rank",
      severity: "high",
      message: {
        zh: `${row.unit}的工单量 ${volume} 件，不足 ${least} 件，按方案不参与排名，而“${cell.heading}”为 ${cell.text}`,
        en: `${row.unit} has ${volume} tickets, fewer than the ${least} needed to be ranked, but "${cell.heading}" is ${cell.text}`,
      },
    }),
  ];
}
