// The total and the ranking.

import fc from "fast-check";
import type {
  DimensionJson,
  PointsJson,
  RankingJson,
  SchemeJson,
  TieBreakerJson,
} from "../reckoning/schemeJson.js";
import { anyJoined, leavesOn } from "./conditions.js";
import { anyFactors, anyLimits, leaningOn, soundBounds } from "./dimensions.js";
import { byGroup, type Ground } from "./ground.js";
import { anyMeasure, anyOwnMeasure } from "./measures.js";
import { anyAmong, anyBetter, anyNotNegative, anyPlaceTies, name, sometimes } from "./values.js";

export function anyTotal(
  ground: Ground,
  dimensions: readonly DimensionJson[],
): fc.Arbitrary<SchemeJson["total"]> {
  const { leftOut } = ground;
  const leaning = leaningOn(ground, dimensions);
  const points = (...values: PointsJson[]) => byGroup(ground, fc.constantFrom(...values));
  return sometimes({
    start: points("0", 5, "60", "-2.5", "20/3"),
    fullMarks: byGroup(ground, anyNotNegative),
    floor: points("-5", 0, "10"),
    cap: points("10", 20, "100", "31/3"),
    factors: anyFactors(leaning),
    conditions: anyLimits(leaning, []),
  }).map(({ floor, cap, ...total }) => ({
    ...total,
    ...soundBounds(ground, {
      ...(floor !== undefined && { floor }),
      ...(cap !== undefined && { cap }),
    }),
    ...(leftOut !== undefined && { leftOut }),
  }));
}

function anyTieBreaker(ground: Ground): fc.Arbitrary<TieBreakerJson> {
  const anyBy = fc.constantFrom(undefined, "published" as const, "exact" as const);
  const score = fc
    .tuple(fc.constantFrom(...ground.leaned), anyBy)
    .map(([{ id }, by]): TieBreakerJson => ({ score: id, ...(by && { by }) }));
  const measure = fc
    .tuple(anyMeasure(ground), anyBetter)
    .map(([one, better]): TieBreakerJson => ({ measure: one.measure, better }));
  return fc.oneof(score, measure);
}

const anyApart = fc.constantFrom(
  "notScored" as const,
  "notRanked" as const,
  "notPublished" as const,
);

/** Units set apart by their own figures, facts and groups. */
function anySetApart(ground: Ground): fc.Arbitrary<NonNullable<RankingJson["setApart"]>> {
  const alone: Ground = { ...ground, leaned: [], basic: "unknown" };
  const condition = anyJoined(fc.oneof(...leavesOn(alone, anyOwnMeasure(alone))), 1);
  return fc
    .array(fc.record({ if: condition, as: anyApart }), { minLength: 1, maxLength: 2 })
    .map((drawn) => drawn.map((one, index) => ({ id: `apart${index}`, name, ...one })));
}

export function anyRanking(
  ground: Ground,
  dimensions: readonly DimensionJson[],
): fc.Arbitrary<RankingJson> {
  const stated = fc.record({
    by: fc.constantFrom("published" as const, "exact" as const),
    ties: fc.oneof(anyPlaceTies, fc.constantFrom("ordinal" as const, "fractional" as const)),
  });
  const leaning = leaningOn(ground, dimensions);
  const minimum = fc.record(
    {
      minimumVolume: byGroup(ground, fc.constantFrom(1, 2, 3, 20)),
      belowMinimum: anyApart,
    },
    { requiredKeys: ["minimumVolume"] },
  );
  const more = sometimes({
    within: anyAmong,
    tieBreakers: fc.array(anyTieBreaker(leaning), { minLength: 1, maxLength: 2 }),
    minimum,
    setApart: anySetApart(ground),
    numbering: fc.constantFrom("anew" as const, "onward" as const),
  });
  return fc
    .tuple(stated, more)
    .map(([terms, { minimum: own, ...others }]) => ({ ...terms, ...own, ...others }));
}
