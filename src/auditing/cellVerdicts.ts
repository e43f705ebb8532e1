import { columnKey } from "../tables/columns.js";
import { isBlank } from "../tables/printedFigure.js";
import { type Cell, cellAddressIn } from "../tables/tableRow.js";
import type { AuditedCell, CellCounts, CellVerdict } from "./auditReport.js";
import type { AuditTerms } from "./auditTerms.js";
import { type CellState, isItsOwnSource, type RowAudit } from "./rowAudit.js";
import { standsInItsTier } from "./tierFindings.js";

/** @internal how each cell of a row was found */
export function cellVerdicts(
  { row, states }: RowAudit,
  rank: CellState | undefined,
  terms: AuditTerms,
): AuditedCell[] {
  return [...row.cells.values()].map((cell) => ({
    row: row.number,
    unit: row.unit,
    column: cell.heading,
    cell: cellAddressIn(row, cell),
    printed: cell.text,
    verdict:
      states.get(columnKey(cell.column)) ??
      (cell.column === "rank" ? (rank ?? "notChecked") : verdictOfOther(cell, row, terms)),
  }));
}

function verdictOfOther(cell: Cell, row: RowAudit["row"], terms: AuditTerms): CellVerdict {
  const { column } = cell;
  if (column === "tier") {
    const stands = standsInItsTier(row, terms);
    if (stands === undefined) return "notChecked";
    return stands ? "reproduced" : "wrong";
  }
  if (column === "group") return row.group === undefined ? "wrong" : "given";
  if (column === "unit") return "given";
  const isFigure = cell.figure !== undefined && !isBlank(cell.text) && row.group !== undefined;
  if (column === "total" || !isFigure) return "notChecked";
  if (typeof column !== "object" || !("score" in column)) return "given";
  return isItsOwnSource(row, column.score, terms) ? "given" : "notChecked";
}

/** @internal */
export function cellCounts(cells: readonly AuditedCell[]): CellCounts {
  const count = (verdict: CellVerdict) => cells.filter((cell) => cell.verdict === verdict).length;
  const [reproduced, explained, wrong] = [count("reproduced"), count("explained"), count("wrong")];
  return {
    checked: reproduced + explained + wrong,
    ...{ reproduced, explained, wrong },
    given: count("given"),
    notChecked: count("notChecked"),
  };
}
