import fc from "fast-check";
import {
  explain,
  explanationText,
  type Language,
  type Month,
  parseScheme,
  type RankedUnit,
  type Scheme,
  type ScoredWorking,
  type TextFormat,
  tryExplain,
  tryScoreMonth,
  type WorkingOperand,
  type WorkingStep,
} from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { replayed } from "../../src/explaining/replay.js";
import { runs } from "../support/runs.js";
import { written } from "../support/written.js";
import { anyVocabularyMonth, type VocabularyCase } from "./anyScheme.js";
import { add, isLess, larger, multiply, type Pair, smaller, subtract } from "./oracle.js";
import { type Exact, exactText, type RoundingJson, roundedTo } from "./reckoning.js";

interface Explained {
  readonly drawn: VocabularyCase;
  readonly scheme: Scheme;
  readonly month: Month;
  readonly unit: RankedUnit;
  readonly working: ScoredWorking;
}

const UNITS_A_MONTH = 3;

/** A month that can be scored, with the workings of some of its ranked units. */
function explainedUnits(drawn: VocabularyCase): Explained[] {
  const scheme = parseScheme(drawn.scheme);
  const month = drawn.month as Month;
  const outcome = tryScoreMonth(scheme, month);
  const ranked = outcome.ok ? outcome.value.peerGroups.flatMap(({ units }) => units) : [];
  return ranked.slice(0, UNITS_A_MONTH).map((unit) => {
    const working = explain(scheme, month, unit.unit.id) as ScoredWorking;
    return { drawn, scheme, month, unit, working };
  });
}

function holdsForEachUnit(law: (explained: Explained) => void, numRuns = runs(40)): void {
  fc.assert(
    fc.property(anyVocabularyMonth(), (drawn) => {
      for (const explained of explainedUnits(drawn)) law(explained);
    }),
    { numRuns },
  );
}

const json = (value: unknown) => JSON.stringify(value);
const throughJson = <Value>(value: Value): Value => JSON.parse(json(value)) as Value;

function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

test("a working states what scoreMonth gives", () => {
  holdsForEachUnit(({ unit, scheme, working }) => {
    const { dimensions, total, tier, rank, figures } = working;
    const told = Object.fromEntries(
      dimensions.map(({ id, exact, points, exception }) => [id, { exact, points, exception }]),
    );
    expect(throughJson(told)).toEqual(throughJson(unit.scores));
    expect(dimensions.map(({ id }) => id)).toEqual(scheme.dimensions.map(({ id }) => id));
    expect({ exact: total.exact, points: total.points }).toEqual(throughJson(unit.total));
    expect(tier?.id ?? null).toBe(unit.tier);
    expect(rank.rank).toBe(unit.rank);
    expect([working.unit, working.volume]).toEqual([unit.unit, unit.volume]);
    const further = figures.map(({ id, exact, points }) => [id, { exact, points }]);
    expect(Object.fromEntries(further)).toEqual(throughJson(unit.figures ?? {}));
  });
});

test("a working is plain JSON", () => {
  holdsForEachUnit(({ working }) => {
    expect(throughJson(working)).toStrictEqual(working);
  });
});

// ---- an evaluator of steps, in bigint fractions of its own

type Values = (operand: WorkingOperand) => string | undefined;

function pairOf(text: string): Pair {
  const [above = "", below = "1"] = text.split("/");
  return [BigInt(above), BigInt(below)];
}

function textOf([above, below]: Pair): string {
  let [divisor, rest] = [above, below];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  const sign = divisor < 0n === below < 0n ? divisor : -divisor;
  return exactText([above / sign, below / sign]);
}

const isHeld: Record<string, (value: Pair, edge: Pair) => boolean> = {
  from: (value, edge) => !isLess(value, edge),
  above: (value, edge) => isLess(edge, value),
  to: (value, edge) => !isLess(edge, value),
  below: (value, edge) => isLess(value, edge),
  is: (value, edge) => !isLess(value, edge) && !isLess(edge, value),
};

function chosenOf({ words = [], chosen }: WorkingStep, [value, ...ways]: readonly Pair[]): Pair {
  const first = words.findIndex((word, index) =>
    isHeld[word]?.(value as Pair, ways[2 * index] as Pair),
  );
  const place = first === -1 ? words.length : first;
  expect(chosen).toBe(place);
  return (ways[2 * place + 1] ?? ways.at(-1)) as Pair;
}

function resultOf(step: WorkingStep, operands: readonly Pair[]): Pair {
  const [a, b, c] = operands as [Pair, Pair, Pair];
  const rounding = step.rounding as RoundingJson;
  switch (step.operation) {
    case "sum":
      return operands.reduce(add, [0n, 1n]);
    case "difference":
      return subtract(a, b);
    case "product":
      return multiply(a, b);
    case "quotient":
      return multiply(a, [b[1], b[0]]);
    case "lesser":
      return smaller(a, b);
    case "greater":
      return larger(a, b);
    case "held":
      // where there is no bound, the value stands in its place
      return isLess(a, b) ? b : smaller(a, c);
    case "rounded":
      return roundedTo(a as Exact, rounding);
    case "chosen":
      return chosenOf(step, operands);
    case "found":
      return pairOf(step.exact);
    case "same":
      return a;
  }
}

