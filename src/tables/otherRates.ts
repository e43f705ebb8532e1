import type { AuditTerms } from "../auditing/auditTerms.js";
import { capOf } from "../auditing/metricDomain.js";
import { placesOf } from "../auditing/printing.js";
import { publishes } from "../auditing/publishes.js";
import { rateChecks } from "../auditing/rateChecks.js";
import { rowAudit } from "../auditing/rowAudit.js";
import { compare, dividedBy } from "../exact/arithmetic.js";
import { fractionOf } from "../exact/fractionOf.js";
import type { Text } from "../model/text.js";
import { rateInCell } from "./rateCell.js";
import { type TableDoubt, tableDoubt } from "./tableDoubt.js";
import { type Cell, cellAddressIn, cellOf, type TableRow } from "./tableRow.js";

/** @internal another value that a metric of a unit may have had. */
export interface OtherRate {
  readonly metric: string;
  readonly cell: Cell;
  readonly value: unknown;
  readonly shown: string;
}

/** @internal the fractions behind the rates that were printed without counts, as the row's score and total tell them. */
export function behindPercentages(row: TableRow, terms: AuditTerms): OtherRate[] {
  const metricOf = new Map([...row.cells.values()].map((cell) => [cell.heading, cell]));
  return rowAudit(row, terms).recovered.flatMap(({ column, fraction }): OtherRate[] => {
    const cell = metricOf.get(column);
    if (typeof cell?.column !== "object" || !("metric" in cell.column)) return [];
    const { numerator, denominator } = fractionOf(fraction);
    const value = { count: Number(numerator), of: Number(denominator) };
    if (cell.figure !== undefined && compare(cell.figure.value, fractionOf(fraction)) === 0)
      return [];
    return [{ metric: cell.column.metric, cell, value, shown: fraction }];
  });
}

/** @internal the rates that were printed, where the counts beside them make others: of another whole, if their count is one of such. */
export function insteadOfCounts(row: TableRow, terms: AuditTerms): OtherRate[] {
  return rateChecks(row, terms).mismatches.flatMap(({ metric, cell, count }): OtherRate[] => {
    const value = rateInCell(cell);
    if (value === undefined || cell.figure === undefined || count.figure === undefined) return [];
    const rate = cell.figure.value;
    const definition = terms.scheme.metrics[metric];
    if (definition?.kind !== "rate" || compare(rate, capOf(definition)) > 0) return [];
    const whole = rate.above > 0 ? dividedBy(count.figure.value, rate) : undefined;
    if (whole?.denominator !== 1n) return [{ metric, cell, value, shown: cell.text }];
    const share = { count: Number(count.figure.value), of: Number(whole) };
    return [{ metric, cell, value: share, shown: `${share.count}/${share.of}` }];
  });
}

/** @internal that a rate was taken for another value than the one that stands there first */
export function takenBy(
  row: TableRow,
  unit: string,
  { metric, cell, shown }: OtherRate,
): TableDoubt {
  const rounded = {
    zh: `“${cell.heading}” ${cell.text} 为舍入后的数`,
    en: `"${cell.heading}" ${cell.text} is rounded`,
  };
  const found = cellOf(row, { count: metric }) === undefined ? rounded : notItsCount(cell);
  const read = {
    zh: `按 ${shown} 计，与表中得分和总得分相符`,
    en: `taken as ${shown}, which gives the printed scores and total`,
  };
  return tableDoubt(cellAddressIn(row, cell), found, read, unit);
}

/** @internal rates that are not those of the counts beside them, where the counts were taken. */
export function countsThatStand(row: TableRow, unit: string, terms: AuditTerms): TableDoubt[] {
  const mismatches = rateChecks(row, terms).mismatches.filter(
    ({ cell, counted, printed }) =>
      cell.figure === undefined ||
      !publishes(counted, printed, { ...terms.percentages, places: placesOf(cell.figure) }),
  );
  return mismatches.map(({ cell, count, of }) =>
    tableDoubt(
      cellAddressIn(row, cell),
      notItsCount(cell),
      { zh: `按 ${count.text}/${of.text} 计`, en: `taken as ${count.text} of ${of.text}` },
      unit,
    ),
  );
}

function notItsCount({ heading, text }: Cell): Text {
  return {
    zh: `“${heading}” ${text} 与其数量不符`,
    en: `"${heading}" ${text} is not what its count gives`,
  };
}
