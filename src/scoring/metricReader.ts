import { compare } from "../exact/arithmetic.js";
import { Fraction, ratio } from "../exact/fraction.js";
import { fractionOf, PERCENT_TEXT } from "../exact/fractionOf.js";
import { isCount, isPoints } from "../model/amounts.js";
import type { MetricDefinition } from "../model/metricDefinition.js";
import { type Count, isShare } from "../model/metricValue.js";
import type { Roundings } from "../model/rounding.js";
import type { Text } from "../model/text.js";
import { roundedBy } from "./roundedBy.js";

/** @internal why a value of the right shape can still not stand */
export interface Refusal {
  readonly found: Text;
  readonly allowed: Text;
  /** Whether it is for want of anything to be a share of. */
  readonly empty: boolean;
}

/**
 * @internal the exact value of one metric, why it is refused, or `undefined` when it is not of the metric's shape,
 * for which its schema has the words. `whole` is the count that a bare count is a share of.
 */
export type MetricReader = (value: unknown, whole: unknown) => Fraction | Refusal | undefined;

/** @internal how the values of a metric are read */
export function metricReader(definition: MetricDefinition, rounding: Roundings): MetricReader {
  if (definition.kind === "count") return (value) => (isCount(value) ? ratio(value, 1) : undefined);
  if (definition.kind === "points")
    return (value) => (isPoints(value) ? fractionOf(value) : undefined);
  const cap = definition.cap === undefined ? undefined : fractionOf(definition.cap);
  const round = roundedBy(rounding.rates, 2);
  return (value, whole) => {
    if (typeof value === "number" && definition.of === undefined) return undefined;
    const given = givenRate(value, whole);
    if (given === undefined) return undefined;
    const share = shareOf(given);
    if (!(share instanceof Fraction)) return share;
    if (cap !== undefined) return round(lesser(share, cap));
    return share.above <= share.below ? round(share) : aboveWhole(given);
  };
}

/** A rate as it was given: percent text, or a count of something; of nothing, where a bare count has no whole beside it. */
type GivenRate = string | { readonly count: Count; readonly of: Count | undefined };

function givenRate(value: unknown, whole: unknown): GivenRate | undefined {
  if (typeof value === "string") return PERCENT_TEXT.test(value) ? value : undefined;
  if (!isCount(value)) return isShare(value) ? value : undefined;
  return whole === undefined || isCount(whole) ? { count: value, of: whole } : undefined;
}

function shareOf(given: GivenRate): Fraction | Refusal {
  if (typeof given === "string") return fractionOf(given);
  if (given.of === undefined) return bareCount(given.count);
  return given.of === 0 ? withoutWhole(given) : new Fraction(given.count, given.of);
}

function lesser(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

function aboveWhole(given: GivenRate): Refusal {
  return {
    found: shown(given),
    allowed: {
      zh: "不超过 100% 的率：部分不多于整体",
      en: "a rate of at most 100%: the part is not more than the whole",
    },
    empty: false,
  };
}

function withoutWhole(given: GivenRate): Refusal {
  return {
    found: shown(given),
    allowed: {
      zh: "整体不为 0 的率；方案未规定整体为 0 时如何计分，可不列入该单位，或以 ranking.minimumVolume 将其单列",
      en: "a share of 1 or more; the scheme does not say what a share of 0 is worth: leave the unit out, or set it apart by ranking.minimumVolume",
    },
    empty: true,
  };
}

function bareCount(count: Count): Refusal {
  return {
    found: { zh: `单独的数量 ${count}`, en: `the count ${count} alone` },
    allowed: {
      zh: "{ count, of }、百分数，或连同整体一并给出的数量",
      en: "{ count, of }, percent text, or a count with the metric that it is a share of beside it",
    },
    empty: false,
  };
}

function shown(given: GivenRate): Text {
  if (typeof given === "string") return { zh: given, en: given };
  return { zh: `${given.count}（整体为 ${given.of}）`, en: `${given.count} of ${given.of}` };
}