/** Each step worked out again, and held against what it states. */
function checkSteps(steps: readonly WorkingStep[], exact: string | null, values: Values): void {
  const results: string[] = [];
  for (const step of steps) {
    const operands = step.operands.map((operand) => {
      const known = operand.step === undefined ? values(operand) : results[operand.step];
      if (known !== undefined) expect(operand.exact).toBe(known);
      return pairOf(operand.exact);
    });
    const result = textOf(resultOf(step, operands));
    expect(step.exact).toBe(result);
    results.push(result);
  }
  if (steps.length > 0) expect(exact).toBe(results.at(-1));
  const again = replayed(steps, () => undefined);
  expect(again && written(again)).toBe(results.at(-1));
}

/** The value at a place of a rule, such as `bands[0].from`, in a group. */
function termAt(rule: object, path: string, group: string): string {
  const found = path.split(/[.[\]]+/).reduce<unknown>((value, key) => {
    const inside = value as Record<string, unknown> | undefined;
    return key === "" ? value : inside?.[key];
  }, rule) as string | number | { byGroup: Record<string, string | number> };
  const text = `${typeof found === "object" ? found.byGroup[group] : found}`;
  const [whole = "", decimals = ""] = text.replace("%", "").split(".");
  const places = decimals.length + (text.endsWith("%") ? 2 : 0);
  return textOf([BigInt(whole + decimals), 10n ** BigInt(places)]);
}

test("every step gives what it states, from metrics, terms, parts and scores that are what they are", () => {
  holdsForEachUnit(({ working, scheme, unit }) => {
    const stated = throughJson(working);
    for (const [place, { metrics, parts, steps, exact }] of stated.dimensions.entries()) {
      const metricOf = new Map(metrics.map((metric) => [metric.id, metric.exact ?? ""]));
      for (const metric of metrics) checkSteps(metric.steps, metric.exact, () => undefined);
      for (const part of parts) {
        const dimension = scheme.dimensions[place] as Scheme["dimensions"][number];
        const own = "parts" in dimension ? dimension.parts[part.number - 1] : dimension;
        const terms = { fullMarks: own?.fullMarks, ...part.rule };
        checkSteps(part.steps, part.exact, ({ metric, term }) => {
          if (term !== undefined) return termAt(terms, term, unit.unit.group);
          if (metric !== undefined) return metricOf.get(metric) ?? "no such metric";
          return undefined;
        });
      }
      const points = new Map(parts.map((part) => [part.number, part.exact ?? ""]));
      checkSteps(steps, exact, ({ part }) => (part === undefined ? undefined : points.get(part)));
    }
    const scores = new Map(stated.dimensions.map(({ id, exact }) => [id, exact]));
    const { total, figures } = stated;
    checkSteps(total.steps, total.exact, ({ dimension }) =>
      dimension === undefined ? undefined : (scores.get(dimension) ?? "no such score"),
    );
    for (const { rule, steps, exact } of figures) {
      checkSteps(steps, exact, ({ term }) =>
        term === undefined ? undefined : termAt(rule, term, unit.unit.group),
      );
    }
  });
});

