import { pathBelow } from "../input/issue.js";
import type { Soundness } from "../input/soundness.js";
import { definitionOf, type Measure, usesOf } from "../measures/measures.js";
import type { Quantity } from "../measures/quantity.js";
import { definitionOfRule } from "../rules/rules.js";
import { isOwnTarget } from "../rules/target.js";
import { isObject } from "../words/plain.js";
import { type Comparison, type Joined, leavesOf } from "./condition.js";
import { type Dimension, partsOf } from "./dimension.js";
import type { Part } from "./part.js";
import type { Scheme } from "./scheme.js";

/** What a measure comes to under a scheme. */
export function quantityIn({ metrics }: Pick<Scheme, "metrics">, measure: Measure): Quantity {
  return definitionOf(measure).quantity(measure, (metric) => metrics[metric]?.kind);
}

/** A measure of a scheme, where it stands, and what is said about it there. */
export interface MeasurePlace {
  readonly path: string;
  readonly measure: Measure;
  /** Whether it must have data, since the scheme does not say what it means that it has none. */
  readonly refusesNoData: boolean;
  /** Whether points of a dimension follow from it. */
  readonly scores: boolean;
  /** The groups that it is looked at in; all where it is not said. */
  readonly onlyIn?: readonly string[] | undefined;
}

/** Every measure of a scheme, in reading order; those of a broken scheme as far as they are sound. */
export function measurePlaces(scheme: Scheme, sound: Soundness = () => true): MeasurePlace[] {
  const places = [
    ...listed(scheme.dimensions, "dimensions").flatMap(([dimension, path]) =>
      measuresOfDimension(dimension, path, sound),
    ),
    ...listed(scheme.ranking?.tieBreakers ?? [], "ranking.tieBreakers").flatMap(
      ([breaker, path]) =>
        "measure" in breaker
          ? [
              {
                path: `${path}.measure`,
                measure: breaker.measure,
                refusesNoData: false,
                scores: false,
              },
            ]
          : [],
    ),
    ...listed(scheme.verdicts?.flags ?? [], "verdicts.flags").flatMap(([flag, path]) =>
      measuresOfCondition(flag.if as Joined<Comparison>, `${path}.if`),
    ),
  ];
  return places.filter(({ path, measure }) => sound(path) && isObject(measure));
}

/** The measures of one dimension: of its parts, of its conditions, and the targets that are metrics. */
export function measuresOfDimension(
  dimension: Dimension,
  path: string,
  sound: Soundness = () => true,
): MeasurePlace[] {
  const parts = partsOf(dimension, path).flatMap(({ part, path: place }) =>
    measuresOfPart(part, place, sound),
  );
  const conditions = listed(dimension.conditions ?? [], `${path}.conditions`).flatMap(
    ([{ if: condition }, place]) => measuresOfCondition(condition, `${place}.if`),
  );
  return [...parts, ...conditions];
}

/** The metrics that one dimension looks at, each once, in the order that it names them. */
export function metricsOfDimension(dimension: Dimension): string[] {
  const uses = measuresOfDimension(dimension, "").flatMap(({ measure }) => usesOf(measure));
  return [...new Set(uses.map(({ id }) => id))];
}

function measuresOfPart(part: Part, path: string, sound: Soundness): MeasurePlace[] {
  const { measure, noData = "refuse", onlyIn } = part ?? {};
  const shared = { refusesNoData: noData === "refuse", scores: true, onlyIn };
  const own = { path: `${path}.measure`, measure, ...shared };
  const targetPath = `${path}.rule.target`;
  if (!isObject(part?.rule) || !sound(`${path}.rule.kind`) || !sound(targetPath)) return [own];
  const target = definitionOfRule(part.rule).target(part.rule);
  if (target === undefined || !isOwnTarget(target)) return [own];
  return [own, { path: targetPath, measure: { rate: target.metric }, ...shared }];
}

function measuresOfCondition(condition: Joined<Comparison>, path: string): MeasurePlace[] {
  return leavesOf<Comparison>(condition, path)
    .filter(({ leaf }) => "measure" in leaf)
    .map(({ leaf, path: place }) => ({
      path: `${place}.measure`,
      measure: leaf.measure,
      refusesNoData: (leaf.noData ?? "refuse") === "refuse",
      scores: false,
    }));
}

/** The objects of a list, each with its place; undefined where it is no list. */
export function listed<Item>(items: readonly Item[], path: string): [Item, string][] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: Item, index): [Item, string][] =>
    isObject(item) ? [[item, pathBelow(path, index)]] : [],
  );
}
