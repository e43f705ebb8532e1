// What points are multiplied by.

import { conditionHolds } from "./conditions.js";
import { type Exact, multiply, ONE } from "./exact.js";
import type { FactorJson } from "./schemeJson.js";
import { held, ruledPoints } from "./scoring.js";
import { pointsIn, type Reading, Refusal, type World } from "./world.js";

function factorOf(world: World, reading: Reading, factor: FactorJson): Exact {
  const { group } = reading.unit;
  const { measure, rule, times = 1 } = factor;
  if (measure === undefined || rule === undefined) {
    const counts = factor.if === undefined || conditionHolds(world, reading, factor.if);
    return counts ? pointsIn(times, group) : ONE;
  }
  const points = ruledPoints(world, reading, { measure, rule }, ONE);
  if (points !== undefined) return held(points, factor, group);
  if (factor.noData === "one") return ONE;
  throw new Refusal("factor");
}

export const productOfFactors = (
  world: World,
  reading: Reading,
  factors: readonly FactorJson[] = [],
): Exact => factors.map((one) => factorOf(world, reading, one)).reduce(multiply, ONE);
