import { expectedIn, isConclusion, listsByUnit } from "../auditing/conclusions.js";
import { compare } from "../exact/arithmetic.js";
import { fractionOf } from "../exact/fractionOf.js";
import { amountText } from "../exact/numberText.js";
import type { MonthResult, RankedUnit } from "../month/result.js";
import type { Scheme } from "../scheme/scheme.js";
import { columnKey } from "../sheet/column.js";
import { isBlank, quotable } from "../sheet/printedFigure.js";
import { type TableDoubt, tableDoubt } from "../sheet/tableDoubt.js";
import { addressOf, type Cell, cellOf, type TableRow } from "../sheet/tableRow.js";
import type { ReadRow } from "../sheet/unitsIn.js";
import { rankedUnits, unlikeWitnesses, witnessPrinting } from "../sheet/witnesses.js";
import { bothTexts, type Text } from "../words/text.js";

/** Printed scores, totals, ranks, grades, flags, lists and further figures that the rules do not give. */
export function unlikeResults(
  scheme: Scheme,
  result: MonthResult,
  rows: readonly ReadRow[],
): TableDoubt[] {
  const units = rankedUnits(result);
  const listsOf = listsByUnit(result);
  const printing = witnessPrinting(scheme, result, rows);
  const filled = new Set(
    rows.flatMap(({ row }) =>
      row.cells.flatMap(({ column, text }) => (isBlank(text) ? [] : columnKey(column))),
    ),
  );
  return rows.flatMap(({ row, name }): TableDoubt[] => {
    const unit = units.get(name);
    if (unit === undefined) return [];
    return [
      ...unlikeWitnesses(row, unit, scheme, printing).map(({ cell, score }) =>
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
