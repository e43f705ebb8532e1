import { pathBelow } from "../input/issue.js";
import type { Soundness } from "../input/soundness.js";
import { definitionOf, type Measure, usesOf } from "../measures/measures.js";
import type { Quantity } from "../measures/quantity.js";
import { definitionOfRule, type Rule } from "../rules/rules.js";
import { isOwnTarget } from "../rules/target.js";
import type { MetricDefinition } from "../words/metricDefinition.js";
import { isObject } from "../words/plain.js";
import { type Condition, type ConditionTest, leavesOf } from "./condition.js";
import { type Dimension, partsOf } from "./dimension.js";
import type { Factor } from "./factor.js";
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
  /** Whether it is a value of a rule that each unit has for itself. */
  readonly isTerm?: boolean;
  /** The groups that it is looked at in; all where it is not said. */
  readonly onlyIn?: readonly string[] | undefined;
}

/** Every measure of a scheme, in reading order; those of a broken scheme as far as they are sound. */
export function measurePlaces(scheme: Scheme, sound: Soundness = () => true): MeasurePlace[] {
  const { metrics, total, ranking, verdicts } = scheme;
  const places = [
    ...listed(scheme.dimensions, "dimensions").flatMap(([dimension, path]) =>
      measuresOfDimension(dimension, path, metrics, sound),
    ),
    ...measuresOfFactors(total?.factors, "total", metrics, sound),
    ...measuresOfConditions(total?.conditions, "total.conditions"),
    ...measuresOfConditions(ranking?.setApart, "ranking.setApart"),
    ...listed(ranking?.tieBreakers ?? [], "ranking.tieBreakers").flatMap(([breaker, path]) =>
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
    ...measuresOfConditions(verdicts?.flags, "verdicts.flags"),
    ...measuresOfConditions(verdicts?.vetoes, "verdicts.vetoes"),
  ];
  return places.filter(({ path, measure }) => sound(path) && isObject(measure));
}

/** The measures of one dimension: of its parts, of its factors and conditions, and the values that each unit has for itself. */
export function measuresOfDimension(
  dimension: Dimension,
  path: string,
  metrics: Scheme["metrics"],
  sound: Soundness = () => true,
): MeasurePlace[] {
  return [
    ...partsOf(dimension, path).flatMap(({ part, path: place }) =>
      measuresOfPart(part, place, metrics, sound),
    ),
    ...measuresOfFactors(dimension.factors, path, metrics, sound),
    ...measuresOfConditions(dimension.conditions, `${path}.conditions`),
  ];
}

/** The metrics that one dimension looks at, each once, in the order that it names them. */
export function metricsOfDimension(dimension: Dimension, metrics: Scheme["metrics"]): string[] {
  const places = measuresOfDimension(dimension, "", metrics);
  return [...new Set(places.flatMap(({ measure }) => usesOf(measure).map(({ id }) => id)))];
}

function measuresOfPart(
  part: Part,
  path: string,
  metrics: Scheme["metrics"],
  sound: Soundness,
): MeasurePlace[] {
  const { measure, rule, noData = "refuse", onlyIn } = part ?? {};
  const shared = { refusesNoData: noData === "refuse", scores: true, onlyIn };
  return [
    { path: `${path}.measure`, measure, ...shared },
    ...termsOfUnits(rule, path, metrics, sound).map((place) => ({ ...place, ...shared })),
  ];
}

/** The values of a rule that each unit has for itself. */
function termsOfUnits(
  rule: Rule,
  path: string,
  metrics: Scheme["metrics"],
  sound: Soundness,
): Pick<MeasurePlace, "path" | "measure" | "isTerm">[] {
  if (!isObject(rule) || !sound(`${path}.rule`)) return [];
  return definitionOfRule(rule)
    .ofUnits(rule)
    .flatMap(({ key, target }) =>
      isOwnTarget(target)
        ? [
            {
              path: `${path}.rule.${key}`,
              measure: ownMeasureOf(target.metric, metrics),
              isTerm: true,
            },
          ]
        : [],
    );
}

/** A metric as a measure by itself, whatever its kind. */
export function ownMeasureOf(
  metric: string,
  metrics: Readonly<Record<string, MetricDefinition>>,
): Measure {
  const kind = metrics?.[metric]?.kind;
  if (kind === "count") return { count: metric };
  return kind === "points" ? { given: metric } : { rate: metric };
}

function measuresOfFactors(
  factors: readonly Factor[] | undefined,
  path: string,
  metrics: Scheme["metrics"],
  sound: Soundness,
): MeasurePlace[] {
  return listed(factors ?? [], `${path}.factors`).flatMap(([factor, place]): MeasurePlace[] => {
    if (!("measure" in factor)) {
      return factor.if === undefined ? [] : measuresOfCondition(factor.if, `${place}.if`);
    }
    const { measure, rule, noData = "refuse" } = factor;
    const shared = { refusesNoData: noData === "refuse", scores: false };
    return [
      { path: `${place}.measure`, measure, ...shared },
      ...termsOfUnits(rule, place, metrics, sound).map((term) => ({ ...term, ...shared })),
    ];
  });
}

function measuresOfConditions(
  conditions: readonly { readonly if: unknown }[] | undefined,
  path: string,
): MeasurePlace[] {
  return listed(conditions ?? [], path).flatMap(([{ if: condition }, place]) =>
    measuresOfCondition(condition as Condition, `${place}.if`),
  );
}

function measuresOfCondition(condition: Condition, path: string): MeasurePlace[] {
  return leavesOf<ConditionTest>(condition, path).flatMap(
    ({ leaf, path: place }): MeasurePlace[] => {
      if ("fact" in leaf) {
        const measure = { fact: leaf.fact };
        return [{ path: place, measure, refusesNoData: true, scores: false }];
      }
      if (!("measure" in leaf)) return [];
      const { measure, noData = "refuse" } = leaf;
      return [
        { path: `${place}.measure`, measure, refusesNoData: noData === "refuse", scores: false },
      ];
    },
  );
}

/** The objects of a list, each with its place; undefined where it is no list. */
export function listed<Item>(items: readonly Item[], path: string): [Item, string][] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: Item, index): [Item, string][] =>
    isObject(item) ? [[item, pathBelow(path, index)]] : [],
  );
}
