// A month scored by definition, for every word a scheme may use: n² where that is plainest, in bigint fractions of its
// own. Nothing of src is used here. It takes a sound scheme and month for granted.

import { conditionHolds } from "./reckoning/conditions.js";
import { dimensionOutcome } from "./reckoning/dimensions.js";
import {
  type Exact,
  exactText,
  order,
  plainText,
  roundedTo,
  whole,
  ZERO,
} from "./reckoning/exact.js";
import { lacksOwnData } from "./reckoning/lacking.js";
import { countOf, requireSound } from "./reckoning/metrics.js";
import type {
  MonthJson,
  Reckoned,
  ReckonedMonth,
  ReckonedUnit,
  ScoredUnit,
} from "./reckoning/monthJson.js";
import { bestFirst, listed, rankOf, scopesOf } from "./reckoning/ranks.js";
import { pointsBy } from "./reckoning/rules.js";
import type { DimensionJson, SchemeJson } from "./reckoning/schemeJson.js";
import { pointsOf } from "./reckoning/sums.js";
import { scoresOf, type UnitScores } from "./reckoning/totals.js";
import { requireData } from "./reckoning/uses.js";
import { listsOf, verdictsOf } from "./reckoning/verdicts.js";
import { placesRise } from "./reckoning/waypoints.js";
import {
  inGroup,
  type Outcome,
  pointsIn,
  type Reading,
  Refusal,
  type World,
} from "./reckoning/world.js";

function tierOf(scheme: SchemeJson, group: string, volume: Exact): string | null {
  const tiers = scheme.groups.find(({ id }) => id === group)?.tiers ?? [];
  const reached = tiers.filter(({ from }) => order(whole(from), volume) <= 0);
  const highest = Math.max(...reached.map(({ from }) => from));
  return reached.find(({ from }) => from === highest)?.id ?? null;
}

/** The minimum volume is asked first; then the first entry whose condition holds counts. */
function apartOf(world: World, reading: Reading): Reading["apart"] {
  const { minimumVolume = 0, belowMinimum = "notScored", setApart } = world.scheme.ranking;
  const minimum = whole(inGroup(minimumVolume, reading.unit.group));
  if (order(reading.volume, minimum) < 0) return { as: belowMinimum, code: "belowMinimum" };
  const found = setApart?.find((one) => conditionHolds(world, reading, one.if));
  return found && { as: found.as, code: found.id };
}

/** What each unit gets for each dimension, reckoned when it is first asked for. */
function outcomesOf(world: () => World, scheme: SchemeJson): World["outcomeOf"] {
  const found = new Map<string, Outcome>();
  return (reading, id) => {
    const key = JSON.stringify([reading.index, id]);
    const dimension = scheme.dimensions.find((one) => one.id === id) as DimensionJson;
    const outcome = found.get(key) ?? dimensionOutcome(world(), reading, dimension);
    found.set(key, outcome);
    return outcome;
  };
}

function worldOf(scheme: SchemeJson, month: MonthJson): World {
  const readings = month.units.map((unit, index): Reading => {
    const volume = countOf(scheme, unit, scheme.volume);
    return { unit, index, volume, tier: tierOf(scheme, unit.group, volume) };
  });
  const alone: World = { scheme, month, readings, outcomeOf: outcomesOf(() => alone, scheme) };
  const known = readings.map((reading) => {
    const apart = apartOf(alone, reading);
    return apart === undefined ? reading : { ...reading, apart };
  });
  const world: World = {
    scheme,
    month,
    readings: known,
    outcomeOf: outcomesOf(() => world, scheme),
  };
  return world;
}

