import { times } from "../exact/arithmetic.js";
import { ExactFraction, type Fraction, ZERO } from "../exact/fraction.js";
import { exactly, type Operations } from "../exact/operations.js";
import { orderOf } from "../exact/steps.js";
import { isPercentage } from "../measures/quantity.js";
import { definitionOfRule } from "../rules/rules.js";
import { joinedTest } from "../scheme/condition.js";
import {
  type Dimension,
  type DimensionCondition,
  partsOf,
  weightIn,
  worthIn,
} from "../scheme/dimension.js";
import { quantityIn } from "../scheme/measurePlaces.js";
import type { NoData, Part } from "../scheme/part.js";
import type { Scheme } from "../scheme/scheme.js";
import { fractionAt, termsAt } from "../words/byGroup.js";
import { roundedBy } from "../words/rounding.js";
import type { Text } from "../words/text.js";
import {
  exceptionByCondition,
  exceptionForNoData,
  type Held,
  heldAt,
  limitedByCondition,
  type Settled,
  withHeld,
} from "./exception.js";
import { multiplier } from "./factors.js";
import type { Facts, Layout } from "./layout.js";
import { measureOfFacts, testOfFacts } from "./measureValue.js";
import { ownTerms } from "./ownTerms.js";

/** What scoring a dimension needs of its scheme. */
export type DimensionTerms = Pick<Scheme, "metrics" | "rounding" | "dimensions">;

/** The points of one part of a dimension; where its measure has no data, what the scheme says to that. */
export type PartScorer = (facts: Facts) => Fraction | Settled | NoData;

/** How one part of a dimension is scored in one group. */
export function partScorer(
  part: Part,
  group: string,
  scheme: Pick<Scheme, "metrics">,
  layout: Layout,
  by = exactly,
): PartScorer {
  const { measure, rule, roundMeasure, noData = "refuse", fullMarks, floor, cap, weight } = part;
  const read = measureOfFacts(measure, layout, by);
  const extra = isPercentage(quantityIn(scheme, measure)) ? 2 : 0;
  const round = roundMeasure === undefined ? undefined : roundedBy(roundMeasure, extra, by);
  const termsOf = ownTerms(rule, layout, by);
  const terms = by.terms(termsAt({ ...rule, fullMarks }, group) as object);
  const pointsOf = definitionOfRule(rule).formula(terms, by);
  const points = (facts: Facts): Fraction | NoData => {
    const value = read(facts);
    if (value === undefined) return noData;
    const own = termsOf(facts);
    if (own === undefined) return noData;
    return pointsOf(by.named("measure", round === undefined ? value : round(value)), own);
  };
  if (floor === undefined && cap === undefined && weight === undefined) return points;
  const least = floor === undefined ? undefined : fractionAt(floor, group);
  const most = cap === undefined ? undefined : fractionAt(cap, group);
  const isHeld = least !== undefined || most !== undefined;
  const weigh = weigher(weight === undefined ? undefined : weightIn(part, group), by);
  return (facts) => {
    const reached = points(facts);
    if (!(reached instanceof ExactFraction)) return reached;
    if (!isHeld) return weigh(reached);
    const bound = by.held(reached, least ?? reached, most ?? reached);
    return withHeld(weigh(bound), [heldAt(reached, bound)]);
  };
}

/** Points as they count by a weight. */
function weigher(weight: Fraction | undefined, by: Operations): (points: Fraction) => Fraction {
  if (weight === undefined) return (points) => points;
  const terms = by.terms({ weight });
  return (points) => by.product(points, terms.weight);
}

/** The points of a dimension, and what settled them where its rule did not; that the unit is set apart; or that data are missing that must not be. */
export type DimensionPoints = Fraction | Settled | "setApart" | "refuse";

