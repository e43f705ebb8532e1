import { type AuditTerms, rateText } from "../auditing/auditTerms.js";
import { capOf } from "../auditing/metricDomain.js";
import { placesOf, printingOf, publishes } from "../auditing/printing.js";
import { rateChecks } from "../auditing/rateChecks.js";
import { rowAudit } from "../auditing/rowAudit.js";
import { compare, dividedBy } from "../exact/arithmetic.js";
import type { Month } from "../month/month.js";
import type { MonthResult } from "../month/result.js";
import type { Scheme } from "../scheme/scheme.js";
import { tryScoreMonth } from "../scoring/scoreMonth.js";
import { rateInCell } from "../sheet/rateCell.js";
import { notItsCount } from "../sheet/rowMetrics.js";
import { type TableDoubt, tableDoubt } from "../sheet/tableDoubt.js";
import { addressOf, type Cell, cellOf, type TableRow } from "../sheet/tableRow.js";
import type { ReadRow } from "../sheet/unitsIn.js";
import { rankedUnits, unlikeWitnesses, witnessPrinting } from "../sheet/witnesses.js";

/** Another value that a metric of a unit may have had. */
export interface OtherRate {
  readonly metric: string;
  readonly cell: Cell;
  readonly value: unknown;
  readonly shown: string;
  /** The counts beside it that say otherwise: `8/11 = 72.73%`, and what they are a share of. */
  readonly counted?: { readonly text: string; readonly of: string } | undefined;
}

/** The simplest fractions behind the rates that were printed without counts, which the row's score and total agree with. */
export function behindPercentages(row: TableRow, terms: AuditTerms): OtherRate[] {
  return rowAudit(row, terms).agreeing.flatMap(({ metric, value }): OtherRate[] => {
    const cell = cellOf(row, { metric });
    if (cell?.figure === undefined || compare(cell.figure.value, value) === 0) return [];
    const { numerator, denominator } = value;
    const share = { count: Number(numerator), of: Number(denominator) };
    return [{ metric, cell, value: share, shown: `${value}` }];
  });
}

/** The printed rates that differ from the counts beside them, as shares of the whole that would explain them where there is one. */
export function insteadOfCounts(row: TableRow, terms: AuditTerms): OtherRate[] {
  return rateChecks(row, terms).mismatches.flatMap((one): OtherRate[] => {
    const { metric, cell, count, of, counted: share } = one;
    const value = rateInCell(cell);
    if (value === undefined || cell.figure === undefined || count.figure === undefined) return [];
    const rate = cell.figure.value;
    const definition = terms.scheme.metrics[metric];
    if (definition?.kind !== "rate" || compare(rate, capOf(definition)) > 0) return [];
    const whole = rate.above > 0 ? dividedBy(count.figure.value, rate) : undefined;
    const printing = printingOf(cell.figure, terms.percentages);
    const percent = rateText(share, printing, terms.scheme);
    const counted = { text: `${count.text}/${of.text} = ${percent}`, of: of.text };
    if (whole?.denominator !== 1n) return [{ metric, cell, value, shown: cell.text, counted }];
    const other = { count: Number(count.figure.value), of: Number(whole) };
    return [{ metric, cell, value: other, shown: `${other.count}/${other.of}`, counted }];
  });
}

/** The doubt that a rate was taken for another value than the printed one, or than its counts say: those would give `byCounts`. */
export function takenBy(
  row: TableRow,
  unit: string,
  { cell, shown, counted }: OtherRate,
  byCounts: string | undefined,
): TableDoubt {
  const total = cellOf(row, "total");
  const found =
    counted === undefined
      ? {
          zh: `“${cell.heading}” ${cell.text} 为舍入后的数`,
          en: `"${cell.heading}" ${cell.text} is rounded`,
        }
      : notItsCount(cell, counted.text);
  const otherwise =
    counted === undefined || byCounts === undefined || total === undefined
      ? { zh: "", en: "" }
      : {
          zh: `；请核对分母，若为 ${counted.of}，“${total.heading}”应为 ${byCounts}`,
          en: `; check of what it is a share: if of ${counted.of}, "${total.heading}" should be ${byCounts}`,
        };
  const read = {
    zh: `按 ${shown} 计，与表中得分和总得分相符${otherwise.zh}`,
    en: `taken as ${shown}, which gives the printed scores and total${otherwise.en}`,
  };
  return tableDoubt(addressOf(row, cell), found, read, unit);
}

const LEAST_PLACES = 2;

/** Rates that are not those of the counts beside them, where the counts were taken. */
export function countsThatStand(row: TableRow, unit: string, terms: AuditTerms): TableDoubt[] {
  const { mode } = terms.percentages;
  const mismatches = rateChecks(row, terms).mismatches.filter(
    ({ cell: { figure }, counted, printed }) =>
      figure === undefined ||
      figure.isExact ||
      // a share of no decimals is no rounded one: 1 is 100 %
      !publishes(counted, printed, { places: Math.max(placesOf(figure), LEAST_PLACES), mode }),
  );
  return mismatches.map(({ cell, count, of }) =>
    tableDoubt(
      addressOf(row, cell),
      notItsCount(cell, undefined),
      { zh: `按 ${count.text}/${of.text} 计`, en: `taken as ${count.text} of ${of.text}` },
      unit,
    ),
  );
}

/**
 * A month whose rates are those that the table was scored by, where it tells. A printed percentage stands for any
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
  const byCounts = rankedUnits(result);
  let units = [...month.units];
  let unlike = unlikePrinted(scheme, result, rows);
  for (const othersOf of [behindPercentages, insteadOfCounts]) {
    if (unlike.size === 0) break;
    const others = new Map(
      [...unlike].map((index) => [index, othersOf((rows[index] as ReadRow).row, terms)] as const),
    );
    const tried = units.map((unit, index) => withValues(unit, others.get(index) ?? []));
    const scored = tryScoreMonth(scheme, { ...month, units: tried });
    if (!scored.ok) continue;
    const still = unlikePrinted(scheme, scored.value, rows);
    const settled = [...others].filter(([index, values]) => values.length > 0 && !still.has(index));
    for (const [index, values] of settled) {
      const { row, name } = rows[index] as ReadRow;
      const total = byCounts.get(name)?.total.points;
      doubts.push(
        ...values.map((one) =>
          takenBy(row, name, one, total === undefined ? undefined : `${total}`),
        ),
      );
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

/** The units whose scores do not come out as their rows print them. */
function unlikePrinted(scheme: Scheme, result: MonthResult, rows: readonly ReadRow[]): Set<number> {
  const scored = rankedUnits(result);
  const printing = witnessPrinting(scheme, result, rows);
  const unlike = new Set<number>();
  for (const [index, { row, name }] of rows.entries()) {
    const unit = scored.get(name);
    if (unit !== undefined && unlikeWitnesses(row, unit, scheme, printing).length > 0)
      unlike.add(index);
  }
  return unlike;
}
