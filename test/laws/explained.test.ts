import fc from "fast-check";
import {
  type DimensionWorking,
  explain,
  explanationText,
  type FactorWorking,
  type Language,
  type Month,
  parseScheme,
  type Scheme,
  tryExplain,
  tryScoreMonth,
  type WorkingOperand,
} from "hotline-scoring";
import { expect, test } from "vitest";
import { runs } from "../support/runs.js";
import { anyVocabularyMonth } from "./anyScheme.js";
import { checkSteps, exactly, factorsOf, termAt, type Values } from "./explaining/steps.js";
import {
  frozen,
  holdsForEachUnit,
  json,
  type ScoredUnit,
  scoredUnits,
  throughJson,
} from "./explaining/units.js";
import { exactOf, exactText, roundedTo } from "./reckoning/exact.js";
import { metricOf } from "./reckoning/metrics.js";
import type { UnitJson } from "./reckoning/monthJson.js";
import type { FactorJson, RoundingJson, SchemeJson } from "./reckoning/schemeJson.js";

type Told = Pick<DimensionWorking, "exact" | "points" | "exception">;

test("a working states what scoreMonth gives", () => {
  holdsForEachUnit(({ unit, scheme, working }) => {
    const { dimensions, total, tier, rank, figures, verdicts } = working;
    const told = ({ exact, points, exception }: Told) => ({ exact, points, exception });
    const scores = Object.fromEntries(dimensions.map((one) => [one.id, told(one)]));
    expect(throughJson(scores)).toEqual(throughJson(unit.scores));
    expect(dimensions.map(({ id }) => id)).toEqual(scheme.dimensions.map(({ id }) => id));
    expect(throughJson(told(total))).toEqual(throughJson(unit.total));
    expect(tier?.id ?? null).toBe(unit.tier);
    expect(rank?.rank ?? null).toBe(unit.rank);
    expect(working.apart).toEqual(unit.apart);
    expect([working.unit, working.volume]).toEqual([unit.unit, unit.volume]);
    const further = figures.map(({ id, exact, points }) => [id, { exact, points }]);
    expect(Object.fromEntries(further)).toEqual(throughJson(unit.figures ?? {}));
    expect(verdicts?.grade?.id).toBe(unit.grade);
    const ids = (some?: readonly { readonly id: string }[]) => some?.map(({ id }) => id) ?? [];
    expect(ids(verdicts?.vetoes)).toEqual(unit.vetoes ?? []);
    expect(ids(verdicts?.flags)).toEqual(unit.flags ?? []);
  });
});

test("a working is plain JSON", () => {
  holdsForEachUnit(({ working }) => {
    expect(throughJson(working)).toStrictEqual(working);
  });
});

// ---- steps

/** The value of a metric of a unit, by the oracle; null if there is no data. */
function metricIn(scheme: SchemeJson, unit: UnitJson, id: string): string | null {
  const given = unit.metrics[id];
  if (typeof given === "boolean") return given ? "1" : "0";
  const value = metricOf(scheme, unit, id);
  return value === undefined ? null : exactText(value);
}

/** A value of a factor; what it measures is worth 1. */
function factorTerm(factor: FactorJson | undefined, term: string, group: string): string {
  const { times, rule } = factor ?? {};
  return termAt({ times, ...rule, fullMarks: "1" }, term, group);
}