/** How one dimension is scored in one group, with everything that the facts don't change settled. */
export function dimensionFormula(
  dimension: Dimension,
  group: string,
  scheme: DimensionTerms,
  layout: Layout,
  by = exactly,
): (facts: Facts) => DimensionPoints {
  const { factors, conditions } = dimension;
  const parts = scoredParts(dimension, group, scheme, layout, by);
  const finish = finisher(dimension, group, scheme, by);
  const multiplied = multiplier(factors, group, scheme, layout, by);
  const worth = worthIn(dimension, group);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && (conditions ?? factors) === undefined) {
    return (facts) => {
      const points = only.score(facts);
      if (points instanceof ExactFraction) return finish(by.named(only.place, points));
      return isSettled(points)
        ? finish(by.named(only.place, points.points), heldOf(only.name, points))
        : withoutData([{ ...only, points }], worth, finish, by);
    };
  }
  const settle = conditionSettler(conditions ?? [], group, scheme, layout);
  const weight = weightIn(dimension, group);
  return (facts) => {
    const ofParts: Held[] = [];
    const reached = parts.map((part) => {
      const points = part.score(facts);
      if (isSettled(points)) ofParts.push(...heldOf(part.name, points));
      const exact = isSettled(points) ? points.points : points;
      const named = exact instanceof ExactFraction ? by.named(part.place, exact) : exact;
      return { ...part, points: named };
    });
    const points = reached.map((part) => part.points);
    if (points.includes("setApart")) return "setApart";
    const condition = points.includes("leaveOut") ? undefined : settle(facts);
    if (condition?.give !== undefined) {
      const given = condition.give === "zero" ? ZERO : worth;
      return exceptionByCondition(condition.name, condition.give, condition.number, given);
    }
    const finished = (sum: Fraction) => {
      const product = multiplied(sum, facts);
      return product === "refuse" ? product : finish(product, ofParts);
    };
    const scored = points.every((one) => one instanceof ExactFraction)
      ? finished(by.sum(points))
      : withoutData(reached, worth, finished, by);
    return condition === undefined ? scored : limited(scored, condition, weight, by);
  };
}

/** A part of a dimension that counts in a group, with how it is scored. */
interface ScoredPart {
  readonly name: Text | undefined;
  readonly place: string;
  readonly score: PartScorer;
  readonly worth: Fraction;
}

function scoredParts(
  dimension: Dimension,
  group: string,
  scheme: Pick<Scheme, "metrics">,
  layout: Layout,
  by: Operations,
): ScoredPart[] {
  return partsOf(dimension, "").flatMap(({ part }, index): ScoredPart[] => {
    if (part.onlyIn !== undefined && !part.onlyIn.includes(group)) return [];
    const name = "parts" in dimension ? (part.name ?? numbered(index + 1)) : undefined;
    const score = partScorer(part, group, scheme, layout, by);
    return [{ name, place: partName(index), score, worth: worthIn(part, group) }];
  });
}

/** How the points of the parts become those of the dimension: weighed, rounded, held within its bounds. */
function finisher(
  dimension: Dimension,
  group: string,
  { rounding }: Pick<Scheme, "rounding">,
  by: Operations,
): (points: Fraction, ofParts?: readonly Held[]) => Fraction | Settled {
  const { fullMarks, floor = "0", cap = fullMarks } = dimension;
  const weight = dimension.weight === undefined ? undefined : weightIn(dimension, group);
  const bound = (value: typeof floor) =>
    weight === undefined ? fractionAt(value, group) : times(fractionAt(value, group), weight);
  const [least, most] = [bound(floor), bound(cap)];
  const weigh = weigher(weight, by);
  const round = roundedBy(rounding.scores, 0, by);
  return (points, ofParts = NONE) => {
    const reached = round(weigh(points));
    const held = by.held(reached, least, most);
    const settled = by.settled(held);
    return held === reached && ofParts.length === 0
      ? settled
      : withHeld(settled, [...ofParts, heldAt(reached, held)]);
  };
}

const NONE: readonly Held[] = Object.freeze([]);

function isSettled(points: Fraction | Settled | NoData): points is Settled {
  return typeof points === "object" && !(points instanceof ExactFraction);
}

