// Straight lines between waypoints, with jumps and with places of the unit's own.

import fc from "fast-check";
import type { LinesJson, RuleJson, WaypointJson } from "../reckoning/measureJson.js";
import type { PointsJson } from "../reckoning/schemeJson.js";
import { anyShift, anySmallShift, edgeAt, indexesIn } from "./conditions.js";
import { BASE, byGroup, FEW, type Ground, HIGH, LOW, MANY, PEAK } from "./ground.js";
import { anyPoints, name, type Quantity } from "./values.js";

/** Waypoints at places that rise: all but the first may say `before`, all but the last `after`. */
function anyWaypoints(
  ground: Ground,
  places: readonly WaypointJson["at"][],
  jumps: boolean,
): fc.Arbitrary<WaypointJson[]> {
  const points = byGroup(ground, anyPoints);
  return fc.tuple(
    ...places.map((at, index) =>
      fc.record(
        {
          at: fc.constant(at),
          points,
          name: fc.constant(name),
          ...(jumps && index > 0 && { before: points }),
          ...(jumps && index < places.length - 1 && { after: points }),
        },
        { requiredKeys: ["at", "points"] },
      ),
    ),
  ) as fc.Arbitrary<WaypointJson[]>;
}

const anyLinesThrough = (
  ground: Ground,
  through: readonly WaypointJson[],
): fc.Arbitrary<LinesJson> => {
  const points = byGroup(ground, anyPoints);
  const kind = fc.constant("lines" as const);
  return fc.record({ kind, through: fc.constant(through), below: points, above: points });
};

const shuffled = <Item>(items: Item[]) => fc.shuffledSubarray(items, { minLength: items.length });

/** Lines through fixed places, in any order. */
export function anyLines(ground: Ground, pool: readonly PointsJson[]): fc.Arbitrary<RuleJson> {
  const drawn = (indexes: number[]) =>
    fc.subarray(indexes, { minLength: 2, maxLength: Math.min(indexes.length, 5) });
  const places = (indexes: readonly number[], shift: number) =>
    indexes.map((index) => edgeAt(ground, pool, index, shift));
  const straight = fc
    .tuple(drawn(pool.map((_, index) => index)), anyShift)
    .chain(([indexes, shift]) => anyWaypoints(ground, places(indexes, shift), false));
  const jumping = fc
    .tuple(drawn(indexesIn(ground, pool)), anySmallShift)
    .chain(([indexes, shift]) => anyWaypoints(ground, places(indexes, shift), true));
  return fc
    .oneof(straight, jumping)
    .chain(shuffled)
    .chain((through) => anyLinesThrough(ground, through));
}

interface OwnPlaces {
  readonly metrics: readonly [string, string];
  /** Places below the first metric, between the two, and above the second. */
  readonly fixed: readonly [readonly PointsJson[], readonly PointsJson[], readonly PointsJson[]];
}

const OWN_RATES: OwnPlaces = {
  metrics: [BASE, PEAK],
  fixed: [
    ["0%", "5%"],
    ["50%", "45%"],
    ["100%", "95.5%"],
  ],
};
const OWN_COUNTS: OwnPlaces = {
  metrics: [FEW, MANY],
  fixed: [
    ["-3", "0", "1/2"],
    [5, "4.5"],
    ["100", 1000],
  ],
};
const OWN_POINTS: OwnPlaces = {
  metrics: [LOW, HIGH],
  fixed: [
    ["-10", -5],
    ["2", "5/3"],
    [100, "20.5"],
  ],
};
const OWN_PLACES: Readonly<Record<Quantity, readonly OwnPlaces[]>> = {
  share: [OWN_RATES],
  signedShare: [OWN_RATES],
  items: [OWN_COUNTS],
  ratio: [OWN_COUNTS],
  points: [OWN_POINTS],
  signedNumber: [OWN_COUNTS, OWN_POINTS],
  place: [],
};

/** Lines with places of the unit's own among the fixed ones, in rising order. */
export function anyOwnLines(ground: Ground, quantity: Quantity): fc.Arbitrary<RuleJson>[] {
  return OWN_PLACES[quantity].map(({ metrics: [lower, upper], fixed }) => {
    const own = (metric: string) => fc.constant<WaypointJson["at"]>({ metric });
    const [below, between, above] = fixed.map((pool) =>
      byGroup(ground, fc.constantFrom(...pool)),
    ) as [fc.Arbitrary<PointsJson>, fc.Arbitrary<PointsJson>, fc.Arbitrary<PointsJson>];
    const all: fc.Arbitrary<WaypointJson["at"]>[] = [below, own(lower), between, own(upper), above];
    return fc
      .subarray([0, 1, 2, 3, 4], { minLength: 2 })
      .filter((kept) => kept.includes(1) || kept.includes(3))
      .chain((kept) => fc.tuple(...kept.map((index) => all[index] as fc.Arbitrary<PointsJson>)))
      .chain((places) => anyWaypoints(ground, places, true))
      .chain((through) => anyLinesThrough(ground, through));
  });
}
