import type { Fraction } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { orderOf } from "../exact/steps.js";
import { definitionOf, isStanding } from "../measures/measures.js";
import { definitionOfRule, type Rule } from "../rules/rules.js";
import { isOwnTarget, type RisingTerm } from "../rules/target.js";
import { type Dimension, partsOf } from "../scheme/dimension.js";
import { listed, measuresOfDimension } from "../scheme/measurePlaces.js";
import type { Part } from "../scheme/part.js";
import type { Scheme } from "../scheme/scheme.js";
import { atGroup, type ByGroup } from "../words/byGroup.js";
import { onceForEach } from "../words/byKey.js";
import type { Facts, Layout } from "./layout.js";
import { measureOfFacts } from "./measureValue.js";
import type { RefusedMetric } from "./metricFigures.js";
import { notRising } from "./refusals.js";

/** The parts of all dimensions that count in a group, each with its place. */
function partsIn({ dimensions }: Pick<Scheme, "dimensions">, group: string) {
  return dimensions.flatMap((dimension: Dimension, index) =>
    partsOf(dimension, `dimensions[${index}]`).filter(
      ({ part: { onlyIn } }) => onlyIn === undefined || onlyIn.includes(group),
    ),
  );
}

/** Whether a unit of a group is set apart for want of its own data, so that nothing else of it need have data. */
export function lackingTest(
  scheme: Scheme,
  layout: Layout,
): (group: string) => (figures: Facts) => boolean {
  return onceForEach((group: string) => {
    const setting = partsIn(scheme, group).filter(({ part }) => part.noData === "setApart");
    const places = setting.flatMap(({ part, path }) => ownMeasures(part, path, scheme));
    const read = places.map((measure) => measureOfFacts(measure, layout));
    return (figures) => read.some((valueIn) => valueIn(figures) === undefined);
  });
}

/** What a part looks at of a unit's own metrics: its measure, or that by which units are compared, and its own values. */
function ownMeasures(part: Part, path: string, { metrics }: Scheme) {
  const places = measuresOfDimension({ parts: [part] } as never, path, metrics);
  return places.flatMap(({ measure }) => {
    const definition = definitionOf(measure);
    const own = isStanding(definition) ? definition.of(measure) : measure;
    return "uses" in definitionOf(own) ? [own] : [];
  });
}

const NONE: readonly RefusedMetric[] = Object.freeze([]);

/** The values that a unit has for itself and that do not rise where a rule asks them to. */
export function risingTest(
  scheme: Scheme,
  layout: Layout,
): (group: string) => (figures: Facts) => readonly RefusedMetric[] {
  return onceForEach((group: string) => {
    const tests = rulesIn(scheme, group).flatMap(([rule, path]) => {
      const terms = definitionOfRule(rule).rising?.(rule) ?? [];
      return terms.length === 0 ? [] : [risingIn(terms, group, { scheme, layout, path })];
    });
    if (tests.length === 0) return () => NONE;
    return (figures) => tests.flatMap((test) => test(figures));
  });
}

/** The rules by which a unit of a group is scored, those of factors included, each with its place. */
function rulesIn(scheme: Pick<Scheme, "dimensions" | "total">, group: string): [Rule, string][] {
  const owners = [...listed(scheme.dimensions, "dimensions"), [scheme.total, "total"] as const];
  return [
    ...partsIn(scheme, group).map(({ part: { rule }, path }): [Rule, string] => [
      rule,
      `${path}.rule`,
    ]),
    ...owners.flatMap(([{ factors = [] }, path]) =>
      listed(factors, `${path}.factors`).flatMap(([factor, place]): [Rule, string][] =>
        "rule" in factor ? [[factor.rule, `${place}.rule`]] : [],
      ),
    ),
  ];
}

/** A value that is the same for the units of a group; undefined in a group that the scheme does not have, which is told by itself. */
function fixedAt(term: ByGroup<string | number>, group: string): Fraction | undefined {
  const value = atGroup(term, group);
  return value === undefined ? undefined : fractionOf(value);
}

function risingIn(
  terms: readonly RisingTerm[],
  group: string,
  { scheme, layout, path }: { scheme: Scheme; layout: Layout; path: string },
): (figures: Facts) => RefusedMetric[] {
  const read = terms.map((term) =>
    isOwnTarget(term)
      ? { metric: term.metric, place: layout.metrics.indexOf(term.metric) }
      : { fixed: fixedAt(term as ByGroup<string | number>, group) },
  );
  return (figures) => {
    const values = read.map((one) => ("place" in one ? figures[one.place] : one.fixed));
    const broken = values.findIndex((value, index) => {
      const before = values[index - 1];
      return index > 0 && value && before && orderOf(value, before) <= 0;
    });
    if (broken === -1) return [];
    // where the value itself is the same for all, the one before it is the unit's own
    const isOwn = "metric" in (read[broken] as object);
    const named = read[isOwn ? broken : broken - 1];
    if (named === undefined || !("metric" in named)) return [];
    const { metric } = named;
    const definition = scheme.metrics[metric];
    const name = definition?.name ?? { zh: metric, en: metric };
    const [value, before] = [values[broken], values[broken - 1]] as [Fraction, Fraction];
    const refusal = notRising({
      ...(isOwn
        ? { own: value, other: before, side: "before" }
        : { own: before, other: value, side: "after" }),
      areRates: definition?.kind === "rate",
      path,
    });
    return [{ metric: { id: metric, name }, refusal }];
  };
}
