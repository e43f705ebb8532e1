// The scores of a unit added up, and scaled if some are left out.

import { add, divide, type Exact, multiply, order, sumOf, ZERO } from "./exact.js";
import type { DimensionJson } from "./schemeJson.js";
import { type Known, type Outcome, pointsIn, type Reading, type World } from "./world.js";

/** What a dimension is worth. */
export const worthOf = ({ fullMarks, weight = 1 }: DimensionJson, group: string): Exact =>
  multiply(pointsIn(fullMarks, group), pointsIn(weight, group));

/** The points of a dimension, 0 if it is left out. */
export const pointsOf = (outcome: Outcome): Exact => ("points" in outcome ? outcome.points : ZERO);

/** The start of the total and the scores of some dimensions; undefined if nothing is left to scale by. */
export function sumOfScores(
  world: World,
  reading: Reading,
  dimensions: readonly DimensionJson[],
): Known {
  const { group } = reading.unit;
  const outcome = ({ id }: DimensionJson) => world.outcomeOf(reading, id);
  const isLeftOut = (one: DimensionJson) => "isLeftOut" in outcome(one);
  const points = (some: readonly DimensionJson[]) =>
    sumOf(some.map((one) => pointsOf(outcome(one))));
  const worth = (some: readonly DimensionJson[]) => sumOf(some.map((one) => worthOf(one, group)));
  const { start = 0, leftOut } = world.scheme.total;
  const started = pointsIn(start, group);
  const scaled = dimensions.filter(({ extra }) => extra !== true);
  const counted = scaled.filter((one) => !isLeftOut(one));
  if (leftOut !== "rescale" || counted.length === scaled.length) {
    return add(started, points(dimensions));
  }
  const remaining = worth(counted);
  if (order(remaining, ZERO) === 0) return undefined;
  const extras = points(dimensions.filter(({ extra }) => extra === true));
  const ofWhole = divide(multiply(points(counted), worth(scaled)), remaining);
  return add(add(started, extras), ofWhole);
}

/** The total of the dimensions that are not extra, before its factors and bounds. */
export function basicTotal(world: World, reading: Reading): Known {
  const own = world.scheme.dimensions.filter(({ extra }) => extra !== true);
  const isApart = own.some(({ id }) => "isSetApart" in world.outcomeOf(reading, id));
  return isApart ? undefined : sumOfScores(world, reading, own);
}
