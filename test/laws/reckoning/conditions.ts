// Whether a condition holds for a unit.

import { edgesIn, isKept, isWithin } from "./edges.js";
import { type Exact, multiply } from "./exact.js";
import { measured } from "./measures.js";
import type { ConditionJson, EdgesJson } from "./schemeJson.js";
import { worthOf } from "./sums.js";
import { inGroup, type Reading, Refusal, type World } from "./world.js";

/** Whether a condition holds, where `leafHolds` knows its leaves. */
export function holds(
  condition: ConditionJson,
  leafHolds: (leaf: ConditionJson) => boolean,
): boolean {
  const { all, any, not } = condition;
  // each is looked at, whatever the others say
  if (all !== undefined) return !all.map((one) => holds(one, leafHolds)).includes(false);
  if (any !== undefined) return any.map((one) => holds(one, leafHolds)).includes(true);
  if (not !== undefined) return !holds(not, leafHolds);
  return leafHolds(condition);
}

function measureHolds(world: World, reading: Reading, leaf: ConditionJson): boolean {
  const value = measured(world, reading, leaf.measure ?? {});
  if (value !== undefined) return isWithin(value, leaf, reading.unit.group);
  if ((leaf.noData ?? "refuse") === "refuse") throw new Refusal("condition");
  return leaf.noData === "holds";
}

/** A score against edges in points, and against those in percent of what it is worth. */
function isScoreWithin(score: Exact, worth: Exact, edges: EdgesJson, group: string): boolean {
  return (["from", "above", "to", "below"] as const).every((key) => {
    const given = edges[key];
    const [found] = given === undefined ? [] : edgesIn({ [key]: given }, group);
    if (given === undefined || found === undefined) return true;
    const isPercent = `${inGroup(given, group)}`.endsWith("%");
    return isKept(score, isPercent ? { ...found, edge: multiply(found.edge, worth) } : found);
  });
}

function scoreHolds(world: World, reading: Reading, leaf: ConditionJson): boolean {
  const { group } = reading.unit;
  const dimension = world.scheme.dimensions.find(({ id }) => id === leaf.score);
  const outcome = world.outcomeOf(reading, leaf.score ?? "");
  if (dimension === undefined || !("points" in outcome)) return false;
  return isScoreWithin(outcome.points, worthOf(dimension, group), leaf, group);
}

/** Whether a leaf holds that any condition may have. */
export function commonLeafHolds(world: World, reading: Reading, leaf: ConditionJson): boolean {
  if (leaf.fact !== undefined) return reading.unit.metrics[leaf.fact] === true;
  if (leaf.inGroup !== undefined) return leaf.inGroup.includes(reading.unit.group);
  if (leaf.score !== undefined) return scoreHolds(world, reading, leaf);
  return measureHolds(world, reading, leaf);
}

export const conditionHolds = (world: World, reading: Reading, condition: ConditionJson) =>
  holds(condition, (leaf) => commonLeafHolds(world, reading, leaf));
