import { ExactFraction, type Fraction, ONE, ratio, ZERO } from "../exact/fraction.js";
import { fractionOf, PERCENT_TEXT } from "../exact/fractionOf.js";
import type { Operations } from "../exact/operations.js";
import { shareIn } from "../month/metricValue.js";
import { isCount, isPoints } from "../words/amounts.js";
import type { MetricDefinition } from "../words/metricDefinition.js";
import type { Roundings } from "../words/rounding.js";
import {
  aboveWhole,
  bareCount,
  type GivenRate,
  type GivenShare,
  type Refusal,
  withoutWhole,
} from "./refusals.js";

/** What the metrics of a unit are worked out by. */
export interface Reckoning {
  readonly by: Operations;
  /** The value of a count, or of a text that is an amount. */
  readonly numberIn: (amount: string | number) => Fraction;
}

/** What a metric is, and what is made of a rate before it is used. */
export interface RateTerms {
  readonly definition: MetricDefinition;
  readonly cap: Fraction | undefined;
  readonly rounding: Roundings["rates"];
}

/**
 * The exact value of one metric, why it is refused, or `undefined` where it is not of the metric's shape. `whole` is the
 * count that a bare count is a share of.
 */
export function metricFigure(
  { definition, cap, rounding }: RateTerms,
  value: unknown,
  whole: unknown,
  { by, numberIn }: Reckoning,
): Fraction | Refusal | undefined {
  if (definition.kind === "count") return isCount(value) ? numberIn(value) : undefined;
  if (definition.kind === "points") {
    if (!isPoints(value)) return undefined;
    return typeof value === "string" ? numberIn(value) : fractionOf(value);
  }
  if (definition.kind === "fact") {
    if (typeof value !== "boolean") return undefined;
    return value ? ONE : ZERO;
  }
  const rate = rateBeforeCap({ definition, rounding, cap }, value, whole, { by, numberIn });
  return cap === undefined || !(rate instanceof ExactFraction) ? rate : by.lesser(rate, cap);
}

/** A rate before it is held at its cap. */
export function rateBeforeCap(
  { definition, rounding, cap }: RateTerms,
  value: unknown,
  whole: unknown,
  { by, numberIn }: Reckoning,
): Fraction | Refusal | undefined {
  if (definition.kind !== "rate") return undefined;
  const isPart = definition.partialCredit ? isPartialCount : isCount;
  const given = givenRate(value, whole, definition.of !== undefined, isPart);
  if (given === undefined) return undefined;
  const share = typeof given === "string" ? numberIn(given) : shareOf(given, by);
  if (!(share instanceof ExactFraction)) return share;
  if (cap === undefined && share.above > share.below) return aboveWhole(given);
  return roundedRate(share, rounding, by);
}

export function roundedRate(
  share: Fraction,
  rounding: Roundings["rates"],
  by: Operations,
): Fraction {
  if (rounding === "exact") return share;
  return by.rounded(share, { ...rounding, places: rounding.places + 2 });
}

function givenRate(
  value: unknown,
  whole: unknown,
  mayBeBare: boolean,
  isPart: (count: unknown) => boolean,
): GivenRate | undefined {
  if (typeof value === "string" && PERCENT_TEXT.test(value)) return value;
  if (!isPart(value)) return shareIn(value, isPart);
  if (!mayBeBare || !(whole === undefined || isCount(whole) || whole instanceof ExactFraction)) {
    return undefined;
  }
  return { count: value as string | number, of: whole };
}

/** Points from 0, as they count where part of a case may. */
export function isPartialCount(value: unknown): boolean {
  if (typeof value !== "string" && typeof value !== "number") return false;
  return isPoints(value) && fractionOf(value).above >= 0;
}

function shareOf({ count, of }: GivenShare, by: Operations): Fraction | Refusal {
  if (of === undefined) return bareCount(count);
  if (of instanceof ExactFraction) {
    if (of.above > 0) return by.quotient(fractionOf(count), of);
    return fractionOf(count).above === 0 ? withoutWhole() : aboveWhole({ count, of });
  }
  if (of > 0 && isCount(count)) return by.share(count, of);
  if (of > 0) return by.quotient(fractionOf(count), ratio(of, 1));
  return fractionOf(count).above === 0 ? withoutWhole() : aboveWhole({ count, of });
}
