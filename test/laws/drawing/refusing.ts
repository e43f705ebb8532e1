// Months that may be refused.

import fc from "fast-check";
import type { MonthJson, UnitJson } from "../reckoning/monthJson.js";
import type { DimensionJson, PartJson, RankingJson, SchemeJson } from "../reckoning/schemeJson.js";
import { usesInCondition, usesOf } from "../reckoning/uses.js";
import { BASE, FEW, GIVEN_RATES, HIGH, LOW, MADE_RATES, MANY, PEAK } from "./ground.js";
import { name } from "./values.js";

type Case = { readonly scheme: SchemeJson; readonly month: MonthJson };

/** A ranking that uses no metric but the volume. */
function withoutUses({ tieBreakers: _, setApart, ...ranking }: RankingJson): RankingJson {
  const kept = setApart?.filter((one) => usesInCondition(one.if).length === 0) ?? [];
  return kept.length > 0 ? { ...ranking, setApart: kept } : ranking;
}

/** The measure and the rule of a dimension, or of its first part, unless it looks at scores. */
function measureAndRule(dimension: DimensionJson): Pick<PartJson, "measure" | "rule"> {
  const [{ measure, rule } = dimension as PartJson] = dimension.parts ?? [];
  const looksAtScores = /"(score|scores|total)":/.test(JSON.stringify(measure));
  if (looksAtScores) return { measure: { rate: "done" }, rule: { kind: "proportional" } };
  return { measure, rule };
}

/** The scheme with one measure only, which refuses what has no data. */
function refusing(scheme: SchemeJson, dimension: DimensionJson): SchemeJson {
  const { figures: _figures, verdicts: _verdicts, ...rest } = scheme;
  const { id, fullMarks } = dimension;
  const own = { id, name, fullMarks, ...measureAndRule(dimension) } as DimensionJson;
  const strict = { ...rest, dimensions: [own], total: {}, ranking: withoutUses(scheme.ranking) };
  const used = usesOf(strict).map(({ metric }) => metric);
  const metrics = Object.entries(scheme.metrics).filter(
    ([metric]) => !MADE_RATES.includes(metric) || used.includes(metric),
  );
  return { ...strict, metrics: Object.fromEntries(metrics) };
}

const withMetrics = (month: MonthJson, own: (unit: UnitJson) => UnitJson["metrics"]) => ({
  ...month,
  units: month.units.map((unit) => ({ ...unit, metrics: { ...unit.metrics, ...own(unit) } })),
});

/** The month with data for each given rate that the scheme does not use. */
function withUnusedData(scheme: SchemeJson, month: MonthJson): MonthJson {
  const used = usesOf(scheme).map(({ metric }) => metric);
  const unused = GIVEN_RATES.filter((id) => !used.includes(id)).map((id) => [id, "50%"]);
  return withMetrics(month, () => Object.fromEntries(unused));
}

/** A scheme that refuses what has no data, and a month that may have none. */
export const anyRefusing = ({ scheme, month }: Case): fc.Arbitrary<Case> =>
  fc.constantFrom(...scheme.dimensions).map((dimension) => {
    const strict = refusing(scheme, dimension);
    return { scheme: strict, month: withUnusedData(strict, month) };
  });

const swapped = ({ metrics }: UnitJson, one: string, other: string) => ({
  [one]: metrics[other] as string,
  [other]: metrics[one] as string,
});

/** A month of which one figure may be against its definition: more taken than there was, more than the whole, places that fall. */
export const anyUnsound = ({ scheme, month }: Case): fc.Arbitrary<Case> =>
  fc
    .tuple(
      fc.constantFrom(...month.units).map(({ id }) => id),
      fc.constantFrom<(unit: UnitJson) => UnitJson["metrics"]>(
        () => ({ closed: 1000 }),
        () => ({ reopened: 1 }),
        () => ({ within: 11 }),
        () => ({ tickets: 0, items: 0, repeats: 0 }),
        (unit) => swapped(unit, BASE, PEAK),
        (unit) => swapped(unit, FEW, MANY),
        (unit) => swapped(unit, LOW, HIGH),
      ),
    )
    .map(([id, change]) => ({
      scheme,
      month: withMetrics(month, (unit) => (unit.id === id ? change(unit) : {})),
    }));
