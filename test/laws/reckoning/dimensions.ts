// What a unit gets for a dimension.

import { conditionHolds } from "./conditions.js";
import { type Exact, larger, multiply, roundedTo, smaller, sumOf, ZERO } from "./exact.js";
import { productOfFactors } from "./factors.js";
import type { DimensionJson, LimitJson, PartJson } from "./schemeJson.js";
import { held, ruledPoints } from "./scoring.js";
import { worthOf } from "./sums.js";
import { type Outcome, pointsIn, type Reading, Refusal, type World } from "./world.js";

type Scored = Extract<Outcome, { readonly points: Exact }>;

function partOutcome(world: World, reading: Reading, part: PartJson): Outcome {
  const { group } = reading.unit;
  const fullMarks = pointsIn(part.fullMarks, group);
  const weight = pointsIn(part.weight ?? 1, group);
  const points = ruledPoints(world, reading, part, fullMarks);
  if (points !== undefined) return { points: multiply(held(points, part, group), weight) };
  const effect = part.noData ?? "refuse";
  if (effect === "refuse") throw new Refusal("part");
  if (effect === "setApart") return { isSetApart: true };
  if (effect === "leaveOut") return { isLeftOut: true };
  const given = effect === "fullMarks" ? multiply(fullMarks, weight) : ZERO;
  return { points: given, exception: { kind: "noData", effect } };
}

/** The parts that count in a group; a dimension without parts is one, whose weight and bounds come later. */
export function partsIn(dimension: DimensionJson, group: string): PartJson[] {
  if (dimension.parts !== undefined) {
    return dimension.parts.filter(({ onlyIn }) => onlyIn?.includes(group) ?? true);
  }
  const { floor: _floor, cap: _cap, weight: _weight, ...part } = dimension;
  return [part as PartJson];
}

/** The score that follows if every part has no data and all say the same of it. */
function finalOutcome(worth: Exact, parts: readonly Scored[]): Scored | undefined {
  const [first] = parts;
  const exception = first?.exception;
  if (exception === undefined) return undefined;
  if (!parts.every((one) => one.exception?.effect === exception.effect)) return undefined;
  return { points: exception.effect === "fullMarks" ? worth : ZERO, exception };
}

function reckonedOutcome(
  world: World,
  reading: Reading,
  dimension: DimensionJson,
  parts: readonly Scored[],
): Scored {
  const { group } = reading.unit;
  const weight = pointsIn(dimension.weight ?? 1, group);
  const weighed = (value: DimensionJson["fullMarks"]) => multiply(pointsIn(value, group), weight);
  const sum = sumOf(parts.map(({ points }) => points));
  const factors = productOfFactors(world, reading, dimension.factors);
  const product = multiply(multiply(sum, factors), weight);
  const { scores } = world.scheme.rounding;
  const rounded = scores === "exact" ? product : roundedTo(product, scores);
  const raised = larger(rounded, weighed(dimension.floor ?? 0));
  const points = smaller(raised, weighed(dimension.cap ?? dimension.fullMarks));
  const exception = parts.find((one) => one.exception !== undefined)?.exception;
  return exception === undefined ? { points } : { points, exception };
}

/** A score after the first condition that holds. */
function conditioned(
  { points }: Scored,
  { give, atMost = 0 }: LimitJson,
  dimension: DimensionJson,
  group: string,
): Scored {
  const exception = { kind: "condition", effect: give ?? "atMost" } as const;
  if (give === "zero") return { points: ZERO, exception };
  if (give === "fullMarks") return { points: worthOf(dimension, group), exception };
  const limit = multiply(pointsIn(atMost, group), pointsIn(dimension.weight ?? 1, group));
  return { points: smaller(points, limit), exception };
}

export function dimensionOutcome(
  world: World,
  reading: Reading,
  dimension: DimensionJson,
): Outcome {
  const { group } = reading.unit;
  const outcomes = partsIn(dimension, group).map((part) => partOutcome(world, reading, part));
  const apart = outcomes.find((one) => "isSetApart" in one);
  if (apart !== undefined) return apart;
  const leftOut = outcomes.find((one) => "isLeftOut" in one);
  if (leftOut !== undefined) return leftOut;
  const parts = outcomes.filter((one) => "points" in one);
  const scored =
    finalOutcome(worthOf(dimension, group), parts) ??
    reckonedOutcome(world, reading, dimension, parts);
  const limit = dimension.conditions?.find((one) => conditionHolds(world, reading, one.if));
  return limit === undefined ? scored : conditioned(scored, limit, dimension, group);
}
