import { ExactFraction, type Fraction } from "../exact/fraction.js";
import { fractionOf, PERCENT_TEXT } from "../exact/fractionOf.js";
import { exactly } from "../exact/operations.js";
import { orderOf } from "../exact/steps.js";
import type { NamedInScheme } from "../input/issue.js";
import { usesOf } from "../measures/measures.js";
import { shareIn } from "../month/metricValue.js";
import type { Scheme } from "../scheme/scheme.js";
import { isCount } from "../words/amounts.js";
import { onceForEach } from "../words/byKey.js";
import { isMade, type MetricDefinition } from "../words/metricDefinition.js";
import type { Roundings } from "../words/rounding.js";
import {
  isPartialCount,
  metricFigure,
  type Reckoning,
  rateBeforeCap,
  roundedRate,
} from "./givenFigure.js";
import type { Layout } from "./layout.js";
import { type MadePlan, madeCount, madePlan, madeRate } from "./madeMetrics.js";
import { mostAwarded } from "./mostAwarded.js";
import type { CappedRate, HeldValues, OtherWhole } from "./notices.js";
import { abovePossible, aboveWhole, notAboveZero, type Refusal } from "./refusals.js";

/** A metric of a scheme, with all that is settled about it before any unit is read. */
export interface MetricPlan {
  readonly id: string;
  /** What it is called among the steps of a working. */
  readonly name: string;
  readonly definition: MetricDefinition;
  /** Its place in the scheme. */
  readonly place: number;
  /** The place of the metric that it is a share of; -1 where it is of none. */
  readonly wholePlace: number;
  /** The metric that it is a share of. */
  readonly whole: NamedInScheme | undefined;
  /** Whether that metric is worked out of others. */
  readonly hasMadeWhole: boolean;
  /** What it is worked out of; undefined where it is given. */
  readonly made: MadePlan | undefined;
  readonly cap: Fraction | undefined;
  readonly rounding: Roundings["rates"];
  /** What is asked of it in a group. */
  readonly demandIn: (group: string) => Demand;
  /** The most points that people can award in a group; undefined where nothing says. */
  readonly mostIn: (group: string) => Fraction | undefined;
}

/** What is asked of a metric: some value, one above 0 since it is divided by, or none at all where there is no data. */
type Demand = "value" | "aboveZero" | "mayBeEmpty";

/** The metrics of a scheme, each after those that it is worked out of. */
export function metricPlans(
  scheme: Pick<Scheme, "metrics" | "rounding" | "dimensions">,
  layout: Pick<Layout, "metrics" | "used" | "measures">,
): MetricPlan[] {
  const { metrics, rounding } = scheme;
  const plans = Object.entries(metrics).map(([id, definition], place): MetricPlan => {
    const { of, cap } = definition.kind === "rate" ? definition : {};
    const whole = of === undefined ? undefined : metrics[of];
    return {
      ...{ id, name: metricName(id), definition, place },
      wholePlace: of === undefined ? -1 : layout.metrics.indexOf(of),
      whole: whole === undefined ? undefined : { id: of as string, name: whole.name },
      hasMadeWhole: whole !== undefined && isMade(whole),
      made: madePlan(definition, layout.metrics),
      cap: cap === undefined ? undefined : fractionOf(cap),
      rounding: rounding.rates,
      demandIn: onceForEach((group: string) => demandFor(id, group, layout)),
      mostIn: onceForEach((group: string) => mostAwarded(id, definition, group, scheme)),
    };
  });
  const stage = ({ definition, hasMadeWhole, made }: MetricPlan) =>
    definition.kind === "rate"
      ? Number(hasMadeWhole || made !== undefined) * 2
      : Number(made !== undefined);
  return plans.sort((a, b) => stage(a) - stage(b));
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
  for (const plan of plans) {
    const { place, wholePlace, made } = plan;
    const whole = plan.hasMadeWhole ? figures[wholePlace] : given[wholePlace];
    // of a whole that is broken itself, or worked out of what is, that alone is told
    const isWholeBroken =
      plan.whole !== undefined &&
      (plan.hasMadeWhole ? whole === undefined : isSound?.(plan.whole.id) === false);
    const isBroken =
      made === undefined &&
      (isSound?.(plan.id) === false || (isWholeBroken && needsWhole(given[place])));
    const exact = isBroken
      ? undefined
      : made === undefined
        ? metricFigure(plan, given[place], whole, reckoning)
        : madeFigure(plan, made, figures, reckoning);
    const isFigure = exact instanceof ExactFraction;
    figures[place] = isFigure ? reckoning.by.named(plan.name, exact) : undefined;
    const refusal = isFigure ? refusalOfFigure(exact, plan, group) : exact;
    const isUnknown = isBroken || (made !== undefined && exact === undefined);
    const stands = isFigure ? refusal === undefined : isUnknown || mayBeEmpty(exact, plan, group);
    if (isFigure && plan.cap !== undefined && orderOf(exact, plan.cap) === 0) {
      noticed = [...noticed, ...cappedAt(plan, plan.cap, given[place], whole, figures)];
    }
    if (isFigure && plan.whole !== undefined && typeof given[place] === "object") {
      noticed = [...noticed, ...otherWhole(plan, plan.whole, given[place], whole)];
    }
    if (!stands)
      refused = [...refused, { metric: { id: plan.id, name: plan.definition.name }, refusal }];
  }
  return { figures, refused, noticed };
}

/** The value of a metric that is worked out of others, why it is refused, or `undefined` where one of those has no value. */
function madeFigure(
  { cap, rounding }: Pick<MetricPlan, "cap" | "rounding">,
  made: MadePlan,
  figures: MetricFigures["figures"],
  { by }: Reckoning,
): Fraction | Refusal | undefined {
  if (!("count" in made)) return madeCount(made, figures, by);
  const share = madeRate(made, figures, by);
  if (!(share instanceof ExactFraction)) return share;
  if (cap === undefined && share.above > share.below) {
    const [count, of] = [figures[made.count], figures[made.of]];
    return aboveWhole({ count: `${count}`, of: of as Fraction });
  }
  const rate = roundedRate(share, rounding, by);
  return cap === undefined ? rate : by.lesser(rate, cap);
}

/** Whether a value is a bare count, which is a share of what another metric says. */
function needsWhole(value: unknown): boolean {
  return typeof value !== "object" && !(typeof value === "string" && PERCENT_TEXT.test(value));
}

/** A share of another whole than that of the metric that it is of. */
function otherWhole(
  { id, definition: { name } }: MetricPlan,
  whole: NamedInScheme,
  value: unknown,
  wholeValue: unknown,
): OtherWhole[] {
  const given = shareIn(value, isPartialCount) ?? shareIn(value);
  const volume = wholeValue instanceof ExactFraction ? Number(wholeValue.numerator) : wholeValue;
  if (given === undefined || !isCount(volume) || given.of === volume) return [];
  return [{ metric: { id, name }, given, whole, volume }];
}

/** The rate that a cap was reached by, where it was above. */
function cappedAt(
  { id, definition, made }: MetricPlan,
  cap: Fraction,
  value: unknown,
  whole: unknown,
  figures: MetricFigures["figures"],
): CappedRate[] {
  const unrounded = { definition, rounding: "exact" as const, cap };
  const reckoning = { by: exactly, numberIn: fractionOf };
  const rate =
    made === undefined
      ? rateBeforeCap(unrounded, value, whole, reckoning)
      : "count" in made
        ? madeRate(made, figures, exactly)
        : undefined;
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
