import { isBlank } from "../tables/printedFigure.js";
import { cellOf, type TableRow } from "../tables/tableRow.js";
import type { AuditTerms } from "./auditTerms.js";
import { cellFinding } from "./cellFinding.js";
import type { Finding } from "./finding.js";
import { countedRate, countIn, printedRate } from "./metricDomain.js";

/** @internal rates printed without counts that no fraction of the unit's tickets prints as */
export function impossibleRates(row: TableRow, terms: AuditTerms): Finding[] {
  const { metrics, volume } = terms.scheme;
  return Object.entries(metrics).flatMap(([metric, definition]) => {
    const cell = cellOf(row, { metric });
    if (definition.kind !== "rate" || cell?.figure === undefined || isBlank(cell.text)) return [];
    if (
      countedRate(row, metric, terms.scheme) !== undefined ||
      printedRate(row, metric, terms) !== undefined
    )
      return [];
    const whole = countIn(row, { metric: definition.of ?? volume });
    const most =
      whole === undefined
        ? { zh: "", en: "" }
        : { zh: `分母不超过 ${whole} 的`, en: ` with a denominator of at most ${whole}` };
    return [
      cellFinding(row, cell, {
        kind: "rate",
        severity: "medium",
        message: {
          zh: `${row.unit}的“${cell.heading}”为 ${cell.text}，没有${most.zh}比值会印成这样`,
          en: `${row.unit}: "${cell.heading}" is ${cell.text}, but no fraction${most.en} prints so`,
        },
      }),
    ];
  });
}
