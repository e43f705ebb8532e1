import { compare } from "../exact/arithmetic.js";
import { fractionOf } from "../exact/fractionOf.js";
import { amountInFull } from "../exact/numberText.js";
import type { CategorisedPoints } from "../month/dimensionFacts.js";
import type { Adjustment, Month } from "../month/month.js";
import type { CodedReason, MonthResult, ScoredUnranked } from "../month/result.js";
import type { Scheme } from "../scheme/scheme.js";
import { tryScoreMonth } from "../scoring/scoreMonth.js";
import { adjustedDimensions, scoredAdjustment } from "../sheet/scoredAdjustments.js";
import type { SectionedTable } from "../sheet/sections.js";
import { cellOf, type TableRow } from "../sheet/tableRow.js";
import { type ReadRow, unitsIn } from "../sheet/unitsIn.js";
import { onceMade } from "../words/byKey.js";
import { listsByUnit } from "./conclusions.js";

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
  /** The ids of the lists that it stands on. */
  readonly lists: readonly string[];
  /** Whether all totals of the table are printed as they come out, so that what follows from places among them is settled. */
  readonly areTotalsPrinted: boolean;
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
  const isWhole = !mayHideUnits(scheme);
  const byName = unitsByName(scored.value, {
    isExact: hasNoPercentages(month) && isWhole,
    areTotalsPrinted:
      isWhole && scheme.ranking.by === "published" && arePrinted(scored.value, read.value.rows),
  });
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

/** Whether the total of each unit that is ranked stands in its row as it comes out. */
function arePrinted({ peerGroups }: MonthResult, rows: readonly ReadRow[]): boolean {
  const totals = new Map(
    peerGroups.flatMap(({ units }) => units.map(({ unit, total }) => [unit.id, total] as const)),
  );
  return rows.every(({ row, name }) => {
    const [own, figure] = [totals.get(name), cellOf(row, "total")?.figure];
    if (own === undefined) return true;
    return figure !== undefined && compare(figure.value, fractionOf(own.points)) === 0;
  });
}

function unitsByName(
  { peerGroups, unranked, lists = [] }: MonthResult,
  known: Pick<UnitAsScored, "isExact" | "areTotalsPrinted">,
): Map<string, UnitAsScored> {
  const listsOf = listsByUnit({ lists });
  const shared = (id: string) => ({ ...known, lists: listsOf.get(id) ?? [] });
  const units = new Map<string, UnitAsScored>();
  let rankedBefore = 0;
  for (const { units: peers } of peerGroups) {
    for (const one of peers) {
      const { unpublished } = one;
      const apart = unpublished && { ...unpublished, as: "notPublished" as const };
      units.set(one.unit.id, { ...shared(one.unit.id), apart, scored: one, rankedBefore });
    }
    rankedBefore += peers.length;
  }
  for (const { unit, as, code, reason, scored } of unranked) {
    units.set(unit.id, { ...shared(unit.id), apart: { as, code, reason }, scored, rankedBefore });
  }
  return units;
}
