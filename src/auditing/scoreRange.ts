import type { Fraction } from "../exact/fraction.js";
import { wordsOfMeasure } from "../measures/measures.js";
import { wordsOfRule } from "../rules/rules.js";
import { partsOf } from "../scheme/dimension.js";
import { termsAt } from "../words/byGroup.js";
import { type CompiledScheme, pointsOf } from "./compiledScheme.js";
import type { MetricDomain } from "./metricDomain.js";
import { rangeOf, type ScoreRange } from "./printing.js";

/**
 * The least and the most points of a dimension, from the corners of what its metrics may have been; undefined where
 * its points do not go one way with them
 */
export function scoreRange(
  compiled: CompiledScheme,
  group: string,
  dimension: number,
  domains: readonly (MetricDomain | undefined)[],
  facts: readonly (Fraction | undefined)[],
): ScoreRange | undefined {
  if (!goesOneWay(compiled, group, dimension)) return undefined;
  const uncertain = (compiled.needsIn(group)[dimension]?.metrics ?? []).filter(
    (metric) => facts[metric] === undefined && (domains[metric]?.values.length ?? 0) > 0,
  );
  const ends = uncertain.map((metric) => endsOf(domains[metric] as MetricDomain));
  const scorer = compiled.scorersIn(group)[dimension];
  const points: Fraction[] = [];
  for (let corner = 0; corner < 2 ** uncertain.length; corner += 1) {
    const known = [...facts];
    for (const [index, metric] of uncertain.entries())
      known[metric] = ends[index]?.[(corner >> index) & 1];
    const reached = scorer === undefined ? undefined : pointsOf(scorer(known));
    if (reached === undefined) return undefined;
    points.push(reached);
  }
  return rangeOf(points);
}

function endsOf({ values, range }: MetricDomain): readonly [Fraction, Fraction] {
  const { least, most } = range ?? (rangeOf(values) as ScoreRange);
  return [least, most];
}

/** Whether the points only rise, or only fall, as one metric goes up and the others stay. */
function goesOneWay({ scheme }: CompiledScheme, group: string, index: number): boolean {
  const dimension = scheme.dimensions[index];
  if (dimension === undefined || (dimension.conditions ?? dimension.factors) !== undefined) {
    return false;
  }
  const [only, ...more] = partsOf(dimension, "");
  if (only === undefined || more.length > 0) return false;
  const { measure, rule, fullMarks } = only.part;
  const terms = termsAt({ ...rule, fullMarks }, group) as object;
  return wordsOfMeasure(measure).isMonotone && wordsOfRule(rule).curve.isMonotone(terms);
}
