import { type Fraction, ratio } from "../exact/fraction.js";
import type { Operations } from "../exact/operations.js";
import { orderOf } from "../exact/steps.js";
import type { MetricDefinition } from "../words/metricDefinition.js";
import { aboveWhole, belowZero, beyondCounts, type Refusal, withoutWhole } from "./refusals.js";

/** What a metric is worked out of, by the places of other metrics. */
export type MadePlan = MadeCount | MadeRate;

interface MadeCount {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
}

interface MadeRate {
  readonly count: number;
  readonly of: number;
}

/** What a metric is worked out of; undefined where it is given. */
export function madePlan(
  definition: MetricDefinition,
  metrics: readonly string[],
): MadePlan | undefined {
  const placeOf = (id: string) => metrics.indexOf(id);
  if (definition.kind === "count" && definition.madeOf !== undefined) {
    const { plus, minus = [] } = definition.madeOf;
    return { plus: plus.map(placeOf), minus: minus.map(placeOf) };
  }
  if (definition.kind !== "rate" || definition.count === undefined) return undefined;
  return { count: placeOf(definition.count), of: placeOf(definition.of as string) };
}

const MOST: Fraction = ratio(Number.MAX_SAFE_INTEGER, 1);

type Figures = readonly (Fraction | undefined)[];

/** A count that is worked out of others; undefined where one of them is not known. */
export function madeCount(
  { plus, minus }: MadeCount,
  figures: Figures,
  by: Operations,
): Fraction | Refusal | undefined {
  const [added, taken] = [plus, minus].map((places) => knownAt(places, figures));
  if (added === undefined || taken === undefined) return undefined;
  const [only = by.sum(added)] = added.length === 1 ? added : [];
  const value = taken.reduce((left, one) => by.difference(left, one), only);
  if (value.above < 0) return belowZero(value);
  return orderOf(value, MOST) > 0 ? beyondCounts(value) : value;
}

/** A rate of two counts, before it is rounded or held; undefined where one of them is not known. */
export function madeRate(
  { count, of }: MadeRate,
  figures: Figures,
  by: Operations,
): Fraction | Refusal | undefined {
  const [above, below] = [figures[count], figures[of]];
  if (above === undefined || below === undefined) return undefined;
  if (below.above > 0) return by.quotient(above, below);
  return above.above === 0 ? withoutWhole() : aboveWhole({ count: `${above}`, of: below });
}

function knownAt(places: readonly number[], figures: Figures): Fraction[] | undefined {
  const known = places.map((place) => figures[place]);
  return known.every((one) => one !== undefined) ? known : undefined;
}
