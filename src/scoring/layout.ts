import type { Fraction } from "../exact/fraction.js";
import type { Scope } from "../measures/comparing.js";
import type { MeasureOfAdjustments, Standing } from "../measures/measureDefinition.js";
import {
  comparedMeasure,
  definitionOf,
  isStanding,
  type Measure,
  usesOf,
} from "../measures/measures.js";
import { definitionOfRule } from "../rules/rules.js";
import { isMeanTarget, type MeanTarget, meanOfOthers } from "../rules/target.js";
import { type Dimension, partsOf } from "../scheme/dimension.js";
import { type MeasurePlace, measurePlaces } from "../scheme/measurePlaces.js";
import type { Scheme } from "../scheme/scheme.js";
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
}

/** Where each figure of a unit stands in its facts: first its metrics, then sums of its adjustments, then what follows from other units. */
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
}

/** The layout of a scheme, or of as much of it as is asked for, by the places of its measures. */
export function layoutOf(scheme: Scheme, isAsked: (path: string) => boolean = () => true): Layout {
  const metrics = Object.keys(scheme.metrics);
  const all = measurePlaces(scheme);
  const measures = all.filter(({ path }) => isAsked(path));
  const relatives = [
    ...measures.flatMap(standingAt),
    ...scheme.dimensions.flatMap(meanTargets).filter(([, { path }]) => isAsked(path)),
  ];
  const asked = [...measures, ...relatives.map(([, { of }]) => ({ measure: of }))];
  const adjusting = [...new Set(asked.map(({ measure }) => measure))].filter(
    (measure) => "counts" in definitionOf(measure),
  );
  const keys = [...adjusting, ...relatives.map(([key]) => key)];
  return {
    metrics,
    used: new Set(all.flatMap(({ measure }) => usesOf(measure).map(({ id }) => id))),
    measures,
    adjustments: adjusting.map((measure) =>
      (definitionOf(measure) as MeasureOfAdjustments<Measure>).counts(measure),
    ),
    scored: adjusting.map((measure) => scoredBy(measure, measures)),
    relatives: relatives.map(([, relative]) => relative),
    places: new Map(keys.map((key, index) => [key, metrics.length + index])),
  };
}

function scoredBy(measure: Measure, places: readonly MeasurePlace[]): (group: string) => boolean {
  const scoring = places.filter(
    (place) =>
      place.scores && (place.measure === measure || comparedMeasure(place.measure) === measure),
  );
  return (group) => scoring.some(({ onlyIn }) => onlyIn === undefined || onlyIn.includes(group));
}

function standingAt({ measure, ...place }: MeasurePlace): [Measure, Relative][] {
  const definition = definitionOf(measure);
  if (!isStanding(definition)) return [];
  const [of, among] = [definition.of(measure), definition.among(measure)];
  return [[measure, { ...place, of, among, standing: definition.standing(measure) }]];
}

function meanTargets(dimension: Dimension, index: number): [MeanTarget, Relative][] {
  return partsOf(dimension, `dimensions[${index}]`).flatMap(({ part, path }) => {
    const { measure, rule, roundMeasure, noData = "refuse", onlyIn } = part;
    const target = definitionOfRule(rule).target(rule);
    if (target === undefined || !isMeanTarget(target)) return [];
    const relative: Relative = {
      path: `${path}.rule.target`,
      refusesNoData: noData === "refuse",
      onlyIn,
      of: measure,
      roundMeasure,
      among: target.meanOfOthers,
      standing: meanOfOthers,
    };
    return [[target, relative]];
  });
}