test("every step gives what it states, from metrics, terms, parts and scores that are what they are", () => {
  holdsForEachUnit(({ working, drawn, scheme: { dimensions } }) => {
    const { group, id: own } = working.unit;
    const stated = throughJson(working);
    const unit = drawn.month.units.find(({ id }) => id === own) as UnitJson;
    const scores = new Map(stated.dimensions.map(({ id, exact }) => [id, exact]));
    const known = ({ metric, dimension }: WorkingOperand) => {
      if (metric !== undefined) return metricIn(drawn.scheme, unit, metric) ?? "no data";
      return dimension === undefined ? undefined : (scores.get(dimension) ?? "no such score");
    };
    const withTerms =
      (terms: object, factors: readonly FactorJson[] = []): Values =>
      (operand, factor) => {
        const { term } = operand;
        if (term === undefined) return known(operand);
        if (factor !== undefined) return factorTerm(factors[factor], term, group);
        return termAt(terms, term, group);
      };
    const checkFactors = (told: readonly FactorWorking[], factors: readonly FactorJson[] = []) => {
      for (const { number, exact, measured } of told) {
        const values: Values = (operand) =>
          operand.term === undefined
            ? known(operand)
            : factorTerm(factors[number - 1], operand.term, group);
        if (measured !== undefined) checkSteps(measured.steps, exact, values);
      }
    };
    for (const [place, { metrics, parts, steps, exact, ...told }] of stated.dimensions.entries()) {
      const dimension = dimensions[place] as Scheme["dimensions"][number];
      const ofScheme = drawn.scheme.dimensions[place];
      for (const metric of metrics) {
        expect(metric.exact).toBe(metricIn(drawn.scheme, unit, metric.id));
        checkSteps(metric.steps, metric.exact, known);
      }
      for (const part of parts) {
        const partOf = "parts" in dimension ? dimension.parts[part.number - 1] : dimension;
        const { fullMarks, weight } = partOf ?? {};
        checkSteps(part.steps, part.exact, withTerms({ fullMarks, weight, ...part.rule }));
      }
      const points = new Map(parts.map((part) => [part.number, part.exact ?? "no points"]));
      const values = withTerms({ weight: dimension.weight }, ofScheme?.factors);
      checkSteps(steps, exact, (operand, factor) =>
        operand.part === undefined ? values(operand, factor) : points.get(operand.part),
      );
      checkFactors(told.factors ?? [], ofScheme?.factors);
    }
    const { total, figures } = stated;
    checkSteps(total.steps, total.exact, withTerms({}, drawn.scheme.total.factors));
    checkFactors(total.factors ?? [], drawn.scheme.total.factors);
    for (const { rule, steps, exact } of figures) {
      checkSteps(steps, exact, withTerms(rule, drawn.scheme.total.factors));
    }
  });
});

test("the total counts each score once, and all is published by the rounding that the scheme says", () => {
  holdsForEachUnit(({ working: { dimensions, total, figures }, drawn }) => {
    const factors = factorsOf(total.steps);
    const counted = total.steps
      .filter((_, place) => factors[place] === undefined)
      .flatMap(({ operands }) => operands.flatMap(({ dimension }) => dimension ?? []));
    const ids = dimensions.map(({ id }) => id);
    if (counted.length > 0) expect([...counted].sort()).toEqual([...ids].sort());
    const { rounding, dimensions: stated, figures: further = [] } = drawn.scheme;
    const each = [
      [total, rounding.total] as const,
      ...dimensions.map((one, place) => [one, stated[place]?.published] as const),
      ...figures.map((one, place) => [one, further[place]?.rounding] as const),
    ];
    for (const [one, own = rounding.published] of each) {
      expect(one.rounding).toEqual(own);
      expect(exactly(one.points)).toBe(
        exactText(roundedTo(exactOf(one.exact), own as RoundingJson)),
      );
    }
  });
});

// ---- what is named

/** The month with one metric of a unit as another unit has it. */
function withMetric(month: Month, unit: string, metric: string, value: unknown): Month {
  const units = month.units.map((one) =>
    one.id === unit ? { ...one, metrics: { ...one.metrics, [metric]: value } } : one,
  );
  return { ...month, units } as Month;
}

/** The scores of a unit; undefined if the month is refused, or the unit set apart or in another tier. */
function scoresIn(scheme: Scheme, month: Month, { unit, tier }: ScoredUnit) {
  const outcome = tryScoreMonth(scheme, month);
  const all = outcome.ok ? scoredUnits(outcome.value) : [];
  return all.find((one) => one.unit.id === unit.id && one.tier === tier)?.scores;
}

