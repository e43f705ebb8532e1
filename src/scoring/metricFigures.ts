import { Fraction, ratio } from "../exact/fraction.js";
import { fractionOf, PERCENT_TEXT } from "../exact/fractionOf.js";
import { exactly, type Operations } from "../exact/operations.js";
import { usesOf } from "../measures/measures.js";
import { type Count, shareIn } from "../month/metricValue.js";
import type { Scheme } from "../scheme/scheme.js";
import { isCount, isPoints } from "../words/amounts.js";
import type { MetricDefinition } from "../words/metricDefinition.js";
import { type Roundings, roundedBy } from "../words/rounding.js";
import type { Text } from "../words/text.js";
import type { Layout } from "./layout.js";

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
export function metricReader(
  definition: MetricDefinition,
  rounding: Roundings,
  by = exactly,
): MetricReader {
  if (definition.kind === "count") return (value) => (isCount(value) ? ratio(value, 1) : undefined);
  const textValue = textReader();
  if (definition.kind === "points") {
    return (value) => {
      if (!isPoints(value)) return undefined;
      return typeof value === "string" ? textValue(value) : fractionOf(value);
    };
  }
  const cap = definition.cap === undefined ? undefined : fractionOf(definition.cap);
  const round = roundedBy(rounding.rates, 2, by);
  const isPart = definition.partialCredit ? isPartialCount : isCount;
  return (value, whole) => {
    const given = givenRate(value, whole, definition.of !== undefined, isPart);
    if (given === undefined) return undefined;
    const share = typeof given === "string" ? textValue(given) : shareOf(given, by);
    if (!(share instanceof Fraction)) return share;
    if (cap !== undefined) return by.lesser(round(share), cap);
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
type GivenRate = string | GivenShare;

interface GivenShare {
  readonly count: string | number;
  readonly of: Count | undefined;
}

function givenRate(
  value: unknown,
  whole: unknown,
  mayBeBare: boolean,
  isPart: (count: unknown) => boolean,
): GivenRate | undefined {
  if (typeof value === "string" && PERCENT_TEXT.test(value)) return value;
  if (!isPart(value)) return shareIn(value, isPart);
  if (!mayBeBare || !(whole === undefined || isCount(whole))) return undefined;
  return { count: value as string | number, of: whole };
}

/** Points from 0, as they count where part of a case may. */
function isPartialCount(value: unknown): boolean {
  if (typeof value !== "string" && typeof value !== "number") return false;
  return isPoints(value) && fractionOf(value).above >= 0;
}

function shareOf({ count, of }: GivenShare, by: Operations): Fraction | Refusal {
  if (of === undefined) return bareCount(count);
  if (of > 0 && isCount(count)) return by.share(count, of);
  return of > 0 ? by.quotient(fractionOf(count), ratio(of, 1)) : withoutWhole(count);
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

function withoutWhole(count: string | number): Refusal {
  return {
    found: shownRate({ count, of: 0 }),
    allowed: {
      zh: "分母大于 0 的率（方案未规定 0/0 如何计分；可在方案用到它的地方写明 noData，或不列入当月无工单的单位，或由方案设 ranking.minimumVolume 单列）",
      en: "a rate whose denominator is above 0 (the scheme does not say how to score 0 of 0: state noData where the scheme asks for it, leave a unit without tickets out, or have it left unranked by a ranking.minimumVolume in the scheme)",
    },
    empty: fractionOf(count).above === 0,
  };
}

/** @internal the refusal of a figure that is divided by, and is not above 0 */
export function notAboveZero(value: Fraction): Refusal {
  return {
    found: { zh: `${value}`, en: `${value}` },
    allowed: {
      zh: "大于 0 的数（它是分母或基期数，方案未规定为 0 时如何计分；可在方案用到它的地方写明 noData）",
      en: "a number above 0 (it is divided by, and the scheme does not say how to score without it: state noData where the scheme asks for it)",
    },
    empty: true,
  };
}

function bareCount(count: string | number): Refusal {
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

/** @internal who is told of a metric that cannot stand; without a reason where its schema has the words */
export type Refuse = (metric: string, refusal: Refusal | undefined) => void;

/**
 * @internal the exact value of each metric of a unit of a group, in the scheme's order; none where it has no data, is
 * refused, or is passed over
 */
type MetricsReader = (
  given: readonly unknown[],
  group: string,
  refuse: Refuse,
  passOver?: (metric: string) => boolean,
) => (Fraction | undefined)[];

/** @internal how the metrics of a unit, given in the scheme's order, are read */
export function metricsReader(
  { metrics, rounding }: Pick<Scheme, "metrics" | "rounding">,
  layout: Pick<Layout, "metrics" | "used" | "measures">,
  by = exactly,
): MetricsReader {
  const ids = layout.metrics;
  const demandsIn = demandsByGroup(layout);
  const readers = Object.entries(metrics).map(([id, definition], place) => {
    const whole = definition.kind === "rate" ? definition.of : undefined;
    const wholePlace = whole === undefined ? -1 : ids.indexOf(whole);
    const read = metricReader(definition, rounding, by);
    return { id, name: metricName(id), place, whole, wholePlace, read };
  });
  return (given, group, refuse, passOver) => {
    const demands = demandsIn(group);
    const facts: (Fraction | undefined)[] = [];
    for (const { id, name, place, whole, wholePlace, read } of readers) {
      if (passOver?.(id) || (whole !== undefined && passOver?.(whole))) {
        facts.push(undefined);
        continue;
      }
      const exact = read(given[place], given[wholePlace]);
      const demand = demands[place] as Demand;
      if (exact instanceof Fraction) {
        if (demand === "aboveZero" && exact.above <= 0) refuse(id, notAboveZero(exact));
        facts.push(by.named(name, exact));
      } else {
        if (!exact?.empty || demand !== "mayBeEmpty") refuse(id, exact);
        facts.push(undefined);
      }
    }
    return facts;
  };
}

/** @internal what a metric is called among the steps of a working */
export function metricName(id: string): string {
  return `metrics.${id}`;
}

/** What is asked of a metric: some value, one above 0 since it is divided by, or none at all where there is no data. */
type Demand = "value" | "aboveZero" | "mayBeEmpty";

function demandsByGroup({
  metrics,
  used,
  measures,
}: Pick<Layout, "metrics" | "used" | "measures">): (group: string) => readonly Demand[] {
  const uses = measures.flatMap(({ measure, refusesNoData, onlyIn }) =>
    usesOf(measure).map((use) => ({ ...use, refusesNoData, onlyIn })),
  );
  const known = new Map<string, Demand[]>();
  return (group) => {
    const found = known.get(group);
    if (found !== undefined) return found;
    const demands = metrics.map((metric): Demand => {
      const all = uses.filter(({ id }) => id === metric);
      const here = all.filter(({ onlyIn }) => onlyIn === undefined || onlyIn.includes(group));
      if (here.some(({ divides, refusesNoData }) => divides && refusesNoData)) return "aboveZero";
      const needed = !used.has(metric) || here.some(({ refusesNoData }) => refusesNoData);
      return needed ? "value" : "mayBeEmpty";
    });
    known.set(group, demands);
    return demands;
  };
}
