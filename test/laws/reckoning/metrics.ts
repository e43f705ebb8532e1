// The metrics of a unit, given or made of others.

import {
  divide,
  type Exact,
  exactOf,
  HUNDRED,
  multiply,
  ONE,
  order,
  roundedTo,
  smaller,
  subtract,
  sumOf,
  whole,
  ZERO,
} from "./exact.js";
import type { MonthJson, UnitJson } from "./monthJson.js";
import type { PointsJson, RoundingJson, SchemeJson } from "./schemeJson.js";
import { type Known, Refusal } from "./world.js";

export function countOf(scheme: SchemeJson, unit: UnitJson, id: string): Exact {
  const madeOf = scheme.metrics[id]?.madeOf;
  if (madeOf === undefined) return exactOf(unit.metrics[id] as number);
  const all = (ids: readonly string[]) => sumOf(ids.map((one) => countOf(scheme, unit, one)));
  return subtract(all(madeOf.plus), all(madeOf.minus ?? []));
}

/** The two parts of a rate; percent text is so much of 1. */
function shareOf(scheme: SchemeJson, unit: UnitJson, id: string): [Exact, Exact] {
  const { count, of = "" } = scheme.metrics[id] ?? {};
  if (count !== undefined) return [countOf(scheme, unit, count), countOf(scheme, unit, of)];
  const given = unit.metrics[id];
  if (typeof given === "object") return [exactOf(given.count), whole(given.of)];
  const text = `${given}`;
  if (text.endsWith("%")) return [exactOf(text), ONE];
  return [exactOf(text), countOf(scheme, unit, of)];
}

/** A share rounded in places of a percentage. */
export const inPercentPlaces = (value: Exact, rounding: RoundingJson) =>
  divide(roundedTo(multiply(value, HUNDRED), rounding), HUNDRED);

export function rateOf(scheme: SchemeJson, unit: UnitJson, id: string): Known {
  const [count, of] = shareOf(scheme, unit, id);
  if (order(of, ZERO) === 0) return undefined;
  const { rates } = scheme.rounding;
  const raw = divide(count, of);
  const rate = rates === "exact" ? raw : inPercentPlaces(raw, rates);
  const cap = scheme.metrics[id]?.cap;
  return cap === undefined ? rate : smaller(rate, exactOf(cap));
}

export function metricOf(scheme: SchemeJson, unit: UnitJson, id: string): Known {
  const kind = scheme.metrics[id]?.kind;
  if (kind === "rate") return rateOf(scheme, unit, id);
  if (kind === "count") return countOf(scheme, unit, id);
  return exactOf(unit.metrics[id] as PointsJson);
}

function requireSoundRate(scheme: SchemeJson, unit: UnitJson, id: string): void {
  const [count, of] = shareOf(scheme, unit, id);
  const isOfNothing = order(of, ZERO) === 0;
  if (isOfNothing && order(count, ZERO) > 0) throw new Refusal(`${id} of 0`);
  const isAboveOne = !isOfNothing && order(count, of) > 0;
  if (isAboveOne && scheme.metrics[id]?.cap === undefined) throw new Refusal(`${id} above 100 %`);
}

/** No made count is below 0, no rate is some of 0, and none is above 100 % without a cap. */
export function requireSound(scheme: SchemeJson, { units }: MonthJson): void {
  for (const unit of units) {
    for (const [id, { kind }] of Object.entries(scheme.metrics)) {
      if (kind === "count" && order(countOf(scheme, unit, id), ZERO) < 0) throw new Refusal(id);
      if (kind === "rate") requireSoundRate(scheme, unit, id);
    }
  }
}
