import type { Fraction } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { exactly } from "../exact/operations.js";
import type { CategorisedPoints } from "../month/dimensionFacts.js";
import type { Adjustment } from "../month/month.js";
import type { UnitIdentity } from "../month/unit.js";
import type { Layout } from "./layout.js";

/** The sums of a unit's adjustments that a scheme asks for, in the order of its layout. */
export type AdjustmentSums = readonly Fraction[];

/** The sums of some adjustments of one unit. */
export function sumsOf(
  adjustments: readonly CategorisedPoints[],
  { adjustments: choices }: Pick<Layout, "adjustments">,
  by = exactly,
): AdjustmentSums {
  const read = adjustments.map(({ points, category }) => ({ value: fractionOf(points), category }));
  return choices.map((counts) =>
    by.sum(read.filter(({ value, category }) => counts(value, category)).map(({ value }) => value)),
  );
}

/** The sums of the adjustments of each unit, by its id. */
export function adjustmentSums(
  adjustments: readonly Adjustment[],
  layout: Pick<Layout, "adjustments">,
): Map<string, AdjustmentSums> {
  const ofUnits = [...adjustmentsByUnit(adjustments)];
  return new Map(ofUnits.map(([unit, own]) => [unit, sumsOf(own, layout)]));
}

/** The adjustments of each unit, by its id. */
export function adjustmentsByUnit(
  adjustments: readonly Adjustment[],
): ReadonlyMap<string, readonly Adjustment[]> {
  const ofUnit = new Map<string, Adjustment[]>();
  for (const adjustment of adjustments) {
    const known = ofUnit.get(adjustment.unit);
    if (known === undefined) ofUnit.set(adjustment.unit, [adjustment]);
    else known.push(adjustment);
  }
  return ofUnit;
}

/** The adjustments that no dimension counts for their unit, in the group that it is in. */
export function uncountedAdjustments(
  adjustments: readonly Adjustment[],
  units: readonly { readonly unit: UnitIdentity }[],
  { adjustments: choices, scored }: Pick<Layout, "adjustments" | "scored">,
): Adjustment[] {
  if (adjustments.length === 0) return [];
  const groups = new Map(units.map(({ unit }) => [unit.id, unit.group]));
  return adjustments.filter(({ unit, points, category }) => {
    const group = groups.get(unit);
    if (group === undefined) return true;
    const value = fractionOf(points);
    return !choices.some((counts, place) => scored[place]?.(group) && counts(value, category));
  });
}

/** Whether a condition, a tie-breaker or a flag goes by an adjustment, though no dimension scores it in any group. */
export function adjustmentTest(
  { adjustments: choices, scored }: Pick<Layout, "adjustments" | "scored">,
  groups: readonly { readonly id: string }[],
): (adjustment: Adjustment) => boolean {
  const others = choices.filter((_, place) => !groups.some(({ id }) => scored[place]?.(id)));
  return ({ points, category }) => {
    const value = fractionOf(points);
    return others.some((counts) => counts(value, category));
  };
}
