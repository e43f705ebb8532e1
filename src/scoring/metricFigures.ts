import { ExactFraction, type Fraction, ratio } from "../exact/fraction.js";
import { fractionOf, PERCENT_TEXT } from "../exact/fractionOf.js";
import { amountText } from "../exact/numberText.js";
import type { Operations } from "../exact/operations.js";
import { orderOf } from "../exact/steps.js";
import { type InputIssue, type IssueCode, inputIssue, type NamedMetric } from "../input/issue.js";
import { usesOf } from "../measures/measures.js";
import { type Count, shareIn } from "../month/metricValue.js";
import { partsOf } from "../scheme/dimension.js";
import type { Scheme } from "../scheme/scheme.js";
import { isCount, isPoints } from "../words/amounts.js";
import { fractionAt } from "../words/byGroup.js";
import { onceForEach } from "../words/byKey.js";
import type { MetricDefinition } from "../words/metricDefinition.js";
import type { Roundings } from "../words/rounding.js";
import type { Text } from "../words/text.js";
import type { Layout } from "./layout.js";

/** Why a value of the right shape is refused all the same. */
export interface Refusal {
  readonly code: IssueCode;
  readonly found: Text;
  readonly allowed: Text;
  /** Whether it is because there is nothing to be a share of: 0 of 0. */
  readonly isEmpty: boolean;
}

/** A metric of a scheme, with all that is settled about it before any unit is read. */
export interface MetricPlan {
  readonly id: string;
  /** What it is called among the steps of a working. */
  readonly name: string;
  readonly definition: MetricDefinition;
  /** The place of the metric that it is a share of; -1 where it is of none. */
  readonly wholePlace: number;
  readonly cap: Fraction | undefined;
  readonly rounding: Roundings["rates"];
  /** What is asked of it in a group. */
  readonly demandIn: (group: string) => Demand;
  /** The most points that people can award in a group; undefined where nothing says. */
  readonly mostIn: (group: string) => Fraction | undefined;
}

/** The most that people can award: what the scheme states, or else what the points are worth where they are taken as they are. */
function mostAwarded(
  metric: string,
  definition: MetricDefinition,
  group: string,
  { dimensions }: Pick<Scheme, "dimensions">,
): Fraction | undefined {
  if (definition.kind !== "points") return undefined;
  if (definition.most !== undefined) return fractionOf(definition.most);
  const uses = dimensions
    .flatMap((dimension) => partsOf(dimension, "").map(({ part }) => ({ dimension, part })))
    .filter(({ part: { onlyIn } }) => onlyIn === undefined || onlyIn.includes(group))
    .filter(({ part: { measure } }) => usesOf(measure).some(({ id }) => id === metric));
  const worths = uses.map(({ dimension, part }) => {
    const { cap, fullMarks } = "parts" in dimension ? part : dimension;
    const isTaken = "given" in part.measure && part.rule.kind === "given";
    return isTaken ? fractionAt(cap ?? fullMarks, group) : undefined;
  });
  return worths.reduce(
    (most, worth) => (most && worth ? (orderOf(most, worth) > 0 ? most : worth) : undefined),
    worths[0],
  );
}

/** What is asked of a metric: some value, one above 0 since it is divided by, or none at all where there is no data. */
type Demand = "value" | "aboveZero" | "mayBeEmpty";

/** The metrics of a scheme, in its order. */
export function metricPlans(
  scheme: Pick<Scheme, "metrics" | "rounding" | "dimensions">,
  layout: Pick<Layout, "metrics" | "used" | "measures">,
): MetricPlan[] {
  const { metrics, rounding } = scheme;
  return Object.entries(metrics).map(([id, definition]) => {
    const { of, cap } = definition.kind === "rate" ? definition : {};
    return {
      ...{ id, name: metricName(id), definition },
      wholePlace: of === undefined ? -1 : layout.metrics.indexOf(of),
      cap: cap === undefined ? undefined : fractionOf(cap),
      rounding: rounding.rates,
      demandIn: onceForEach((group: string) => demandFor(id, group, layout)),
      mostIn: onceForEach((group: string) => mostAwarded(id, definition, group, scheme)),
    };
  });
}

