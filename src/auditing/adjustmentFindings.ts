import type { Scheme } from "../scheme/scheme.js";
import { uncountedAdjustments } from "../scoring/adjustmentSums.js";
import { layoutOf } from "../scoring/layout.js";
import type { AdjustmentRow } from "../sheet/adjustmentList.js";
import { meantUnit } from "../sheet/meantUnit.js";
import type { TableRow } from "../sheet/tableRow.js";
import { type Finding, finding } from "./finding.js";

/** Lines of a list of adjustments that are no adjustment, or of no unit of the table, or that no dimension counts. */
export function adjustmentFindings(
  adjustments: readonly AdjustmentRow[],
  rows: readonly TableRow[],
  scheme: Scheme,
): Finding[] {
  const units = new Map(rows.map((row) => [row.unit, row]));
  const names = new Set(units.keys());
  const layout = layoutOf(scheme);
  return adjustments.flatMap((one) => {
    const { number, unit, category, points, unreadable } = one;
    const shared = { kind: "adjustment", row: null, unit, column: null } as const;
    if (unreadable !== undefined) {
      const message = {
        zh: `加减分明细第 ${number} 行（${unit}）的分数“${unreadable}”不是非零数值，未计入`,
        en: `line ${number} of the adjustments (${unit}) has "${unreadable}" for its points, which is no figure other than 0; it is not counted`,
      };
      return [finding({ ...shared, severity: "high", printed: unreadable, message })];
    }
    const meant = meantUnit(unit, names);
    const row = meant === undefined ? undefined : units.get(meant);
    if (row === undefined) {
      const message = {
        zh: `加减分明细第 ${number} 行的单位“${unit}”不在表中，“${category}” ${points} 分没有着落`,
        en: `line ${number} of the adjustments is of "${unit}", which is not in the table: "${category}" of ${points} has no unit`,
      };
      return [finding({ ...shared, severity: "medium", printed: unit, message })];
    }
    const renamed = row.unit === unit ? [] : [renamedFinding(one, row.unit)];
    if (row.group === undefined) return renamed;
    const identity = { id: unit, name: unit, group: row.group.id };
    const adjustment = { unit, category, points, reason: category };
    if (uncountedAdjustments([adjustment], [{ unit: identity }], layout).length === 0)
      return renamed;
    const message = {
      zh: `加减分明细第 ${number} 行（${unit}“${category}” ${points} 分）没有考核指标计入`,
      en: `line ${number} of the adjustments (${unit}, "${category}" of ${points}) is counted by no dimension`,
    };
    return [...renamed, finding({ ...shared, severity: "medium", printed: points, message })];
  });
}

/** The finding that a unit has another name in the list than in the table. */
function renamedFinding({ number, unit }: AdjustmentRow, meant: string): Finding {
  return finding({
    kind: "adjustment",
    severity: "low",
    row: null,
    unit: meant,
    column: null,
    printed: unit,
    expected: [meant],
    message: {
      zh: `加减分明细第 ${number} 行的单位“${unit}”与表中名称不一致，按“${meant}”计`,
      en: `line ${number} of the adjustments is of "${unit}", which the table does not have; it is taken for "${meant}"`,
    },
  });
}