/** What a rate is a share of, and the counts that this is made of. */
function wholesOf({ metrics }: SchemeJson, id: string): string[] {
  const { of } = metrics[id] ?? {};
  if (of === undefined) return [];
  const { plus = [], minus = [] } = metrics[of]?.madeOf ?? {};
  return [of, ...plus, ...minus];
}

/** The metrics that a dimension names, and those of the dimensions whose scores it looks at. */
function metricsNamed(
  dimensions: readonly DimensionWorking[],
  basic: readonly string[],
  id: string,
): string[] {
  const own = dimensions.find((one) => one.id === id);
  // the basic total is of all that are not extra
  const isOfTotal = json(own?.parts ?? []).includes('{"total":"basic"}');
  const looked = [...(own?.scores ?? []).map((score) => score.id), ...(isOfTotal ? basic : [])];
  return [
    ...(own?.metrics.map((metric) => metric.id) ?? []),
    ...looked.flatMap((score) => metricsNamed(dimensions, basic, score)),
  ];
}

test("a metric that changes a score is named in the working of that score", () => {
  let changes = 0;
  holdsForEachUnit(({ drawn, scheme, month, unit, working: { dimensions } }) => {
    const basic = scheme.dimensions.filter(({ extra }) => !extra).map(({ id }) => id);
    for (const metric of Object.keys(scheme.metrics)) {
      const values = new Set(month.units.map(({ metrics }) => metrics[metric]));
      for (const value of [...values].slice(0, 2)) {
        const changed = withMetric(month, unit.unit.id, metric, value);
        const scores = scoresIn(scheme, changed, unit) ?? unit.scores;
        for (const { id } of dimensions) {
          if (json(scores[id]) === json(unit.scores[id])) continue;
          changes += 1;
          // a bare count carries the count it is a share of as its denominator
          const named = metricsNamed(dimensions, basic, id);
          const wholes = named.flatMap((one) => wholesOf(drawn.scheme, one));
          expect([...named, ...wholes]).toContain(metric);
        }
      }
    }
  }, runs(22));
  expect(changes).toBeGreaterThan(50);
});

// ---- units that are set apart, and what is given

const LANGUAGES: readonly Language[] = ["zh", "en"];

test("a unit that is set apart has the reason, and scores only if it is scored", () => {
  const apart = { notScored: 0, notRanked: 0 };
  fc.assert(
    fc.property(anyVocabularyMonth(), (drawn) => {
      const scheme = parseScheme(drawn.scheme);
      const outcome = tryScoreMonth(scheme, drawn.month as Month);
      for (const { unit, reason, volume, as } of outcome.ok ? outcome.value.unranked : []) {
        apart[as] += 1;
        const working = explain(scheme, drawn.month as Month, unit.id);
        const isScored = as === "notRanked";
        const said = isScored ? { apart: reason, rank: null } : { setApart: reason };
        expect(working).toMatchObject({ unit, volume, ...said });
        expect(["dimensions" in working, "setApart" in working]).toEqual([isScored, !isScored]);
        for (const language of LANGUAGES) {
          expect(explanationText(working, language)).toContain(reason[language]);
        }
      }
    }),
    { numRuns: runs(110) },
  );
  expect(Math.min(...Object.values(apart))).toBeGreaterThan(50);
});

test("same input, same output, and nothing given is changed", () => {
  holdsForEachUnit(({ drawn, scheme, month, unit, working }) => {
    const copy = structuredClone(drawn);
    const own = unit.unit.id;
    expect(explain(frozen(scheme), frozen(month), own)).toEqual(working);
    expect(drawn).toEqual(copy);
    expect(explain(frozen(copy.scheme) as never, frozen(copy.month) as never, own)).toEqual(
      working,
    );
    frozen(working);
    for (const language of LANGUAGES) explanationText(working, language, "markdown");
  }, runs(22));
});

test("a unit that is not there is refused, with its place", () => {
  fc.assert(
    fc.property(anyVocabularyMonth(), fc.string(), ({ scheme, month }, name) => {
      fc.pre(month.units.every(({ id }) => id !== name));
      const outcome = tryExplain(parseScheme(scheme), month as Month, name);
      expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual(["unitId"]);
    }),
  );
});
