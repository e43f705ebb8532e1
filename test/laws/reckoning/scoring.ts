// The points of a measure under a rule, for a part or a factor of one unit.

import { type Exact, larger, meanOf, ONE, smaller, ZERO } from "./exact.js";
import type { MeasureJson, RuleJson, TargetJson } from "./measureJson.js";
import { roundedMeasure } from "./measures.js";
import { metricOf } from "./metrics.js";
import { pointsBy } from "./rules.js";
import type { BoundsJson, RoundingJson } from "./schemeJson.js";
import { placesOf } from "./waypoints.js";
import { comparedUnits, type Known, pointsIn, type Reading, type World } from "./world.js";

export interface ScoringJson {
  readonly measure: MeasureJson;
  readonly rule: RuleJson;
  readonly roundMeasure?: RoundingJson;
}

/** A fact is 1 for yes and 0 for no. */
function lookedAt(world: World, reading: Reading, scoring: ScoringJson): Known {
  const { fact } = scoring.measure;
  if (fact !== undefined) return reading.unit.metrics[fact] === true ? ONE : ZERO;
  return roundedMeasure(world, reading, scoring);
}

function targetOf(world: World, reading: Reading, scoring: ScoringJson, target: TargetJson): Known {
  if (typeof target !== "object" || "byGroup" in target) {
    return pointsIn(target, reading.unit.group);
  }
  if ("metric" in target) return metricOf(world.scheme, reading.unit, target.metric);
  const others = comparedUnits(world, reading, target.meanOfOthers)
    .filter(({ index }) => index !== reading.index)
    .map((other) => roundedMeasure(world, other, scoring))
    .filter((value) => value !== undefined);
  return others.length === 0 ? undefined : meanOf(others);
}

/** The points that a rule gives a unit; undefined if something that it needs has no data. */
export function ruledPoints(
  world: World,
  reading: Reading,
  scoring: ScoringJson,
  fullMarks: Exact,
): Known {
  const { rule } = scoring;
  const places = placesOf(world.scheme, reading.unit, rule);
  const value = lookedAt(world, reading, scoring);
  const target = "target" in rule ? targetOf(world, reading, scoring, rule.target) : ZERO;
  if (value === undefined || target === undefined || places === undefined) return undefined;
  const { group } = reading.unit;
  return pointsBy(rule, value, { group, fullMarks, target, places });
}

/** Within the bounds that are stated. */
export function held(value: Exact, { floor, cap }: BoundsJson, group: string): Exact {
  const raised = floor === undefined ? value : larger(value, pointsIn(floor, group));
  return cap === undefined ? raised : smaller(raised, pointsIn(cap, group));
}
