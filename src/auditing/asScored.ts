import { amountInFull } from "../exact/numberText.js";
import type { CategorisedPoints } from "../month/dimensionFacts.js";
import type { Adjustment, Month } from "../month/month.js";
import type { CodedReason, MonthResult, ScoredUnranked } from "../month/result.js";
import type { Scheme } from "../scheme/scheme.js";
import { tryScoreMonth } from "../scoring/scoreMonth.js";
import { adjustedDimensions, scoredAdjustment } from "../sheet/scoredAdjustments.js";
import type { SectionedTable } from "../sheet/sections.js";
import type { TableRow } from "../sheet/tableRow.js";
import { type ReadRow, unitsIn } from "../sheet/unitsIn.js";
import { onceMade } from "../words/byKey.js";

/** A unit as the rules score it by what stands in its row. */
export interface UnitAsScored {
  /** How it is set apart, and why; undefined where it is ranked and published. */
  readonly apart?:
    | (CodedReason & { readonly as: "notScored" | "notRanked" | "notPublished" })
    | undefined;
  /** Its scores and what is said of it; undefined where it has none. */
  readonly scored?: ScoredUnranked | undefined;
  /** Whether all that it may follow from is known: no rate of the table stands as a percentage alone, and no unit is kept back. */
  readonly isExact: boolean;
  /** How many units are ranked in the peer groups before its own. */
  readonly rankedBefore: number;
}

/** What each row comes to by the rules, by what stands in it; undefined where the table cannot be scored as it stands. */
export type AsScored = (row: TableRow) => UnitAsScored | undefined;

/** Whether units may be ranked that do not stand in a published table. */
export function mayHideUnits({ ranking: { belowMinimum, setApart = [] } }: Scheme): boolean {
  return belowMinimum === "notPublished" || setApart.some((one) => one.as === "notPublished");
}

const UNKNOWN: AsScored = () => undefined;

/** A table scored as it stands. A printed percentage counts as it is printed, so that a score may be off by what was rounded. */
export function asScored(...input: Parameters<typeof scoredRows>): AsScored {
  // most tables can be held against the rules row by row
  const rows = onceMade(() => scoredRows(...input));
  return (row) => rows()(row);
}

function scoredRows(
  scheme: Scheme,
  table: SectionedTable,
  rows: readonly TableRow[],
  adjustmentsOf: ((unit: string) => readonly CategorisedPoints[]) | undefined,
): AsScored {
  const read = unitsIn(scheme, table, rows);
  if (!read.ok) return UNKNOWN;
  const adjustments =
    adjustmentsOf === undefined
      ? adjustmentsInScores(scheme, read.value.rows)
      : read.value.rows.flatMap(({ row, name }) =>
          adjustmentsOf(row.unit).map(({ category, points }) => ({
            ...{ unit: name, category, points: amountInFull(points), reason: category },
          })),
        );
  const month: Month = { month: scheme.from, units: read.value.units, adjustments };
  const scored = tryScoreMonth(scheme, month);
  if (!scored.ok) return UNKNOWN;
  const byName = unitsByName(scored.value, hasNoPercentages(month) && !mayHideUnits(scheme));
  const byRow = new Map(read.value.rows.map(({ row, name }) => [row, byName.get(name)]));
  return (row) => byRow.get(row);
}

function adjustmentsInScores(scheme: Scheme, rows: readonly ReadRow[]): Adjustment[] {
  const dimensions = adjustedDimensions(scheme);
  return rows.flatMap(({ row, name }) =>
    dimensions.flatMap((dimension) => {
      const found = scoredAdjustment(row, name, dimension);
      return found === undefined || "path" in found ? [] : [found];
    }),
  );
}

function hasNoPercentages({ units }: Month): boolean {
  return units.every(({ metrics }) =>
    Object.values(metrics).every((value) => !`${value}`.endsWith("%")),
  );
}

function unitsByName(
  { peerGroups, unranked }: MonthResult,
  isExact: boolean,
): Map<string, UnitAsScored> {
  const units = new Map<string, UnitAsScored>();
  let rankedBefore = 0;
  for (const { units: peers } of peerGroups) {
    for (const one of peers) {
      const { unpublished } = one;
      const apart = unpublished && { ...unpublished, as: "notPublished" as const };
      units.set(one.unit.id, { apart, scored: one, isExact, rankedBefore });
    }
    rankedBefore += peers.length;
  }
  for (const { unit, as, code, reason, scored } of unranked) {
    units.set(unit.id, { apart: { as, code, reason }, scored, isExact, rankedBefore });
  }
  return units;
}
