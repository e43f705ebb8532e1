// What a dimension looks at.

import {
  divide,
  type Exact,
  exactOf,
  larger,
  meanOf,
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
import { comparedIn, type MeasureJson } from "./measureJson.js";
import { inPercentPlaces, metricOf, rateOf } from "./metrics.js";
import { placeOf } from "./places.js";
import type { PartJson, SchemeJson } from "./schemeJson.js";
import { basicTotal } from "./sums.js";
import { comparedUnits, type Known, type Reading, type World } from "./world.js";

const SHARES = ["rate", "remainder", "mean", "product", "ratioToBest", "shareOfTotal", "minMax"];

/** Whether a measure is written in percent. */
export function isShare(scheme: Pick<SchemeJson, "metrics">, measure: MeasureJson): boolean {
  const [first] = measure.lowerOf ?? measure.higherOf ?? [];
  if (first !== undefined) return isShare(scheme, first);
  if (measure.distanceToMean !== undefined) {
    return measure.in === "percent" || isShare(scheme, measure.distanceToMean);
  }
  if (measure.change !== undefined) {
    return measure.in === "percent" || scheme.metrics[measure.change]?.kind === "rate";
  }
  return SHARES.some((key) => key in measure);
}

/** All values; undefined if one of them has no data. */
function allOf(values: readonly Known[]): Exact[] | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? known : undefined;
}

function weightedMean({ scheme }: World, { unit }: Reading, measure: MeasureJson): Known {
  const terms = (measure.mean ?? []).map((one) =>
    typeof one === "string" ? { rate: one, weight: 1 } : one,
  );
  const rates = allOf(terms.map(({ rate }) => rateOf(scheme, unit, rate)));
  const weights = terms.map(({ weight }) => exactOf(weight));
  if (rates === undefined) return undefined;
  const products = rates.map((rate, index) => multiply(rate, weights[index] as Exact));
  return divide(sumOf(products), sumOf(weights));
}

function adjustmentSum({ month }: World, { unit }: Reading, measure: MeasureJson): Exact {
  const { adjustments: side, categories } = measure;
  const own = (month.adjustments ?? []).filter(
    (one) => one.unit === unit.id && (categories?.includes(one.category) ?? true),
  );
  const points = own.map((one) => exactOf(one.points));
  if (side === "all") return sumOf(points);
  return sumOf(points.filter((one) => (side === "bonus") === order(one, ZERO) > 0));
}

function changeOf({ scheme }: World, { unit }: Reading, measure: MeasureJson): Known {
  const now = metricOf(scheme, unit, measure.change ?? "");
  const before = metricOf(scheme, unit, measure.from ?? "");
  if (now === undefined || before === undefined) return undefined;
  const difference = subtract(now, before);
  if (measure.in === "number") return difference;
  return order(before, ZERO) > 0 ? divide(difference, before) : undefined;
}

function minMax(own: Exact, values: readonly Exact[], measure: MeasureJson): Known {
  const [least, greatest] = [values.reduce(smaller), values.reduce(larger)];
  if (order(least, greatest) === 0) return undefined;
  const ahead = measure.better === "higher" ? subtract(own, least) : subtract(greatest, own);
  return divide(ahead, subtract(greatest, least));
}

function distanceToMean(own: Exact, values: readonly Exact[], measure: MeasureJson): Known {
  const mean = meanOf(values);
  const distance = subtract(own, mean);
  if (measure.in !== "percent") return distance;
  return order(mean, ZERO) > 0 ? divide(distance, mean) : undefined;
}

function ratioToBest(own: Exact, values: readonly Exact[], measure: MeasureJson): Known {
  const isHigher = measure.better === "higher";
  const best = values.reduce(isHigher ? larger : smaller);
  const [above, below] = isHigher ? [own, best] : [best, own];
  return order(below, ZERO) > 0 ? divide(above, below) : undefined;
}

