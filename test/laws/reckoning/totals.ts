// The scores and the total of a unit.

import { conditionHolds } from "./conditions.js";
import { type Exact, multiply, roundedTo, smaller } from "./exact.js";
import { productOfFactors } from "./factors.js";
import type { ExceptionFound } from "./monthJson.js";
import type { DimensionJson } from "./schemeJson.js";
import { held } from "./scoring.js";
import { sumOfScores } from "./sums.js";
import { type Outcome, pointsIn, type Reading, type World } from "./world.js";

export interface UnitScores {
  readonly reading: Reading;
  readonly outcomes: ReadonlyMap<DimensionJson, Outcome>;
  readonly total: Exact;
  readonly publishedTotal: Exact;
  readonly totalException?: ExceptionFound;
}

/** The scores of a unit; undefined if it is set apart for want of data. */
export function scoresOf(world: World, reading: Reading): UnitScores | undefined {
  const { dimensions, rounding, total } = world.scheme;
  const { group } = reading.unit;
  const outcomes = new Map(
    dimensions.map((dimension) => [dimension, world.outcomeOf(reading, dimension.id)]),
  );
  if ([...outcomes.values()].some((outcome) => "isSetApart" in outcome)) return undefined;
  const sum = sumOfScores(world, reading, dimensions);
  if (sum === undefined) return undefined;
  const factors = productOfFactors(world, reading, total.factors);
  const limits = (total.conditions ?? [])
    .filter((one) => conditionHolds(world, reading, one.if))
    .map(({ atMost = 0 }) => pointsIn(atMost, group));
  const limited = limits.reduce(smaller, held(multiply(sum, factors), total, group));
  return {
    reading,
    outcomes,
    total: limited,
    publishedTotal: roundedTo(limited, rounding.total ?? rounding.published),
    ...(limits.length > 0 && { totalException: { kind: "condition", effect: "atMost" } }),
  };
}

/** The total that units are ranked and judged by. */
export const rankedTotal = ({ scheme }: World, unit: UnitScores) =>
  scheme.ranking.by === "exact" ? unit.total : unit.publishedTotal;
