import { ExactFraction, type Fraction, ZERO } from "../exact/fraction.js";
import { type Amount, fractionAs } from "../exact/fractionOf.js";
import { exactly, type Operations } from "../exact/operations.js";
import { orderOf, sumStep } from "../exact/steps.js";
import { checked } from "../input/checked.js";
import { valueOrThrow } from "../input/outcome.js";
import type { Score } from "../month/result.js";
import { joinedTest } from "../scheme/condition.js";
import { worthIn } from "../scheme/dimension.js";
import { type Scheme, totalTermsSchema } from "../scheme/scheme.js";
import type { TotalBounds } from "../scheme/total.js";
import { atGroup, type ByGroup } from "../words/byGroup.js";
import { totalRounding } from "../words/rounding.js";
import { heldAt, limitedByCondition, type Settled } from "./exception.js";
import { multiplier } from "./factors.js";
import type { Facts, Layout } from "./layout.js";
import { testOfFacts } from "./measureValue.js";
import { scorePublisher } from "./publishedScore.js";

/**
 * The total score 总得分: the sum of the scores, held within the scheme's bounds and rounded once.
 *
 * Formula: `start + Σ scores`, not below `total.floor` and not above `total.cap`, where the scheme states them. Give the
 * exact scores: the sum of published ones may differ in the last digit. Where a dimension is left out, nothing is scaled
 * here: give the others as they are to count.
 *
 * @param scores - the score of each dimension, in any order
 * @param scheme - the bounds of its total, and its rounding of published figures
 * @param group - the id of the unit's group; needed where the start or a bound differs by group
 * @returns the total, exact and as published
 * @throws RangeError when the scores are not a list of numbers, the bounds or the rounding are none, a value by group lacks
 * the group, or the total has factors or conditions, which ask for more than the scores: then score the unit
 * @example
 * ```ts
 * import { totalScore } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * totalScore(["75/8", "10", "20", "35/3", "10", "19.3", "5", "0"], xiangtan2023).points; // => 85.34
 * totalScore(["9.38", "10", "20", "11.67", "10", "19.3", "5", "0"], xiangtan2023).points; // => 85.35
 * ```
 */
export function totalScore(
  scores: readonly Amount[],
  scheme: Pick<Scheme, "total" | "rounding">,
  group?: string,
): Score {
  if (!Array.isArray(scores)) throw new RangeError("totalScore requires a list of scores");
  const { total, rounding } = valueOrThrow(
    checked(totalTermsSchema, { total: scheme?.total, rounding: scheme?.rounding }),
  );
  if ((total.factors ?? total.conditions) !== undefined) {
    throw new RangeError("totalScore requires a total without factors and conditions");
  }
  const exact = Array.from(scores, (score: Amount) => fractionAs("totalScore", score));
  const { start, hold } = boundsOf(total, group, exactly);
  return scorePublisher(totalRounding(rounding))(hold(sumWith(start, exact, exactly)));
}

/** The start of a total in a group, and how it is held. */
function boundsOf({ start, floor, cap }: TotalBounds, group: string | undefined, by: Operations) {
  const [first = ZERO, least, most] = [start, floor, cap].map((value) => valueIn(value, group));
  if (least !== undefined && most !== undefined && orderOf(least, most) > 0) {
    throw new RangeError("totalScore requires a floor that is not above the cap");
  }
  const isHeld = least !== undefined || most !== undefined;
  const hold = (sum: Fraction) => (isHeld ? by.held(sum, least ?? sum, most ?? sum) : sum);
  return { start: first, hold };
}

function valueIn(
  value: ByGroup<string | number> | undefined,
  group: string | undefined,
): Fraction | undefined {
  if (value === undefined) return undefined;
  const own = group === undefined ? value : atGroup(value, group);
  if (typeof own === "string" || typeof own === "number") return fractionAs("totalScore", own);
  throw new RangeError("totalScore requires the id of a group, since the total differs by group");
}

function sumWith(start: Fraction, scores: readonly Fraction[], by: Operations): Fraction {
  return by.settled(by.sum(start.above === 0 ? scores : [start, ...scores]));
}

/** What counts in a total: points of the dimensions in the scheme's order, or what settled them. */
export type CountedPoints = readonly (Fraction | Settled)[];

