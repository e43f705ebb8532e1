import { pathBelow } from "../input/issue.js";
import {
  definitionOf,
  isStanding,
  type Measure,
  measures,
  scoresIn,
} from "../measures/measures.js";
import { measureKey } from "../measures/plainMeasures.js";
import { type Condition, type ConditionTest, leavesOf } from "./condition.js";
import type { Dimension } from "./dimension.js";
import { listed, measuresOfDimension } from "./measurePlaces.js";
import type { Scheme } from "./scheme.js";

/** Where scores of dimensions are looked at. */
export interface ScoreUse {
  /** Where each of them is named. */
  readonly path: string;
  /** The id of the dimension; or the basic total, of all that are not extra. */
  readonly score: string | "basicTotal";
}

/** The scores that a measure looks at, each with the place that names it. */
export function scoresOfMeasure(measure: Measure, path: string): ScoreUse[] {
  const definition = definitionOf(measure);
  if (isStanding(definition)) {
    return scoresOfMeasure(definition.of(measure), `${path}.${measureKey(measures, measure)}`);
  }
  if (!("scores" in definition)) return [];
  const scores = definition.scores(measure);
  if (scores === "basicTotal") return [{ path: `${path}.total`, score: scores }];
  return scores.map((score, index) => ({ path: `${path}.${definition.keyOf(index)}`, score }));
}

/** The scores that a condition asks about, but for those of the measures in it. */
export function scoresOfCondition(condition: Condition, path: string): ScoreUse[] {
  return leavesOf<ConditionTest>(condition, path).flatMap(({ leaf, path: place }) =>
    "score" in leaf ? [{ path: `${place}.score`, score: leaf.score }] : [],
  );
}

/** The scores of others that a dimension leans on, in its measures, factors and conditions. */
export function scoresOfDimension(
  dimension: Dimension,
  path: string,
  metrics: Scheme["metrics"],
): ScoreUse[] {
  const { conditions = [], factors = [] } = dimension;
  return [
    ...measuresOfDimension(dimension, path, metrics).flatMap(({ measure, path: place }) =>
      scoresOfMeasure(measure, place),
    ),
    ...listed(conditions, `${path}.conditions`).flatMap(([{ if: condition }, place]) =>
      scoresOfCondition(condition, `${place}.if`),
    ),
    ...listed(factors, `${path}.factors`).flatMap(([factor, place]) =>
      "if" in factor && factor.if !== undefined ? scoresOfCondition(factor.if, `${place}.if`) : [],
    ),
  ];
}

/** The dimensions that each dimension leans on, by their places in the scheme. */
export function leanings({
  dimensions,
  metrics,
}: Pick<Scheme, "dimensions" | "metrics">): number[][] {
  const places = new Map(dimensions.map(({ id }, index) => [id, index]));
  const basic = dimensions.flatMap(({ extra }, index) => (extra ? [] : [index]));
  return dimensions.map((dimension, index) => {
    const uses = scoresOfDimension(dimension, pathBelow("dimensions", index), metrics);
    const leaned = uses.flatMap(({ score }) =>
      score === "basicTotal" ? basic : (places.get(score) ?? []),
    );
    return [...new Set(leaned)];
  });
}

type Leanings = readonly (readonly number[])[];

/** A way from a dimension back to itself, by what leans on what; undefined where there is none. */
export function circleIn(leaning: Leanings): number[] | undefined {
  return followed(leaning).circle;
}

/** The dimensions in an order in which each stands after those that it leans on. */
export function inOrderOfLeaning(leaning: Leanings): number[] {
  return followed(leaning).order;
}

/** Each dimension after those that it leans on, as far as no circle is met. A chain may be longer than a call stack is deep. */
function followed(leaning: Leanings): { order: number[]; circle?: number[] } {
  const done = new Set<number>();
  for (const start of leaning.keys()) {
    const way: { readonly place: number; readonly rest: Iterator<number> }[] = [];
    const onWay = new Set<number>();
    const enter = (place: number) => {
      way.push({ place, rest: (leaning[place] ?? []).values() });
      onWay.add(place);
    };
    if (!done.has(start)) enter(start);
    for (let last = way[0]; last !== undefined; last = way[way.length - 1]) {
      const { value: next } = last.rest.next();
      if (next === undefined) {
        way.pop();
        onWay.delete(last.place);
        done.add(last.place);
      } else if (onWay.has(next)) {
        const places = way.map(({ place }) => place);
        return { order: [...done], circle: [...places.slice(places.indexOf(next)), next] };
      } else if (!done.has(next)) {
        enter(next);
      }
    }
  }
  return { order: [...done] };
}

/** Whether a measure looks at scores. */
export function isOfScores(measure: Measure): boolean {
  return scoresIn(measure) !== undefined;
}
