import type { AuditTerms } from "../auditing/auditTerms.js";
import { compare } from "../exact/arithmetic.js";
import { fractionOf } from "../exact/fractionOf.js";
import type { Month } from "../model/month.js";
import type { MonthResult } from "../model/monthResult.js";
import type { Scheme } from "../model/scheme.js";
import type { UnitScore } from "../model/unitScore.js";
import { tryScoreMonth } from "../scoring/scoreMonth.js";
import type { ReadRow } from "./cellIssues.js";
import {
  behindPercentages,
  countsThatStand,
  insteadOfCounts,
  type OtherRate,
  takenBy,
} from "./otherRates.js";
import type { TableDoubt } from "./tableDoubt.js";
import { cellOf, type TableRow } from "./tableRow.js";

/**
 * @internal a month whose rates are those that the table was scored by, where it tells. A printed percentage stands for any
 * fraction that prints so; where the one that was read does not give the printed score or total, and the simplest of the
 * others does, that is taken instead; so is a printed rate instead of the counts beside it. Nothing else is changed.
 */
export function recoveredMonth(
  scheme: Scheme,
  month: Month,
  result: MonthResult,
  rows: readonly ReadRow[],
  terms: AuditTerms,
): { month: Month; doubts: TableDoubt[] } {
  const doubts: TableDoubt[] = [];
  let units = [...month.units];
  let unlike = unlikePrinted(result, rows);
  for (const othersOf of [behindPercentages, insteadOfCounts]) {
    if (unlike.size === 0) break;
    const others = new Map(
      [...unlike].map((index) => [index, othersOf((rows[index] as ReadRow).row, terms)] as const),
    );
    const tried = units.map((unit, index) => withValues(unit, others.get(index) ?? []));
    const scored = tryScoreMonth(scheme, { ...month, units: tried });
    if (!scored.ok) continue;
    const still = unlikePrinted(scored.value, rows);
    const settled = [...others].filter(([index, values]) => values.length > 0 && !still.has(index));
    for (const [index, values] of settled) {
      const { row, name } = rows[index] as ReadRow;
      doubts.push(...values.map((one) => takenBy(row, name, one)));
    }
    const taken = new Set(settled.map(([index]) => index));
    units = units.map((unit, index) => (taken.has(index) ? (tried[index] ?? unit) : unit));
    unlike = new Set([...unlike].filter((index) => !taken.has(index)));
  }
  const told = new Set(doubts.map(({ cell }) => cell));
  const kept = rows.flatMap(({ row, name }) => countsThatStand(row, name, terms));
  return {
    month: { ...month, units },
    doubts: [...doubts, ...kept.filter(({ cell }) => !told.has(cell))],
  };
}

type Units = Month["units"];

function withValues(unit: Units[number], values: readonly OtherRate[]): Units[number] {
  const changed = values.map(({ metric, value }) => [metric, value] as const);
  return { ...unit, metrics: { ...unit.metrics, ...Object.fromEntries(changed) } as never };
}

/** Which units do not come out as their rows print them. */
function unlikePrinted({ peerGroups }: MonthResult, rows: readonly ReadRow[]): Set<number> {
  const scored = new Map(
    peerGroups.flatMap(({ units }) => units.map((one): [string, UnitScore] => [one.unit.id, one])),
  );
  const unlike = new Set<number>();
  for (const [index, { row, name }] of rows.entries()) {
    const unit = scored.get(name);
    if (unit !== undefined && !isAsPrinted(row, unit)) unlike.add(index);
  }
  return unlike;
}

function isAsPrinted(row: TableRow, { scores, total }: UnitScore): boolean {
  const columns = [
    [cellOf(row, "total"), total] as const,
    ...Object.entries(scores).map(([score, one]) => [cellOf(row, { score }), one] as const),
  ];
  return columns.every(
    ([cell, { points }]) =>
      cell?.figure === undefined || compare(cell.figure.value, fractionOf(points)) === 0,
  );
}