/** Where the points of a part were held, with its name. */
function heldOf(part: Text | undefined, { held = NONE }: Settled): readonly Held[] {
  return part === undefined ? held : held.map((one) => ({ ...one, part }));
}

/** What a part is called among the steps of a working. */
export function partName(index: number): string {
  return `parts[${index}]`;
}

function numbered(number: number): Text {
  return { zh: `第${number}分项`, en: `part ${number}` };
}

/** A condition that holds, with what it gives or how much it leaves at most. */
interface HoldingCondition {
  readonly name?: Text | undefined;
  readonly number: number;
  readonly give?: "zero" | "fullMarks";
  readonly atMost?: Fraction;
}

/** The first of some conditions that holds for a unit. */
function conditionSettler(
  conditions: readonly DimensionCondition[],
  group: string,
  scheme: Pick<Scheme, "dimensions">,
  layout: Layout,
): (facts: Facts) => HoldingCondition | undefined {
  const settlers = conditions.map((condition, index) => {
    const { name } = condition;
    const effect =
      "give" in condition
        ? { give: condition.give }
        : { atMost: fractionAt(condition.atMost, group) };
    return {
      holds: joinedTest(condition.if, (leaf) => testOfFacts(leaf, group, scheme, layout)),
      condition: { name, number: index + 1, ...effect },
    };
  });
  return (facts) => settlers.find(({ holds }) => holds(facts))?.condition;
}

/** Points lowered to what a condition leaves at most. */
function limited(
  scored: DimensionPoints,
  { name, number, atMost = ZERO }: HoldingCondition,
  weight: Fraction,
  by: Operations,
): DimensionPoints {
  if (scored === "setApart" || scored === "refuse") return scored;
  const points = scored instanceof ExactFraction ? scored : scored.points;
  const most = times(atMost, weight);
  const limit = limitedByCondition(name, number, most, by.settled(by.lesser(points, most)));
  const held = scored instanceof ExactFraction ? undefined : scored.held;
  return held === undefined || orderOf(points, most) > 0 ? limit : { ...limit, held };
}

/** What came of a part: its points, or what the scheme says to its having no data. */
interface ReachedPart {
  readonly name?: Text | undefined;
  readonly worth: Fraction;
  readonly points: Fraction | NoData;
}

/**
 * Points where some part has no data: the strongest of what the scheme says to it counts. Where all parts are without, and
 * it says the same of each, that is final: full marks or 0, not held within bounds.
 */
function withoutData(
  parts: readonly ReachedPart[],
  worth: Fraction,
  finish: (points: Fraction) => Fraction | Settled | "refuse",
  by: Operations,
): DimensionPoints {
  const empty = parts.flatMap(({ name, points }) =>
    points === "fullMarks" || points === "zero" || points === "leaveOut"
      ? [{ name, effect: points }]
      : [],
  );
  if (parts.some(({ points }) => points === "setApart")) return "setApart";
  const leftOut = empty.filter(({ effect }) => effect === "leaveOut");
  if (isSome(leftOut)) return exceptionForNoData(leftOut, ZERO);
  if (parts.some(({ points }) => points === "refuse") || !isSome(empty)) return "refuse";
  const [{ effect: first }] = empty;
  if (empty.length === parts.length && empty.every(({ effect }) => effect === first)) {
    return exceptionForNoData(empty, first === "fullMarks" ? worth : ZERO);
  }
  const points = parts.map((part) => {
    if (part.points instanceof ExactFraction) return part.points;
    return part.points === "fullMarks" ? part.worth : ZERO;
  });
  const finished = finish(by.sum(points));
  if (finished === "refuse") return finished;
  return finished instanceof ExactFraction
    ? exceptionForNoData(empty, finished)
    : { ...finished, ...exceptionForNoData(empty, finished.points) };
}

function isSome<Item>(items: readonly Item[]): items is readonly [Item, ...Item[]] {
  return items.length > 0;
}
