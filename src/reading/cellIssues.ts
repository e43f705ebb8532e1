import { type InputIssue, inputIssue, pathBelow } from "../input/issue.js";
import { addressOf, cellOf } from "../sheet/tableRow.js";
import type { ReadRow } from "../sheet/unitsIn.js";
import type { PlacedAdjustments } from "./readAdjustments.js";

/** Problems of a month, told by the cells that it was read from. */
export function cellIssues(
  issues: readonly InputIssue[],
  rows: readonly ReadRow[],
  adjustments: PlacedAdjustments["places"],
): InputIssue[] {
  const told = issues.map((issue) => {
    const { code, path, found, allowed, unit, metric } = issue;
    const [, list, place] = /^(units|adjustments)\[(\d+)\]/.exec(path) ?? [];
    const index = Number(place);
    if (list === "adjustments") {
      const cell = adjustments[index]?.points;
      return cell === undefined ? issue : inputIssue(code, cell, found, allowed, unit);
    }
    const read = list === undefined ? undefined : rows[index];
    return read === undefined
      ? issue
      : inputIssue(
          code,
          cellOfIssue(path.slice(`units[${index}]`.length), read),
          found,
          allowed,
          read.name,
          metric,
        );
  });
  // a name is an id as well, and wrong as both
  return [...new Map(told.map((issue) => [issue.message.zh, issue])).values()];
}

/** The cell of the metric that a problem is about, or else of the unit. */
function cellOfIssue(path: string, { row, metrics }: ReadRow): string {
  for (const [metric, { cell }] of metrics) {
    const place = pathBelow("metrics", metric);
    const rest = path.startsWith(`.${place}`) ? path.slice(place.length + 1) : undefined;
    if (rest === "" || rest?.startsWith(".") || rest?.startsWith("[")) return addressOf(row, cell);
  }
  const cell = cellOf(row, path.startsWith(".group") ? "group" : "unit") ?? cellOf(row, "unit");
  return cell === undefined ? `${row.line + 1}:${row.line + 1}` : addressOf(row, cell);
}
