import { ExactFraction, type Fraction, ZERO } from "../exact/fraction.js";
import { exactly, type Operations } from "../exact/operations.js";
import { isPercentage } from "../measures/quantity.js";
import { definitionOfRule } from "../rules/rules.js";
import { isMeanTarget, isOwnTarget } from "../rules/target.js";
import { joinedTest } from "../scheme/condition.js";
import { type Dimension, type DimensionCondition, partsOf } from "../scheme/dimension.js";
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
  type Settled,
  withHeld,
} from "./exception.js";
import type { Facts, Layout } from "./layout.js";
import { comparisonOfFacts, type MeasureOfFacts, measureOfFacts } from "./measureValue.js";

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
  const { measure, rule, roundMeasure, noData = "refuse", fullMarks, floor, cap } = part;
  const read = measureOfFacts(measure, layout, by);
  const extra = isPercentage(quantityIn(scheme, measure)) ? 2 : 0;
  const round = roundMeasure === undefined ? undefined : roundedBy(roundMeasure, extra, by);
  const readTarget = targetFinder(part, layout);
  const terms = by.terms(termsAt({ ...rule, fullMarks }, group) as object);
  const pointsOf = definitionOfRule(rule).formula(terms, by);
  const points = (facts: Facts): Fraction | NoData => {
    const value = read(facts);
    if (value === undefined) return noData;
    const held = by.named("measure", round === undefined ? value : round(value));
    if (readTarget === undefined) return pointsOf(held);
    const target = readTarget(facts);
    return target === undefined ? noData : pointsOf(held, by.named("target", target));
  };
  if (floor === undefined && cap === undefined) return points;
  const least = floor === undefined ? undefined : fractionAt(floor, group);
  const most = cap === undefined ? undefined : fractionAt(cap, group);
  return (facts) => {
    const reached = points(facts);
    if (!(reached instanceof ExactFraction)) return reached;
    const bound = by.held(reached, least ?? reached, most ?? reached);
    return withHeld(bound, [heldAt(reached, bound)]);
  };
}

/** How the target of a rule is read where it is not the same for all units of a group. */
function targetFinder({ rule }: Part, layout: Layout): MeasureOfFacts | undefined {
  const target = definitionOfRule(rule).target(rule);
  if (target === undefined) return undefined;
  if (isOwnTarget(target)) return measureOfFacts({ rate: target.metric }, layout);
  if (!isMeanTarget(target)) return undefined;
  const place = layout.places.get(target) as number;
  return (facts) => facts[place];
}

/** The points of a dimension, and what settled them where its rule did not; or that the unit is set apart. */
export type DimensionPoints = Fraction | Settled | "setApart";

/** How one dimension is scored in one group, with everything that the facts don't change settled. */
export function dimensionFormula(
  dimension: Dimension,
  group: string,
  scheme: Pick<Scheme, "metrics" | "rounding">,
  layout: Layout,
  by = exactly,
): (facts: Facts) => DimensionPoints {
  const { fullMarks, floor = "0", cap = fullMarks, conditions = [] } = dimension;
  const parts = partsOf(dimension, "")
    .map(({ part }, index) => ({
      part,
      place: partName(index),
      name: part.name ?? numbered(index + 1),
    }))
    .filter(({ part: { onlyIn } }) => onlyIn === undefined || onlyIn.includes(group))
    .map(({ part, place, name }) => ({
      name: "parts" in dimension ? name : undefined,
      place,
      score: partScorer(part, group, scheme, layout, by),
      fullMarks: fractionAt(part.fullMarks, group),
    }));
  const [least, most] = [fractionAt(floor, group), fractionAt(cap, group)];
  const { scores } = scheme.rounding;
  const round = roundedBy(scores, 0, by);
  const finish = (points: Fraction, ofParts: readonly Held[] = NONE) => {
    const reached = round(points);
    const held = by.held(reached, least, most);
    const settled = by.settled(held);
    return held === reached && ofParts.length === 0
      ? settled
      : withHeld(settled, [...ofParts, heldAt(reached, held)]);
  };
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && conditions.length === 0) {
    return (facts) => {
      const points = only.score(facts);
      if (points instanceof ExactFraction) return finish(by.named(only.place, points));
      return isSettled(points)
        ? finish(by.named(only.place, points.points), heldOf(only.name, points))
        : withoutData([{ ...only, points }], finish, by);
    };
  }
  const settle = conditionSettler(conditions, group, fractionAt(fullMarks, group), layout);
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
    const settled = points.includes("leaveOut") ? undefined : settle(facts);
    if (settled !== undefined) return settled;
    return points.every((one) => one instanceof ExactFraction)
      ? finish(by.sum(points), ofParts)
      : withoutData(reached, (sum) => finish(sum, ofParts), by);
  };
}

const NONE: readonly Held[] = [];

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

function conditionSettler(
  conditions: readonly DimensionCondition[],
  group: string,
  fullMarks: Fraction,
  layout: Layout,
): (facts: Facts) => Settled | undefined {
  const settlers = conditions.map((condition, index) => ({
    holds: joinedTest(condition.if, (leaf) => comparisonOfFacts(leaf, group, layout)),
    exception: exceptionByCondition(
      condition,
      index + 1,
      condition.give === "zero" ? ZERO : fullMarks,
    ),
  }));
  return (facts) => settlers.find(({ holds }) => holds(facts))?.exception;
}

/** What came of a part: its points, or what the scheme says to its having no data. */
interface ReachedPart {
  readonly name?: Text | undefined;
  readonly fullMarks: Fraction;
  readonly points: Fraction | NoData;
}

/** Points where some part has no data: the strongest of what the scheme says to it counts. */
function withoutData(
  parts: readonly ReachedPart[],
  finish: (points: Fraction) => Fraction | Settled,
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
  if (!isSome(empty)) {
    throw new RangeError(
      "dimensionFormula requires data wherever the scheme refuses to do without",
    );
  }
  const points = parts.map((part) => {
    if (part.points instanceof ExactFraction) return part.points;
    return part.points === "fullMarks" ? part.fullMarks : ZERO;
  });
  const finished = finish(by.sum(points));
  return finished instanceof ExactFraction
    ? exceptionForNoData(empty, finished)
    : { ...finished, ...exceptionForNoData(empty, finished.points) };
}

function isSome<Item>(items: readonly Item[]): items is readonly [Item, ...Item[]] {
  return items.length > 0;
}
