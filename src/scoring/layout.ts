import type { Fraction } from "../exact/fraction.js";
import type { Scope } from "../measures/comparing.js";
import type { MeasureOfAdjustments, Standing } from "../measures/measureDefinition.js";
import {
  comparedMeasure,
  definitionOf,
  isStanding,
  type Measure,
  scoresIn,
  usesOf,
} from "../measures/measures.js";
import { definitionOfRule } from "../rules/rules.js";
import { isMeanTarget, type MeanTarget, meanOfOthers } from "../rules/target.js";
import { partsOf } from "../scheme/dimension.js";
import { inOrderOfLeaning, leanings, scoresOfCondition } from "../scheme/leaning.js";
import { listed, type MeasurePlace, measurePlaces } from "../scheme/measurePlaces.js";
import type { Scheme } from "../scheme/scheme.js";
import { partsOfMetric } from "../words/metricDefinition.js";
import type { Rounding } from "../words/rounding.js";

/** What scoring needs to know of a unit, exact, in the order of a {@link Layout}; `undefined` where there is no data. */
export type Facts = readonly (Fraction | undefined)[];

/** A figure that follows from those of all units of a scope. */
export interface Relative {
  /** Where the scheme asks for it. */
  readonly path: string;
  /** Whether it must have data, because the scheme does not say what happens without. */
  readonly refusesNoData: boolean;
  readonly onlyIn?: readonly string[] | undefined;
  readonly of: Measure;
  readonly roundMeasure?: Rounding | undefined;
  readonly among: Scope;
  readonly standing: Standing;
  /** How many dimensions, in the order of leaning, must be scored before it can be formed; undefined where it looks at no scores. */
  readonly after: number | undefined;
}

/**
 * Where each figure of a unit stands in its facts: first its metrics, then sums of its adjustments, then what follows from
 * other units, then, where a scheme looks at them, its scores and its basic total.
 */
export interface Layout {
  readonly metrics: readonly string[];
  /** The metrics that any part of the scheme looks at. */
  readonly used: ReadonlySet<string>;
  /** The measures that are asked for. */
  readonly measures: readonly MeasurePlace[];
  /** What each sum of adjustments counts. */
  readonly adjustments: readonly ((points: Fraction, category: string) => boolean)[];
  /** For each sum of adjustments, whether a dimension is scored by it in a group. */
  readonly scored: readonly ((group: string) => boolean)[];
  readonly relatives: readonly Relative[];
  /** The place of a measure that is not made of metrics, or of a target that follows from others. */
  readonly places: ReadonlyMap<Measure | MeanTarget, number>;
  /** The dimensions in an order in which each stands after those that it leans on. */
  readonly order: readonly number[];
  /** Where scores stand in the facts; undefined where the scheme looks at none. */
  readonly scores: ScorePlaces | undefined;
}

/** Where the scores of a unit stand in its facts. */
export interface ScorePlaces {
  /** The place of the score of each dimension, in the scheme's order. */
  readonly ofDimension: readonly number[];
  /** The same by the dimension's id. */
  readonly byId: ReadonlyMap<string, number>;
  /** The place of the basic total. */
  readonly basicTotal: number;
  /** How many dimensions, in the order of leaning, must be scored before the basic total can be formed. */
  readonly basicAfter: number;
}

/** The layout of a scheme, or of as much of it as is asked for, by the places of its measures. */
export function layoutOf(scheme: Scheme, isAsked: (path: string) => boolean = () => true): Layout {
  const metrics = Object.keys(scheme.metrics);
  const all = measurePlaces(scheme);
  const measures = all.filter(({ path }) => isAsked(path));
  const order = inOrderOfLeaning(leanings(scheme));
  const afterOf = (measure: Measure) => {
    const scores = scoresIn(measure);
    return scores === undefined ? undefined : afterScores(scores, scheme, order);
  };
  const relatives = [
    ...measures.flatMap((place) => standingAt(place, afterOf)),
    ...meanTargets(scheme, afterOf).filter(([, { path }]) => isAsked(path)),
  ];
  const asked = [...measures, ...relatives.map(([, { of }]) => ({ measure: of }))];
  const adjusting = [...new Set(asked.map(({ measure }) => measure))].filter(
    (measure) => "counts" in definitionOf(measure),
  );
  const keys = [...adjusting, ...relatives.map(([key]) => key)];
  const end = metrics.length + keys.length;
  return {
    metrics,
    used: usedMetrics(scheme, all),
    measures,
    adjustments: adjusting.map((measure) =>
      (definitionOf(measure) as MeasureOfAdjustments<Measure>).counts(measure),
    ),
    scored: adjusting.map((measure) => scoredBy(measure, measures)),
    relatives: relatives.map(([, relative]) => relative),
    places: new Map(keys.map((key, index) => [key, metrics.length + index])),
    order,
    scores: looksAtScores(scheme, asked, isAsked) ? scorePlaces(scheme, order, end) : undefined,
  };
}