test("the total counts each score once, and is published by the rounding it names", () => {
  holdsForEachUnit(({ working: { dimensions, total, published } }) => {
    const counted = total.steps.flatMap(({ operands }) =>
      operands.flatMap(({ dimension }) => dimension ?? []),
    );
    const ids = dimensions.map(({ id }) => id);
    if (counted.length > 0) expect([...counted].sort()).toEqual([...ids].sort());
    const points = (exact: string, rounding: RoundingJson) =>
      textOf(roundedTo(pairOf(exact) as Exact, rounding));
    expect(termAt(total, "points", "")).toBe(points(total.exact, total.rounding));
    for (const dimension of dimensions) {
      expect(termAt(dimension, "points", "")).toBe(points(dimension.exact, published));
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

/** The scores of a unit; nothing where the month is refused, or the unit set apart or in another tier. */
function scoresIn(scheme: Scheme, month: Month, { unit, tier }: RankedUnit) {
  const outcome = tryScoreMonth(scheme, month);
  if (!outcome.ok) return undefined;
  const all = outcome.value.peerGroups.flatMap(({ units }) => units);
  return all.find((one) => one.unit.id === unit.id && one.tier === tier)?.scores;
}

function wholeOf({ metrics }: Scheme, id: string): string | undefined {
  const definition = metrics[id];
  return definition?.kind === "rate" ? definition.of : undefined;
}

test("a metric that changes a score is named in the working of that score", () => {
  let changes = 0;
  holdsForEachUnit(({ scheme, month, unit, working }) => {
    for (const metric of Object.keys(scheme.metrics)) {
      const values = new Set(month.units.map(({ metrics }) => metrics[metric]));
      for (const value of [...values].slice(0, 2)) {
        const changed = withMetric(month, unit.unit.id, metric, value);
        const scores = scoresIn(scheme, changed, unit) ?? unit.scores;
        for (const { id, metrics } of working.dimensions) {
          if (json(scores[id]) === json(unit.scores[id])) continue;
          changes += 1;
          // a bare count carries the count it is a share of as its denominator
          const named = metrics.flatMap((one) => [one.id, wholeOf(scheme, one.id)]);
          expect(named).toContain(metric);
        }
      }
    }
  }, runs(30));
  expect(changes).toBeGreaterThan(50);
});

// ---- in words

const LANGUAGES: readonly Language[] = ["zh", "en"];
const FORMATS: readonly TextFormat[] = ["text", "markdown"];

const numbersIn = (text: string) => [...text.matchAll(/-?\d+(?:[./]\d+)*%?/g)].map(String).sort();

describe("in words", () => {
  test.each(FORMATS)("both languages carry the same numbers, as %s", (format) => {
    holdsForEachUnit(({ working }) => {
      const [zh = [], en] = LANGUAGES.map((language) =>
        numbersIn(explanationText(working, language, format)),
      );
      expect(zh).toEqual(en);
      expect(zh.length).toBeGreaterThan(0);
    });
  });

  test("nothing is left out by mistake, and no line is empty", () => {
    holdsForEachUnit(({ working }) => {
      for (const language of LANGUAGES) {
        const text = explanationText(working, language);
        expect(text).not.toMatch(/undefined|NaN|null|\[object|，，|；；|, ,|; ;|：。|: \./);
        expect(
          text
            .trimEnd()
            .split("\n")
            .filter((line) => line === ""),
        ).toEqual([]);
      }
    });
  });

  test("every exact score that is no published one stands in the text, unless nobody could read it", () => {
    const longest = 40;
    const seen = { stated: 0, leftOut: 0 };
    holdsForEachUnit(({ working }) => {
      const { dimensions, total, figures } = working;
      const lines = explanationText(working, "zh").split("\n");
      for (const { exact, points } of [...dimensions, total, ...figures]) {
        const isShort = termAt({ points }, "points", "") === exact;
        const stated = lines.some((line) => line.includes(`（精确值 ${exact}）`));
        if (!isShort) expect(stated).toBe(exact.length <= longest);
        if (!isShort) seen[stated ? "stated" : "leftOut"] += 1;
      }
    });
    expect(seen.stated).toBeGreaterThan(seen.leftOut);
  });

  test("each part says what it is worth, and each condition that did not hold what it compares", () => {
    holdsForEachUnit(({ working, scheme }) => {
      const lines = explanationText(working, "zh").split("\n");
      const of = lines.slice(working.tier === null ? 1 : 2);
      for (const [place, { parts, conditions, exception }] of working.dimensions.entries()) {
        const dimension = scheme.dimensions[place] as Scheme["dimensions"][number];
        for (const { number, fullMarks, exact, name } of parts) {
          const own = "parts" in dimension ? dimension.parts[number - 1] : dimension;
          const worth = termAt({ fullMarks: own?.fullMarks }, "fullMarks", working.unit.group);
          expect(termAt({ fullMarks }, "fullMarks", "")).toBe(worth);
          if (exact === null || (parts.length === 1 && name === undefined)) continue;
          expect(of[place]).toContain(`“${name?.zh ?? `第${number}分项`}”（满分 ${fullMarks} 分）`);
        }
        if (exception !== undefined) continue;
        const denied = of[place]?.match(/不符合(?:第\d+项条件|条件“[^”]+”)（[^）]+，要求[^）]+）/g);
        expect(denied ?? []).toHaveLength(conditions.length);
      }
    });
  });

  test("a working that went through JSON reads the same", () => {
    holdsForEachUnit(({ working }) => {
      for (const language of LANGUAGES) {
        expect(explanationText(throughJson(working), language)).toBe(
          explanationText(working, language),
        );
      }
    });
  });
});

// ---- units that are not scored, and what is given

test("a unit that is set apart has the reason, and no score", () => {
  let apart = 0;
  fc.assert(
    fc.property(anyVocabularyMonth(), (drawn) => {
      const scheme = parseScheme(drawn.scheme);
      const outcome = tryScoreMonth(scheme, drawn.month as Month);
      for (const { unit, reason, volume } of outcome.ok ? outcome.value.unranked : []) {
        apart += 1;
        const working = explain(scheme, drawn.month as Month, unit.id);
        expect(working).toMatchObject({ unit, volume, setApart: reason });
        expect("dimensions" in working).toBe(false);
        expect(explanationText(working, "zh")).toContain(reason.zh);
        expect(explanationText(working, "en")).toContain(reason.en);
      }
    }),
    { numRuns: runs(150) },
  );
  expect(apart).toBeGreaterThan(50);
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
  }, runs(30));
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