/** The sum of the start and of some scores, scaled where some are left out and the scheme says so; undefined where there is nothing to scale by. */
export type ScoreSum = (points: CountedPoints) => Fraction | undefined;

/** How the scores of a group are added up: all of them, or only those that are not extra. */
export function sumOfScores(
  scheme: Scheme,
  group: string,
  which: "all" | "basic",
  by = exactly,
): ScoreSum {
  const { start } = boundsOf({ start: scheme.total.start }, group, by);
  const worths = scheme.dimensions.map((dimension) =>
    dimension.extra ? undefined : worthIn(dimension, group),
  );
  const isScaling = scheme.total.leftOut === "rescale";
  const isBasic = (_: unknown, place: number) => worths[place] !== undefined;
  return (points) => {
    const scores = points.map(pointsAlone);
    // what is extra is not scaled, and nothing is scaled for it
    const isLess = (one: Fraction | Settled, place: number) =>
      isBasic(one, place) && isLeftOut(one);
    const scaled =
      isScaling && points.some(isLess)
        ? rescaled(scores, worths, points.map(isLeftOut), by)
        : scores;
    if (scaled === undefined) return undefined;
    return sumWith(start, which === "all" ? scaled : scaled.filter(isBasic), by);
  };
}

/** Points without what settled them. */
export function pointsAlone(one: Fraction | Settled): Fraction {
  return one instanceof ExactFraction ? one : one.points;
}

function isLeftOut(one: Fraction | Settled): boolean {
  return !(one instanceof ExactFraction) && one.exception?.effect === "leaveOut";
}

/** What the scaling of a total names: the full marks of all dimensions, and those of the ones that are kept. */
export type TotalStep = "fullMarks" | "kept";

/** The scores as the total counts them where some are left out; those without a worth are extra, and stay. */
function rescaled(
  scores: readonly Fraction[],
  worths: readonly (Fraction | undefined)[],
  leftOut: readonly boolean[],
  by: Operations<TotalStep>,
): readonly Fraction[] | undefined {
  let [whole, kept] = [ZERO, ZERO];
  for (const [place, worth] of worths.entries()) {
    if (worth === undefined) continue;
    whole = sumStep(whole, worth);
    if (!leftOut[place]) kept = sumStep(kept, worth);
  }
  if (kept.above === 0) return undefined;
  const scale = by.quotient(by.named("fullMarks", whole), by.named("kept", kept));
  return scores.map((score, place) =>
    worths[place] === undefined ? score : by.product(score, scale),
  );
}

/** The exact total of a unit, what limited it, and where it was held; undefined where there is nothing left to scale by; or that a factor lacks data that must not be missing. */
export type TotalOfPoints = (
  points: CountedPoints,
  facts: Facts,
) => Fraction | Settled | "refuse" | undefined;

/** How the total of a group follows from the points of its dimensions: their sum, multiplied, held, and limited by conditions. */
export function totalOfPoints(
  scheme: Scheme,
  group: string,
  layout: Layout,
  by = exactly,
): TotalOfPoints {
  const { factors, conditions = [] } = scheme.total;
  const sum = sumOfScores(scheme, group, "all", by);
  const multiplied = multiplier(factors, group, scheme, layout, by);
  const { hold } = boundsOf(scheme.total, group, by);
  const limits = conditions.map(({ name, if: condition, atMost }, index) => ({
    name,
    number: index + 1,
    most: valueIn(atMost, group) as Fraction,
    holds: joinedTest(condition, (leaf) => testOfFacts(leaf, group, scheme, layout)),
  }));
  return (scores, facts) => {
    const added = sum(scores);
    if (added === undefined) return undefined;
    const reached = multiplied(added, facts);
    if (reached === "refuse") return reached;
    const bounded = hold(reached);
    const held = heldAt(reached, bounded);
    const points = bounded === added ? added : by.settled(bounded);
    if (held === undefined && limits.length === 0) return points;
    let total: Settled = held === undefined ? { points } : { points, held: [held] };
    for (const { name, number, most, holds } of limits) {
      if (!holds(facts)) continue;
      const lowest = by.settled(by.lesser(total.points, most));
      const limited = limitedByCondition(name, number, most, lowest);
      // of several, the one that leaves least is told
      if (total.exception === undefined || orderOf(most, total.points) < 0) {
        total = orderOf(total.points, most) > 0 ? limited : { ...total, ...limited };
      }
    }
    return total;
  };
}