/** The metrics that any part of a scheme looks at, and those that they are made of. */
function usedMetrics({ metrics }: Scheme, places: readonly MeasurePlace[]): Set<string> {
  const used = new Set(places.flatMap(({ measure }) => usesOf(measure).map(({ id }) => id)));
  for (const id of [...used]) {
    const definition = metrics[id];
    const made = definition?.kind === "rate" && definition.count === undefined;
    if (definition === undefined || made) continue;
    for (const [, part] of partsOfMetric(definition)) used.add(part);
  }
  return used;
}

/** Whether a scheme looks at scores while it scores, or afterwards in its flags. */
function looksAtScores(
  { dimensions, total }: Scheme,
  asked: readonly { readonly measure: Measure }[],
  isAsked: (path: string) => boolean,
): boolean {
  if (asked.some(({ measure }) => scoresIn(measure) !== undefined)) return true;
  const owners = [
    ...dimensions.map((one, index) => [one, `dimensions[${index}]`] as const),
    [total, "total"] as const,
  ];
  return owners.some(([{ conditions = [], factors = [] }, path]) => {
    const stated = [...conditions, ...factors].flatMap((one) => ("if" in one ? [one.if] : []));
    return (
      isAsked(`${path}.conditions`) &&
      stated.some((one) => one !== undefined && scoresOfCondition(one, path).length > 0)
    );
  });
}

function scorePlaces({ dimensions }: Scheme, order: readonly number[], start: number): ScorePlaces {
  const ofDimension = dimensions.map((_, index) => start + index);
  return {
    ofDimension,
    byId: new Map(dimensions.map(({ id }, index) => [id, start + index])),
    basicTotal: start + dimensions.length,
    basicAfter: afterScores("basicTotal", { dimensions }, order),
  };
}

/** How many dimensions, in the order of leaning, must be scored before some scores are known. */
function afterScores(
  scores: NonNullable<ReturnType<typeof scoresIn>>,
  { dimensions }: Pick<Scheme, "dimensions">,
  order: readonly number[],
): number {
  const places = dimensions.flatMap(({ id, extra }, index) =>
    (scores === "basicTotal" ? !extra : scores.includes(id)) ? [order.indexOf(index) + 1] : [],
  );
  return Math.max(0, ...places);
}

function scoredBy(measure: Measure, places: readonly MeasurePlace[]): (group: string) => boolean {
  const scoring = places.filter(
    (place) =>
      place.scores && (place.measure === measure || comparedMeasure(place.measure) === measure),
  );
  return (group) => scoring.some(({ onlyIn }) => onlyIn === undefined || onlyIn.includes(group));
}

function standingAt(
  { measure, path, refusesNoData, onlyIn }: MeasurePlace,
  afterOf: (measure: Measure) => number | undefined,
): [Measure, Relative][] {
  const definition = definitionOf(measure);
  if (!isStanding(definition)) return [];
  const [of, among] = [definition.of(measure), definition.among(measure)];
  const standing = definition.standing(measure);
  return [[measure, { path, refusesNoData, onlyIn, of, among, standing, after: afterOf(of) }]];
}

/** The targets that are the mean of other units: of parts, and of factors. */
function meanTargets(
  scheme: Pick<Scheme, "dimensions" | "total">,
  afterOf: (measure: Measure) => number | undefined,
): [MeanTarget, Relative][] {
  const owners = [...listed(scheme.dimensions, "dimensions"), [scheme.total, "total"] as const];
  const asked = [
    ...listed(scheme.dimensions, "dimensions").flatMap(([dimension, path]) =>
      partsOf(dimension, path).map(({ part, path: place }) => ({ ...part, path: place })),
    ),
    ...owners.flatMap(([{ factors = [] }, path]) =>
      listed(factors, `${path}.factors`).flatMap(([factor, place]) =>
        "rule" in factor
          ? [{ ...factor, path: place, onlyIn: undefined, roundMeasure: undefined }]
          : [],
      ),
    ),
  ];
  return asked.flatMap(({ measure, rule, roundMeasure, noData = "refuse", onlyIn, path }) =>
    definitionOfRule(rule)
      .ofUnits(rule)
      .flatMap(({ key, target }): [MeanTarget, Relative][] => {
        if (!isMeanTarget(target)) return [];
        const relative: Relative = {
          path: `${path}.rule.${key}`,
          refusesNoData: noData === "refuse",
          onlyIn,
          of: measure,
          roundMeasure,
          among: target.meanOfOthers,
          standing: meanOfOthers,
          after: afterOf(measure),
        };
        return [[target, relative]];
      }),
  );
}
