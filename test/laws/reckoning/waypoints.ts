// Where the waypoints of straight lines lie for a unit.

import { type Exact, order } from "./exact.js";
import type { LinesJson, RuleJson } from "./measureJson.js";
import { metricOf } from "./metrics.js";
import type { MonthJson, UnitJson } from "./monthJson.js";
import type { PartJson, SchemeJson } from "./schemeJson.js";
import { type Known, pointsIn } from "./world.js";

const placesKnown = (scheme: SchemeJson, unit: UnitJson, { through }: LinesJson): Known[] =>
  through.map(({ at }) =>
    typeof at === "object" && "metric" in at
      ? metricOf(scheme, unit, at.metric)
      : pointsIn(at, unit.group),
  );

/** The places of waypoints in the order written; undefined if one has no data. */
export function placesOf(scheme: SchemeJson, unit: UnitJson, rule: RuleJson): Exact[] | undefined {
  if (rule.kind !== "lines") return [];
  const places = placesKnown(scheme, unit, rule);
  const known = places.filter((place) => place !== undefined);
  return known.length === places.length ? known : undefined;
}

/** The lines with places of a unit's own that count in a group. */
function ownLines({ dimensions, total }: SchemeJson, group: string): LinesJson[] {
  const parts = dimensions
    .flatMap((one): readonly Partial<PartJson>[] => one.parts ?? [one])
    .filter(({ onlyIn }) => onlyIn?.includes(group) ?? true);
  const factors = [...dimensions, total].flatMap((one) => one.factors ?? []);
  return [...parts, ...factors]
    .map(({ rule }) => rule)
    .filter((rule) => rule?.kind === "lines")
    .filter(({ through }) => through.some(({ at }) => typeof at === "object" && "metric" in at));
}

function isRising(places: readonly Known[]): boolean {
  const known = places.filter((place) => place !== undefined);
  return known.every((place, index) => index === 0 || order(known[index - 1] as Exact, place) < 0);
}

/** Whether the places of each unit rise strictly, in the order written, as far as they are known. */
export const placesRise = (scheme: SchemeJson, { units }: MonthJson): boolean =>
  units.every((unit) =>
    ownLines(scheme, unit.group).every((rule) => isRising(placesKnown(scheme, unit, rule))),
  );