/** What a metric is called among the steps of a working. */
export function metricName(id: string): string {
  return `metrics.${id}`;
}

function demandFor(
  metric: string,
  group: string,
  { used, measures }: Pick<Layout, "used" | "measures">,
): Demand {
  const here = measures.filter(({ onlyIn }) => onlyIn === undefined || onlyIn.includes(group));
  const uses = here.flatMap(({ measure, refusesNoData }) =>
    usesOf(measure).flatMap(({ id, divides }) =>
      id === metric ? [{ divides: divides === true, refusesNoData }] : [],
    ),
  );
  if (uses.some(({ divides, refusesNoData }) => divides && refusesNoData)) return "aboveZero";
  const isNeeded = !used.has(metric) || uses.some(({ refusesNoData }) => refusesNoData);
  return isNeeded ? "value" : "mayBeEmpty";
}

/** What the metrics of a unit are worked out by. */
export interface Reckoning {
  readonly by: Operations;
  /** The value of a count, or of a text that is an amount. */
  readonly numberIn: (amount: string | number) => Fraction;
}

/** The metrics of a unit, exact, in the scheme's order; undefined where there is no data, or the value is refused or passed over. */
export interface MetricFigures {
  readonly figures: readonly (Fraction | undefined)[];
  /** The metrics that are refused, each with the reason; without one where the value has the wrong shape, which the schema explains. */
  readonly refused: readonly RefusedMetric[];
}

/** A metric that is refused. */
export interface RefusedMetric {
  readonly metric: NamedMetric;
  readonly refusal: Refusal | undefined;
}

const NONE: readonly RefusedMetric[] = Object.freeze([]);

/** The metrics of a unit of a group, given in the scheme's order; of those that are not sound, none is looked at. */
export function metricFigures(
  plans: readonly MetricPlan[],
  given: readonly unknown[],
  group: string,
  reckoning: Reckoning,
  isSound?: (metric: string) => boolean,
): MetricFigures {
  const figures = new Array<Fraction | undefined>(plans.length);
  let refused = NONE;
  for (let place = 0; place < plans.length; place += 1) {
    const plan = plans[place] as MetricPlan;
    const whole = plans[plan.wholePlace];
    const isBroken = isSound?.(plan.id) === false || (whole && isSound?.(whole.id) === false);
    const exact = isBroken
      ? undefined
      : metricFigure(plan, given[place], given[plan.wholePlace], reckoning);
    const isFigure = exact instanceof ExactFraction;
    figures[place] = isFigure ? reckoning.by.named(plan.name, exact) : undefined;
    const refusal = isFigure ? refusalOfFigure(exact, plan, group) : exact;
    const stands = isFigure ? refusal === undefined : isBroken || mayBeEmpty(exact, plan, group);
    if (!stands)
      refused = [...refused, { metric: { id: plan.id, name: plan.definition.name }, refusal }];
  }
  return { figures, refused };
}

/** A refusal as a problem of the input. */
export function refusedIssue(
  { code, found, allowed }: Refusal,
  path: string,
  metric: NamedMetric,
  unit?: string,
): InputIssue {
  return inputIssue(code, path, found, allowed, unit, metric);
}

function refusalOfFigure(
  figure: Fraction,
  { definition, demandIn, mostIn }: MetricPlan,
  group: string,
): Refusal | undefined {
  if (figure.above <= 0 && demandIn(group) === "aboveZero") return notAboveZero(figure);
  const most = definition.kind === "points" ? mostIn(group) : undefined;
  return most !== undefined && orderOf(figure, most) > 0 ? abovePossible(figure, most) : undefined;
}

function mayBeEmpty(
  refusal: Refusal | undefined,
  { demandIn }: MetricPlan,
  group: string,
): boolean {
  return refusal?.isEmpty === true && demandIn(group) === "mayBeEmpty";
}

