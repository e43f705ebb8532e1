import { ExactFraction, type Fraction, ratio } from "../exact/fraction.js";
import { fractionOf, PERCENT_TEXT } from "../exact/fractionOf.js";
import { exactly, type Operations } from "../exact/operations.js";
import { orderOf } from "../exact/steps.js";
import type { NamedInScheme } from "../input/issue.js";
import { usesOf } from "../measures/measures.js";
import { shareIn } from "../month/metricValue.js";
import type { Scheme } from "../scheme/scheme.js";
import { isCount, isPoints } from "../words/amounts.js";
import { onceForEach } from "../words/byKey.js";
import type { MetricDefinition } from "../words/metricDefinition.js";
import type { Roundings } from "../words/rounding.js";
import type { Layout } from "./layout.js";
import { mostAwarded } from "./mostAwarded.js";
import type { CappedRate, HeldValues, OtherWhole } from "./notices.js";
import {
  abovePossible,
  aboveWhole,
  bareCount,
  type GivenRate,
  type GivenShare,
  notAboveZero,
  type Refusal,
  withoutWhole,
} from "./refusals.js";

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
  /** The rates that were above their cap, and count as it, and those of another whole than the scheme says. */
  readonly noticed: HeldValues["rates"];
}

/** A metric that is refused. */
export interface RefusedMetric {
  readonly metric: NamedInScheme;
  readonly refusal: Refusal | undefined;
}

const NONE: readonly RefusedMetric[] = Object.freeze([]);
const NONE_NOTICED: HeldValues["rates"] = Object.freeze([]);

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
  let noticed = NONE_NOTICED;
  for (let place = 0; place < plans.length; place += 1) {
    const plan = plans[place] as MetricPlan;
    const whole = plans[plan.wholePlace];
    const isBroken =
      isSound?.(plan.id) === false ||
      (whole && isSound?.(whole.id) === false && needsWhole(given[place]));
    const exact = isBroken
      ? undefined
      : metricFigure(plan, given[place], given[plan.wholePlace], reckoning);
    const isFigure = exact instanceof ExactFraction;
    figures[place] = isFigure ? reckoning.by.named(plan.name, exact) : undefined;
    const refusal = isFigure ? refusalOfFigure(exact, plan, group) : exact;
    const stands = isFigure ? refusal === undefined : isBroken || mayBeEmpty(exact, plan, group);
    if (isFigure && plan.cap !== undefined && orderOf(exact, plan.cap) === 0) {
      noticed = [...noticed, ...cappedAt(plan, plan.cap, given[place], given[plan.wholePlace])];
    }
    if (isFigure && whole !== undefined && typeof given[place] === "object") {
      noticed = [...noticed, ...otherWhole(plan, whole, given[place], given[plan.wholePlace])];
    }
    if (!stands)
      refused = [...refused, { metric: { id: plan.id, name: plan.definition.name }, refusal }];
  }
  return { figures, refused, noticed };
}

/** Whether a value is a bare count, which is a share of what another metric says. */
function needsWhole(value: unknown): boolean {
  return typeof value !== "object" && !(typeof value === "string" && PERCENT_TEXT.test(value));
}

/** A share of another whole than that of the metric that it is of. */
function otherWhole(
  { id, definition: { name } }: MetricPlan,
  { id: wholeId, definition }: MetricPlan,
  value: unknown,
  volume: unknown,
): OtherWhole[] {
  const given = shareIn(value, isPartialCount) ?? shareIn(value);
  if (given === undefined || !isCount(volume) || given.of === volume) return [];
  const whole = { id: wholeId, name: definition.name };
  return [{ metric: { id, name }, given, whole, volume }];
}

/** The rate that a cap was reached by, where it was above. */
function cappedAt(
  { id, definition }: MetricPlan,
  cap: Fraction,
  value: unknown,
  whole: unknown,
): CappedRate[] {
  const rate = rateBeforeCap({ definition, rounding: "exact", cap }, value, whole, {
    by: exactly,
    numberIn: fractionOf,
  });
  return rate instanceof ExactFraction && orderOf(rate, cap) > 0
    ? [{ metric: { id, name: definition.name }, given: rate, cap }]
    : [];
}

function refusalOfFigure(
  figure: Fraction,
  { definition, demandIn, mostIn }: MetricPlan,
  group: string,
): Refusal | undefined {
  if (figure.above <= 0 && demandIn(group) === "aboveZero") return notAboveZero(figure);
  if (definition.kind !== "points") return undefined;
  const most = mostIn(group);
  return most !== undefined && orderOf(figure, most) > 0
    ? abovePossible(figure, most, definition.most === undefined ? "worth" : "stated")
    : undefined;
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
  const rate = rateBeforeCap({ definition, rounding, cap }, value, whole, { by, numberIn });
  return cap === undefined || !(rate instanceof ExactFraction) ? rate : by.lesser(rate, cap);
}

function rateBeforeCap(
  { definition, rounding, cap }: Pick<MetricPlan, "definition" | "rounding" | "cap">,
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
  return rounding === "exact" ? share : by.rounded(share, rounding.places + 2, rounding.mode);
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
  if (of > 0) return by.quotient(fractionOf(count), ratio(of, 1));
  return fractionOf(count).above === 0 ? withoutWhole() : aboveWhole({ count, of });
}