function standingOf(
  world: World,
  reading: Reading,
  compared: MeasureJson,
  measure: MeasureJson,
): Known {
  const own = measured(world, reading, compared);
  if (own === undefined) return undefined;
  const values = comparedUnits(world, reading, measure.among ?? "peers")
    .map((other) => measured(world, other, compared))
    .filter((value) => value !== undefined);
  if (measure.minMax !== undefined) return minMax(own, values, measure);
  if (measure.distanceToMean !== undefined) return distanceToMean(own, values, measure);
  if (measure.ratioToBest !== undefined) return ratioToBest(own, values, measure);
  if (measure.shareOfTotal !== undefined) {
    const total = sumOf(values);
    return order(total, ZERO) === 0 ? undefined : divide(own, total);
  }
  const higherFirst = (a: Exact, b: Exact) => order(b, a);
  const ahead = measure.better === "higher" ? higherFirst : order;
  return whole(placeOf(own, values, measure.ties ?? "dense", ahead));
}

function scoresOf(world: World, reading: Reading, ids: readonly string[]): Known {
  const scores = allOf(
    ids.map((id) => {
      const outcome = world.outcomeOf(reading, id);
      return "points" in outcome ? outcome.points : undefined;
    }),
  );
  return scores && sumOf(scores);
}

function ratioOf({ scheme }: World, { unit }: Reading, measure: MeasureJson): Known {
  const to = metricOf(scheme, unit, measure.to ?? "") ?? ZERO;
  if (order(to, ZERO) === 0) return undefined;
  const of = metricOf(scheme, unit, measure.ratio ?? "") ?? ZERO;
  return multiply(divide(of, to), exactOf(measure.per ?? 1));
}

function chosenOf(world: World, reading: Reading, { lowerOf, higherOf = [] }: MeasureJson): Known {
  const values = allOf((lowerOf ?? higherOf).map((one) => measured(world, reading, one)));
  return values?.reduce(lowerOf === undefined ? larger : smaller);
}

/** The value of a measure other than a fact. */
export function measured(world: World, reading: Reading, measure: MeasureJson): Known {
  const compared = comparedIn(measure);
  if (compared !== undefined) return standingOf(world, reading, compared, measure);
  if (measure.mean !== undefined) return weightedMean(world, reading, measure);
  if (measure.change !== undefined) return changeOf(world, reading, measure);
  if (measure.adjustments !== undefined) return adjustmentSum(world, reading, measure);
  if (measure.ratio !== undefined) return ratioOf(world, reading, measure);
  if (measure.score !== undefined) return scoresOf(world, reading, [measure.score]);
  if (measure.scores !== undefined) return scoresOf(world, reading, measure.scores);
  if (measure.total !== undefined) return basicTotal(world, reading);
  if ((measure.lowerOf ?? measure.higherOf) !== undefined) return chosenOf(world, reading, measure);
  const value = (id: string) => metricOf(world.scheme, reading.unit, id);
  if (measure.product !== undefined) return allOf(measure.product.map(value))?.reduce(multiply);
  if (measure.remainder !== undefined) {
    const rate = value(measure.remainder);
    return rate && subtract(ONE, rate);
  }
  if (measure.sum !== undefined) {
    return sumOf(measure.sum.map((one) => multiply(exactOf(one.weight), value(one.count) ?? ZERO)));
  }
  return value(measure.rate ?? measure.count ?? measure.given ?? "");
}

/** The value of a measure, rounded if the part says so. */
export function roundedMeasure(
  world: World,
  reading: Reading,
  { measure, roundMeasure }: Pick<PartJson, "measure" | "roundMeasure">,
): Known {
  const value = measured(world, reading, measure);
  if (value === undefined || roundMeasure === undefined) return value;
  return isShare(world.scheme, measure)
    ? inPercentPlaces(value, roundMeasure)
    : roundedTo(value, roundMeasure);
}