function figuresOf({ scheme }: World, unit: UnitScores) {
  const { group } = unit.reading.unit;
  const figures = scheme.figures?.map(({ id, by, rule, rounding = scheme.rounding.published }) => {
    const places =
      rule.kind === "lines" ? rule.through.map(({ at }) => pointsIn(at as string, group)) : [];
    const context = { group, fullMarks: ZERO, target: ZERO, places };
    const value = pointsBy(rule, by === "exact" ? unit.total : unit.publishedTotal, context);
    return [id, { exact: exactText(value), points: plainText(roundedTo(value, rounding)) }];
  });
  return figures && Object.fromEntries(figures);
}

function exceptionOf(outcome: Outcome) {
  if ("isLeftOut" in outcome) return { kind: "noData", effect: "leaveOut" };
  return "exception" in outcome ? outcome.exception : undefined;
}

function scoredUnit(world: World, unit: UnitScores, ranked: readonly UnitScores[]): ScoredUnit {
  const { rounding, figures } = world.scheme;
  const outcomes = [...unit.outcomes];
  const eachOf = <To>(to: (outcome: Outcome, dimension: DimensionJson) => To) =>
    Object.fromEntries(
      outcomes
        .map(([dimension, outcome]) => [dimension.id, to(outcome, dimension)] as const)
        .filter(([, value]) => value !== undefined),
    ) as Record<string, NonNullable<To>>;
  return {
    scores: eachOf((outcome) => exactText(pointsOf(outcome))),
    points: eachOf((outcome, { published = rounding.published }) =>
      plainText(roundedTo(pointsOf(outcome), published)),
    ),
    exceptions: eachOf(exceptionOf) as ScoredUnit["exceptions"],
    total: exactText(unit.total),
    totalPoints: plainText(unit.publishedTotal),
    ...(unit.totalException && { totalException: unit.totalException }),
    tier: unit.reading.tier,
    ...(figures && { figures: figuresOf(world, unit) }),
    ...verdictsOf(world, unit, ranked),
  };
}

function reckonedUnit(
  world: World,
  reading: Reading,
  unit: UnitScores | undefined,
  ranked: readonly UnitScores[],
): ReckonedUnit {
  const volume = exactText(reading.volume);
  const { apart } = reading;
  if (apart?.as === "notScored") return { volume, ...apart };
  if (unit === undefined) return { volume, as: "notScored", code: "noData" };
  const scored = scoredUnit(world, unit, ranked);
  if (apart?.as === "notRanked") return { volume, ...apart, scored };
  const rank = rankOf(world, unit, ranked);
  return { volume, rank, ...(apart && { unpublished: apart.code }), scored };
}

function reckonedMonth(world: World): ReckonedMonth {
  const scored = world.readings.map((reading) =>
    reading.apart?.as === "notScored" || lacksOwnData(world, reading)
      ? undefined
      : scoresOf(world, reading),
  );
  const ranked = scored
    .filter((one) => one !== undefined)
    .filter(({ reading }) => reading.apart?.as !== "notRanked");
  const { within = "peers" } = world.scheme.ranking;
  const lists = listsOf(world, ranked);
  return {
    units: Object.fromEntries(
      world.readings.map((reading, index) => [
        reading.unit.id,
        reckonedUnit(world, reading, scored[index], ranked),
      ]),
    ),
    peerGroups: scopesOf(world, ranked, within).map(({ group, tier, units }) => ({
      group,
      tier,
      units: [...units].sort(listed(bestFirst(world))).map(({ reading }) => reading.unit.id),
    })),
    ...(lists && { lists }),
  };
}

/** A month under a scheme, by the plainest reckoning; or that it is refused. */
export function reckoned(scheme: SchemeJson, month: MonthJson): Reckoned {
  try {
    requireSound(scheme, month);
    if (!placesRise(scheme, month)) throw new Refusal("places that do not rise");
    const world = worldOf(scheme, month);
    requireData(
      scheme,
      world.readings.filter((reading) => !lacksOwnData(world, reading)),
    );
    return reckonedMonth(world);
  } catch (error) {
    if (error instanceof Refusal) return { refused: true };
    throw error;
  }
}
