// What follows from a total: grades, vetoes, flags and lists.

import { commonLeafHolds, holds } from "./conditions.js";
import { bandOf, isFartherIn, isWithin } from "./edges.js";
import { divide, exactOf, floorOf, multiply, order, roundedTo, whole, ZERO } from "./exact.js";
import {
  bestFirst,
  inScopeOf,
  listed,
  placeAmong,
  type Scope,
  scopesOf,
  worstFirst,
} from "./ranks.js";
import type {
  AmongJson,
  ByGroupJson,
  ConditionJson,
  GradeJson,
  HowManyJson,
  ListJson,
} from "./schemeJson.js";
import { pointsOf, worthOf } from "./sums.js";
import { rankedTotal, type UnitScores } from "./totals.js";
import { inGroup, type World } from "./world.js";

/** So many places, where a share is of a number of units. */
function howMany(given: ByGroupJson<HowManyJson>, units: number, group: string | null): number {
  const own = inGroup(given, group ?? "");
  if (typeof own === "number") return own;
  const share = multiply(exactOf(own.share), whole(units));
  return Number(floorOf(roundedTo(share, { places: 0, mode: own.mode })));
}

function isAmongFirst(
  world: World,
  unit: UnitScores,
  ranked: readonly UnitScores[],
  { first, last, among = "peers", ties = "dense" }: ConditionJson,
): boolean {
  if (!ranked.includes(unit)) return false;
  const compared = first === undefined ? worstFirst(world) : bestFirst(world);
  const place = placeAmong(unit, ranked, { among, ties }, compared);
  const units = inScopeOf(ranked, unit, among).length;
  return place <= howMany(first ?? last ?? 0, units, unit.reading.unit.group);
}

/** Whether the share of some dimension's worth that was scored is within edges. */
function anyScoreHolds(unit: UnitScores, leaf: ConditionJson): boolean {
  const { group } = unit.reading.unit;
  return [...unit.outcomes]
    .filter(([{ extra }, outcome]) => extra !== true && !("isLeftOut" in outcome))
    .map(([dimension, outcome]) => ({ worth: worthOf(dimension, group), outcome }))
    .filter(({ worth }) => order(worth, ZERO) !== 0)
    .some(({ worth, outcome }) =>
      isWithin(divide(pointsOf(outcome), worth), leaf.anyScore ?? {}, group),
    );
}

function verdictHolds(
  world: World,
  unit: UnitScores,
  ranked: readonly UnitScores[],
  condition: ConditionJson,
): boolean {
  return holds(condition, (leaf) => {
    const { group } = unit.reading.unit;
    if (leaf.total !== undefined) return isWithin(rankedTotal(world, unit), leaf.total, group);
    if (leaf.anyScore !== undefined) return anyScoreHolds(unit, leaf);
    if (leaf.first !== undefined || leaf.last !== undefined) {
      return isAmongFirst(world, unit, ranked, leaf);
    }
    return commonLeafHolds(world, unit.reading, leaf);
  });
}

/** The lowest of some grades; the one without an edge is the lowest of all. */
function lowestOf(grades: readonly GradeJson[], group: string): GradeJson | undefined {
  return grades.find((one) => grades.every((other) => !isFartherIn(one, other, group)));
}

export function verdictsOf(world: World, unit: UnitScores, ranked: readonly UnitScores[]) {
  const { group } = unit.reading.unit;
  const { grades = [], vetoes, flags } = world.scheme.verdicts ?? {};
  const held = (condition: ConditionJson) => verdictHolds(world, unit, ranked, condition);
  const found = vetoes?.filter((one) => held(one.if)) ?? [];
  const reached = bandOf(rankedTotal(world, unit), grades, group);
  const possible = grades.filter(
    (one) => one === reached || found.some(({ atMost }) => atMost === one.id),
  );
  return {
    ...(grades.length > 0 && { grade: lowestOf(possible, group)?.id as string }),
    ...(vetoes && { vetoes: found.map(({ id }) => id) }),
    ...(flags && { flags: flags.filter((one) => held(one.if)).map(({ id }) => id) }),
  };
}

/** The scopes that a list is made for, of its groups only. */
function scopesOfList(world: World, ranked: readonly UnitScores[], list: ListJson): Scope[] {
  const isOfList = ({ reading }: UnitScores) => list.onlyIn?.includes(reading.unit.group) ?? true;
  return scopesOf(world, ranked.filter(isOfList), list.among as AmongJson);
}

export function listsOf(world: World, ranked: readonly UnitScores[]) {
  return world.scheme.verdicts?.lists?.flatMap((list) => {
    const compared = list.best === undefined ? worstFirst(world) : bestFirst(world);
    return scopesOfList(world, ranked, list).map(({ group, tier, units }) => {
      const most = howMany(list.best ?? list.worst ?? 0, units.length, group);
      return {
        list: list.id,
        group,
        tier,
        units: units
          .filter((unit) => placeAmong(unit, units, list, compared) <= most)
          .sort(listed(compared))
          .map(({ reading }) => reading.unit.id),
      };
    });
  });
}
