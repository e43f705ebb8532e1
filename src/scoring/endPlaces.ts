import type { Scope } from "../measures/comparing.js";
import type { Placing } from "../measures/rankAmong.js";
import type { UnitScore } from "../month/result.js";
import type { Scheme } from "../scheme/scheme.js";
import type { BestList, FirstTest, HowMany, LastTest, WorstList } from "../scheme/verdicts.js";
import { howMany } from "./howMany.js";
import { type OrderOfUnits, placesFromEnd } from "./peerGroups.js";
import { type ScopeOfUnits, scopesOf } from "./scopesOf.js";

/** What asks for a place: a test of a flag or a veto, or a list. */
export type PlaceAsking = FirstTest | LastTest | BestList | WorstList;

/** Which places are asked for: how many, from which end, among whom. */
export interface AskedPlaces {
  readonly end: "best" | "worst";
  readonly many: HowMany;
  readonly among: Scope;
  readonly ties: Placing;
  readonly onlyIn?: readonly string[] | undefined;
}

/** The units of a scope with their places from the end, and how many of these places are meant. */
export interface EndPlaces extends ScopeOfUnits<UnitScore> {
  readonly places: readonly number[];
  readonly most: number;
}

/** Which places something asks for. */
export function askedPlaces(asking: PlaceAsking): AskedPlaces {
  const { among, ties } = asking;
  const common = { among, ties, ...("onlyIn" in asking ? { onlyIn: asking.onlyIn } : {}) };
  if ("first" in asking) return { ...common, end: "best", many: asking.first };
  if ("last" in asking) return { ...common, end: "worst", many: asking.last };
  return "best" in asking
    ? { ...common, end: "best", many: asking.best }
    : { ...common, end: "worst", many: asking.worst };
}

/** The places from one end in each scope that has units. */
export function endPlaces(
  { end, many, among, ties, onlyIn }: AskedPlaces,
  scheme: Pick<Scheme, "groups">,
  units: readonly UnitScore[],
  order: OrderOfUnits,
): EndPlaces[] {
  const own = units.filter(({ unit }) => onlyIn?.includes(unit.group) ?? true);
  return scopesOf(scheme, among, own).map((scope) => ({
    ...scope,
    places: placesFromEnd(scope.units, order, ties, end),
    most: howMany(many, scope.group, scope.units.length),
  }));
}
