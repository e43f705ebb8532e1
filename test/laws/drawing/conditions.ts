// Edges, and the conditions that they stand in.

import fc from "fast-check";
import type { ConditionJson, EdgesJson, PointsJson } from "../reckoning/schemeJson.js";
import { FACTS, type Ground } from "./ground.js";
import { anyMeasure, type MeasureDrawn, mayLackData } from "./measures.js";
import { EDGES, PERCENTS, TOTAL_EDGES } from "./values.js";

type Groups = Pick<Ground, "groups">;

/**
 * The edge of an index, for all groups or for each. A group takes the edge so many places farther on, so that edges
 * that differ in one group differ in all.
 */
export function edgeAt(
  { groups }: Groups,
  pool: readonly PointsJson[],
  index: number,
  shift: number,
) {
  const edge = (offset: number) => pool[(index + offset * shift) % pool.length] as PointsJson;
  if (shift === 0) return edge(0);
  return { byGroup: Object.fromEntries(groups.map(({ id }, place) => [id, edge(place)])) };
}

export const anyShift = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.nat({ max: 3 }) },
);

/** The places of a pool from which a shift of 1 leads no group past its end, in rising order. */
export const indexesIn = ({ groups }: Groups, pool: readonly PointsJson[]) =>
  pool.slice(groups.length - 1).map((_, index) => index);

/** A shift that keeps the order of edges in every group. */
export const anySmallShift = fc.constantFrom(0, 0, 0, 1);

/** One or two edges that some value of each group lies within. */
export function anyEdges(ground: Groups, pool: readonly PointsJson[]): fc.Arbitrary<EdgesJson> {
  return anySmallShift.chain((shift) => {
    const indexes = indexesIn(ground, pool);
    const at = (index = 0) => edgeAt(ground, pool, index, shift);
    const single = fc
      .tuple(fc.constantFrom("from", "above", "to", "below"), fc.constantFrom(...indexes))
      .map(([kind, index]): EdgesJson => ({ [kind]: at(index) }));
    const pair = fc
      .tuple(
        fc.subarray(indexes, { minLength: 2, maxLength: 2 }),
        fc.constantFrom("from", "above"),
        fc.constantFrom("to", "below"),
      )
      .map(([[low, high], lower, upper]): EdgesJson => ({ [lower]: at(low), [upper]: at(high) }));
    const exactly = fc
      .constantFrom(...indexes)
      .map((index): EdgesJson => ({ from: at(index), to: at(index) }));
    const sameSide = fc
      .tuple(
        fc.shuffledSubarray(indexes, { minLength: 2, maxLength: 2 }),
        fc.constantFrom(["from", "above"] as const, ["to", "below"] as const),
      )
      .map(
        ([[one, other], [included, excluded]]): EdgesJson => ({
          [included]: at(one),
          [excluded]: at(other),
        }),
      );
    return fc.oneof(
      { weight: 5, arbitrary: single },
      { weight: 3, arbitrary: pair },
      { weight: 1, arbitrary: exactly },
      { weight: 1, arbitrary: sameSide },
    );
  });
}

/** A measure against edges, which says what no data means where there may be none. */
function anyComparison(
  ground: Ground,
  measures: fc.Arbitrary<MeasureDrawn>,
): fc.Arbitrary<ConditionJson> {
  return measures.chain(({ quantity, measure }) => {
    const isNeeded = mayLackData(ground, measure);
    const stated = fc.constantFrom("holds" as const, "fails" as const);
    const noData = isNeeded ? stated : fc.oneof(stated, fc.constant("refuse" as const));
    return fc
      .tuple(
        anyEdges(ground, EDGES[quantity]),
        fc.record({ noData }, { requiredKeys: isNeeded ? ["noData"] : [] }),
      )
      .map(([edges, more]) => ({ measure, ...edges, ...more }));
  });
}

const anyFactLeaf = fc.constantFrom(...FACTS).map((fact): ConditionJson => ({ fact }));

const anyGroupLeaf = ({ groups }: Groups): fc.Arbitrary<ConditionJson> =>
  fc
    .shuffledSubarray(
      groups.map(({ id }) => id),
      { minLength: 1 },
    )
    .map((inGroup) => ({ inGroup }));

function anyScoreLeaf(ground: Ground): fc.Arbitrary<ConditionJson>[] {
  if (ground.leaned.length === 0) return [];
  const edges = fc.oneof(anyEdges(ground, TOTAL_EDGES), anyEdges(ground, PERCENTS));
  return [
    fc
      .tuple(fc.constantFrom(...ground.leaned), edges)
      .map(([{ id }, own]) => ({ score: id, ...own })),
  ];
}

/** What any condition may ask. */
export function leavesOn(
  ground: Ground,
  measures = anyMeasure(ground),
): fc.Arbitrary<ConditionJson>[] {
  const comparison = anyComparison(ground, measures);
  const others = [anyFactLeaf, anyGroupLeaf(ground), ...anyScoreLeaf(ground)];
  return [comparison, comparison, ...others];
}

/** A leaf, or leaves put together. */
export function anyJoined(
  leaf: fc.Arbitrary<ConditionJson>,
  depth = 2,
): fc.Arbitrary<ConditionJson> {
  if (depth === 0) return leaf;
  const below = anyJoined(leaf, depth - 1);
  const several = fc.array(below, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: several.map((all) => ({ all })) },
    { weight: 1, arbitrary: several.map((any) => ({ any })) },
    { weight: 1, arbitrary: below.map((not) => ({ not })) },
  );
}

export const anyCondition = (ground: Ground) => anyJoined(fc.oneof(...leavesOn(ground)));