/**
 * The exact value of one metric, why it is refused, or `undefined` where it is not of the metric's shape. `whole` is the
 * count that a bare count is a share of.
 */
export function metricFigure(
  { definition, cap, rounding }: Pick<MetricPlan, "definition" | "cap" | "rounding">,
  value: unknown,
  whole: unknown,
  { by, numberIn }: Reckoning,
): Fraction | Refusal | undefined {
  if (definition.kind === "count") return isCount(value) ? numberIn(value) : undefined;
  if (definition.kind === "points") {
    if (!isPoints(value)) return undefined;
    return typeof value === "string" ? numberIn(value) : fractionOf(value);
  }
  const isPart = definition.partialCredit ? isPartialCount : isCount;
  const given = givenRate(value, whole, definition.of !== undefined, isPart);
  if (given === undefined) return undefined;
  const share = typeof given === "string" ? numberIn(given) : shareOf(given, by);
  if (!(share instanceof ExactFraction)) return share;
  if (cap === undefined && share.above > share.below) return aboveWhole(given);
  const used = rounding === "exact" ? share : by.rounded(share, rounding.places + 2, rounding.mode);
  return cap === undefined ? used : by.lesser(used, cap);
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
    code: "aboveWhole",
    found: shownRate(given),
    allowed: {
      zh: "不超过 100% 的率（分子不大于分母）",
      en: "a rate of at most 100% (a count that is not above its whole)",
    },
    isEmpty: false,
  };
}

/** That the scheme does not say what something means, and what to do about it. */
export function stateNoData(zh: string, en: string): Text {
  return {
    zh: `方案未规定${zh}如何计分；可在方案用到它的地方写明 noData`,
    en: `the scheme does not say how to score ${en}: state noData where the scheme asks for it`,
  };
}

function withoutWhole(count: string | number): Refusal {
  const unsaid = stateNoData(" 0/0 ", "0 of 0");
  return {
    code: "zeroDenominator",
    found: shownRate({ count, of: 0 }),
    allowed: {
      zh: `分母大于 0 的率（${unsaid.zh}，或不列入当月无工单的单位，或由方案设 ranking.minimumVolume 单列）`,
      en: `a rate whose denominator is above 0 (${unsaid.en}, leave a unit without tickets out, or have it left unranked by a ranking.minimumVolume in the scheme)`,
    },
    isEmpty: fractionOf(count).above === 0,
  };
}

function abovePossible(points: Fraction, most: Fraction): Refusal {
  const [found, worth] = [amountText(points), amountText(most)];
  return {
    code: "abovePossible",
    found: { zh: found, en: found },
    allowed: {
      zh: `不超过 ${worth} 的分数（方案允许评得更多的，可在 metrics 中写明 most）`,
      en: `at most ${worth} points (if the scheme lets people award more, state most in its metrics)`,
    },
    isEmpty: false,
  };
}

/** The refusal of a figure that is divided by, and is not above 0. */
function notAboveZero(value: Fraction): Refusal {
  const unsaid = stateNoData("为 0 时", "without it");
  return {
    code: "zeroDenominator",
    found: { zh: `${value}`, en: `${value}` },
    allowed: {
      zh: `大于 0 的数（它是分母或基期数，${unsaid.zh}）`,
      en: `a number above 0 (it is divided by, and ${unsaid.en})`,
    },
    isEmpty: true,
  };
}

function bareCount(count: string | number): Refusal {
  return {
    code: "noDenominator",
    found: { zh: `只给出分子 ${count}`, en: `the count ${count} without its denominator` },
    allowed: {
      zh: "{ count, of }、百分数，或同时给出分母指标的数量",
      en: "{ count, of }, percent text, or a count together with the metric that it is a share of",
    },
    isEmpty: false,
  };
}

function shownRate(given: GivenRate): Text {
  if (typeof given === "string") return { zh: given, en: given };
  return { zh: `${given.count}/${given.of}`, en: `${given.count} of ${given.of}` };
}
