import { columnKey } from "../sheet/column.js";
import type { Cell } from "../sheet/tableRow.js";
import { lastOf } from "../words/byKey.js";
import type { Finding } from "./finding.js";

/** How a cell that was held against the rules was found. */
export type CellState = "reproduced" | "explained" | "wrong";

/** What the checks of a row came to. */
export interface RowChecks {
  /** The columns whose cells are what the rules give. */
  readonly reproduced: ReadonlySet<string>;
  /** What was found of the row. */
  readonly findings: readonly Finding[];
}

/**
 * The state of a cell, from the checks of its row: the verdict of the last finding about it, or about something it follows from;
 * otherwise reproduced, where the rules gave it; undefined where no check looked at it. Nothing else decides it.
 */
export function cellState(
  { column, heading }: Pick<Cell, "column" | "heading">,
  { reproduced, findings }: RowChecks,
): CellState | undefined {
  const telling = findings.filter(
    (one) =>
      one.column === heading || one.consequences.some((related) => related.column === heading),
  );
  return lastOf(telling)?.verdict ?? (reproduced.has(columnKey(column)) ? "reproduced" : undefined);
}
