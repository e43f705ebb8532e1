import { expectedIn, isConclusion, listsByUnit } from "../auditing/conclusions.js";
import { compare, minus, times } from "../exact/arithmetic.js";
import { type Fraction, fraction } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { amountText } from "../exact/numberText.js";
import { MOST_PLACES, roundedTo } from "../exact/rounded.js";
import type { MonthResult, RankedUnit, Score } from "../month/result.js";
import type { Scheme } from "../scheme/scheme.js";
import { columnKey } from "../sheet/column.js";
import type { PrintedFigure } from "../sheet/printedFigure.js";
import { isBlank, quotable } from "../sheet/printedFigure.js";
import { type TableDoubt, tableDoubt } from "../sheet/tableDoubt.js";
import { addressOf, type Cell, cellOf, type TableRow } from "../sheet/tableRow.js";
import type { ReadRow } from "../sheet/unitsIn.js";
import type { Rounding } from "../words/rounding.js";
import { totalRounding } from "../words/rounding.js";
import { bothTexts, type Text } from "../words/text.js";

/** A printed score or total, and what the rules give for it. */
interface Witness {
  readonly cell: Cell;
  readonly score: Score;
  readonly rounding: Rounding;
}

/** The printed scores and the total of a row, beside what the rules give. */
function witnessesOf(row: TableRow, unit: RankedUnit, { dimensions, rounding }: Scheme): Witness[] {
  const scores = dimensions.flatMap(({ id, published = rounding.published }) => {
    const [cell, score] = [cellOf(row, { score: id }), unit.scores[id]];
    return cell?.figure === undefined || score === undefined
      ? []
      : [{ cell, score, rounding: published }];
  });
  const total = cellOf(row, "total");
  if (total?.figure === undefined) return scores;
  return [...scores, { cell: total, score: unit.total, rounding: totalRounding(rounding) }];
}

/** The ranked units of a result, by their ids. */
export function rankedUnits({ peerGroups }: MonthResult): Map<string, RankedUnit> {
  return new Map(
    peerGroups.flatMap(({ units }) => units.map((one) => [one.unit.id, one] as const)),
  );
}

/** The printed scores and the total of a row that the rules do not give. */
export function unlikeWitnesses(row: TableRow, unit: RankedUnit, scheme: Scheme): Witness[] {
  return witnessesOf(row, unit, scheme).filter(
    ({ cell, score, rounding }) => !isGiven(cell.figure as PrintedFigure, score, rounding),
  );
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
  let [agreed, all] = [0, 0];
  for (const { row, name } of rows) {
    const unit = units.get(name);
    if (unit === undefined) continue;
    for (const { cell, score } of witnessesOf(row, unit, scheme)) {
      all += 1;
      const printed = (cell.figure as PrintedFigure).value;
      if (compare(sizeOf(minus(printed, score.exact)), A_LITTLE) <= 0) agreed += 1;
    }
  }
  return { agreed, all };
}

/** Printed scores, totals, ranks, grades, flags, lists and further figures that the rules do not give. */
export function unlikeResults(
  scheme: Scheme,
  result: MonthResult,
  rows: readonly ReadRow[],
): TableDoubt[] {
  const units = rankedUnits(result);
  const listsOf = listsByUnit(result);
  const filled = new Set(
    rows.flatMap(({ row }) =>
      row.cells.flatMap(({ column, text }) => (isBlank(text) ? [] : columnKey(column))),
    ),
  );
  return rows.flatMap(({ row, name }): TableDoubt[] => {
    const unit = units.get(name);
    if (unit === undefined) return [];
    return [
      ...unlikeWitnesses(row, unit, scheme).map(({ cell, score }) =>
        unlikeDoubt(row, cell, name, bothTexts(`${score.points}`)),
      ),
      ...rankDoubts(row, unit),
      ...conclusionDoubts(row, unit, listsOf.get(unit.unit.id) ?? [], scheme, filled),
    ];
  });
}

function rankDoubts(row: TableRow, { rank, unit }: RankedUnit): TableDoubt[] {
  const cell = cellOf(row, "rank");
  if (cell?.figure === undefined || compare(cell.figure.value, rank) === 0) return [];
  return [unlikeDoubt(row, cell, unit.name, bothTexts(amountText(fractionOf(rank))))];
}

/** The grade, the flags, the lists and the further figures of a row that are other than the rules give. */
function conclusionDoubts(
  row: TableRow,
  scored: RankedUnit,
  lists: readonly string[],
  scheme: Scheme,
  filled: ReadonlySet<string>,
): TableDoubt[] {
  return row.cells.flatMap((cell) => {
    // a column that is blank throughout states nothing, nor does a grade that is not filled in
    const isStated = filled.has(columnKey(cell.column));
    if (!isConclusion(cell.column) || !isStated) return [];
    if (cell.column === "grade" && isBlank(cell.text)) return [];
    const expected = expectedIn(cell, { scored, lists }, scheme);
    if (expected === undefined || expected.isSaid) return [];
    return [unlikeDoubt(row, cell, scored.unit.name, expected.text)];
  });
}

function unlikeDoubt(row: TableRow, cell: Cell, unit: string, given: Text): TableDoubt {
  const { heading, text } = cell;
  return tableDoubt(
    addressOf(row, cell),
    {
      zh: `“${heading}” ${quotable(text)} 不是按方案算得的结果`,
      en: `"${heading}" ${quotable(text)} is not what the rules give`,
    },
    { zh: `按方案为 ${given.zh}，以此为准`, en: `they give ${given.en}, which counts` },
    unit,
  );
}
