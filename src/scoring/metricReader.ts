import { Fraction, ratio } from "../exact/fraction.js";
import { fractionOf, PERCENT_TEXT } from "../exact/fractionOf.js";
import { orderOf } from "../exact/steps.js";
import { isCount, isPoints } from "../model/amounts.js";
import type { MetricDefinition } from "../model/metricDefinition.js";
import { type Count, type Share, shareIn } from "../model/metricValue.js";
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
type MetricReader = (value: unknown, whole: unknown) => Fraction | Refusal | undefined;

/** @internal how the values of a metric are read */
export function metricReader(definition: MetricDefinition, rounding: Roundings): MetricReader {
  if (definition.kind === "count") return (value) => (isCount(value) ? ratio(value, 1) : undefined);
  const textValue = textReader();
  if (definition.kind === "points") {
    return (value) => {
      if (!isPoints(value)) return undefined;
      return typeof value === "string" ? textValue(value) : fractionOf(value);
    };
  }
  const cap = definition.cap === undefined ? undefined : fractionOf(definition.cap);
  const round = roundedBy(rounding.rates, 2);
  return (value, whole) => {
    if (typeof value === "number" && definition.of === undefined) return undefined;
    const given = givenRate(value, whole);
    if (given === undefined) return undefined;
    const share = typeof given === "string" ? textValue(given) : shareOf(given);
    if (!(share instanceof Fraction)) return share;
    if (cap !== undefined) return lesser(round(share), cap);
    return share.above <= share.below ? round(share) : aboveWhole(given);
  };
}

/** Reads each text once: in a month, the same few stand again and again. */
function textReader(): (text: string) => Fraction {
  const read = new Map<string, Fraction>();
  return (text) => {
    const known = read.get(text);
    if (known !== undefined) return known;
    const value = fractionOf(text);
    read.set(text, value);
    return value;
  };
}

/** A rate as it was given: percent text, or a count of something; of nothing, where a bare count has no whole beside it. */
type GivenRate = string | Share | { readonly count: Count; readonly of: undefined };

function givenRate(value: unknown, whole: unknown): GivenRate | undefined {
  if (typeof value === "string") return PERCENT_TEXT.test(value) ? value : undefined;
  if (!isCount(value)) return shareIn(value);
  return whole === undefined || isCount(whole) ? { count: value, of: whole } : undefined;
}

function shareOf(given: Exclude<GivenRate, string>): Fraction | Refusal {
  if (given.of === undefined) return bareCount(given.count);
  // a step, not in lowest terms: what a rule makes of it is brought there
  return given.of === 0 ? withoutWhole(given.count) : new Fraction(given.count, given.of);
}

function lesser(a: Fraction, b: Fraction): Fraction {
  return orderOf(a, b) <= 0 ? a : b;
}

function aboveWhole(given: GivenRate): Refusal {
  return {
    found: shownRate(given),
    allowed: {
      zh: "不超过 100% 的率（分子不大于分母）",
      en: "a rate of at most 100% (a count that is not above its whole)",
    },
    empty: false,
  };
}

function withoutWhole(count: Count): Refusal {
  return {
    found: shownRate({ count, of: 0 }),
    allowed: {
      zh: "分母大于 0 的率（方案未规定 0/0 如何计分；当月无工单的单位可不列入，或由方案设 ranking.minimumVolume 单列）",
      en: "a rate whose denominator is above 0 (the scheme does not say how to score 0 of 0; a unit without tickets can be left out, or left unranked by a ranking.minimumVolume in the scheme)",
    },
    empty: count === 0,
  };
}

function bareCount(count: Count): Refusal {
  return {
    found: { zh: `只给出分子 ${count}`, en: `the count ${count} without its denominator` },
    allowed: {
      zh: "{ count, of }、百分数，或同时给出分母指标的数量",
      en: "{ count, of }, percent text, or a count together with the metric that it is a share of",
    },
    empty: false,
  };
}

function shownRate(given: GivenRate): Text {
  if (typeof given === "string") return { zh: given, en: given };
  return { zh: `${given.count}/${given.of}`, en: `${given.count} of ${given.of}` };
}
