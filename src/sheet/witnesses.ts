import { compare, minus, times } from "../exact/arithmetic.js";
import { type Fraction, fraction } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { MOST_PLACES, roundedTo } from "../exact/rounded.js";
import type { MonthResult, RankedUnit, Score } from "../month/result.js";
import type { Scheme } from "../scheme/scheme.js";
import type { Rounding } from "../words/rounding.js";
import type { PrintedFigure } from "./printedFigure.js";
import { coarseColumns, type ScorePrinting, scorePrinting } from "./scorePrinting.js";
import { type Cell, cellOf, type TableRow } from "./tableRow.js";
import type { ReadRow } from "./unitsIn.js";

/** A printed score or total, and what the rules give for it. */
export interface Witness {
  readonly cell: Cell;
  readonly score: Score;
  readonly rounding: Rounding;
}

/** The printed scores and the total of a row, beside what the rules give. */
function witnessesOf(
  row: TableRow,
  unit: RankedUnit,
  { dimensions }: Pick<Scheme, "dimensions">,
  printing: ScorePrinting,
): Witness[] {
  const scores = dimensions.flatMap(({ id }, place) => {
    const [cell, score] = [cellOf(row, { score: id }), unit.scores[id]];
    return cell?.figure === undefined || score === undefined
      ? []
      : [{ cell, score, rounding: printing(place) }];
  });
  const total = cellOf(row, "total");
  if (total?.figure === undefined) return scores;
  return [...scores, { cell: total, score: unit.total, rounding: printing("total") }];
}

/** Of so many figures of a column that is printed to fewer places one may be another than the rules give. */
const TOLERATED = 5;
const ENOUGH = 2;

/**
 * How the scores of a table are printed: as the scheme publishes them; to fewer places where the figures of the column have no more, and
 * nearly all of them are what the rules give to so many.
 */
export function witnessPrinting(
  scheme: Scheme,
  result: MonthResult,
  rows: readonly ReadRow[],
): ScorePrinting {
  const all = rows.map(({ row }) => row);
  const coarse = coarseColumns(scheme, all);
  if (coarse.length === 0) return scorePrinting(scheme, []);
  const units = rankedUnits(result);
  const printing = scorePrinting(scheme, coarse);
  const borne = coarse.filter(({ heading }) => {
    const own = rows.flatMap(({ row, name }) => {
      const unit = units.get(name);
      const found = unit === undefined ? [] : witnessesOf(row, unit, scheme, printing);
      return found.filter(({ cell }) => cell.heading === heading);
    });
    const agreed = own.filter(isBorneOut).length;
    return agreed >= ENOUGH && (own.length - agreed) * TOLERATED <= own.length;
  });
  return scorePrinting(scheme, borne);
}

function isBorneOut({ cell, score, rounding }: Witness): boolean {
  return isGiven(cell.figure as PrintedFigure, score, rounding);
}

/** The ranked units of a result, by their ids. */
export function rankedUnits({ peerGroups }: MonthResult): Map<string, RankedUnit> {
  return new Map(
    peerGroups.flatMap(({ units }) => units.map((one) => [one.unit.id, one] as const)),
  );
}

/** The printed scores and the total of a row that the rules do not give. */
export function unlikeWitnesses(
  row: TableRow,
  unit: RankedUnit,
  scheme: Scheme,
  printing: ScorePrinting,
): Witness[] {
  return witnessesOf(row, unit, scheme, printing).filter((one) => !isBorneOut(one));
}

/** The significant digits that a spreadsheet keeps. */
const NOISE = fraction(1n, 10n ** 13n);

/** Whether a printed score is what the rules give: as published, or, with more places than that, as it is exactly. */
export function isGiven(
  { value, places, isPercentage }: PrintedFigure,
  { exact, points }: Score,
  rounding: Rounding,
): boolean {
  if (isPercentage) return false;
  if (isNear(value, fractionOf(points), NOISE)) return true;
  if (compare(value, roundedTo(exact, rounding)) === 0) return true;
  if (places <= rounding.places) return false;
  const own = { ...rounding, places: Math.min(places, MOST_PLACES), increment: 1 };
  return isNear(value, exact, NOISE) || compare(value, roundedTo(exact, own)) === 0;
}

function isNear(value: Fraction, other: Fraction, part: Fraction): boolean {
  return compare(sizeOf(minus(value, other)), sizeOf(times(other, part))) <= 0;
}

function sizeOf(value: Fraction): Fraction {
  return value.above < 0 ? minus(0, value) : value;
}

/** About how far a printed score may be off where a rate was rounded. */
const A_LITTLE = fraction(1n, 20n);

/** How many of the printed scores and totals come out, or nearly so; and how many there are. */
export function witnessesFor(
  scheme: Scheme,
  result: MonthResult,
  rows: readonly ReadRow[],
): { readonly agreed: number; readonly all: number } {
  const units = rankedUnits(result);
  const printing = scorePrinting(scheme, []);
  let [agreed, all] = [0, 0];
  for (const { row, name } of rows) {
    const unit = units.get(name);
    if (unit === undefined) continue;
    for (const { cell, score } of witnessesOf(row, unit, scheme, printing)) {
      all += 1;
      const printed = (cell.figure as PrintedFigure).value;
      if (compare(sizeOf(minus(printed, score.exact)), A_LITTLE) <= 0) agreed += 1;
    }
  }
  return { agreed, all };
}
