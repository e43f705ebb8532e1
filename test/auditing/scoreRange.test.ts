import fc from "fast-check";
import type { Dimension } from "hotline-scoring";
import { compare, fraction, fractionOf } from "hotline-scoring/exact";
import type { Measure, Rule } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { compiledScheme, pointsOf } from "../../src/auditing/compiledScheme.js";
import type { MetricDomain } from "../../src/auditing/metricDomain.js";
import { scoreRange } from "../../src/auditing/scoreRange.js";
import type { Fraction } from "../../src/exact/fraction.js";
import { tableScheme } from "../support/printedRows.js";
import { runs } from "../support/runs.js";
import { composedDimension, settledAt, smallDimension } from "../support/smallScheme.js";

const domain = (values: string[], range?: [string, string]): MetricDomain => ({
  values: values.map(fractionOf),
  isComplete: range === undefined,
  range: range && { least: fractionOf(range[0]), most: fractionOf(range[1]) },
});

interface Known {
  readonly done?: MetricDomain;
  readonly happy?: MetricDomain;
  readonly facts?: readonly (Fraction | undefined)[];
}

/** The range of the points of the only dimension of a scheme, in short. */
function range(dimension: Dimension, { done, happy, facts = [] }: Known, place = 0): string {
  const compiled = compiledScheme(tableScheme({ dimensions: [dimension] }));
  const domains = [undefined, done, undefined, happy, undefined];
  const found = scoreRange(compiled, "county", place, domains, facts);
  return found === undefined ? "nothing" : `${found.least} to ${found.most}`;
}

const byLines = (...points: number[]): Rule => ({
  kind: "lines",
  through: points.map((one, index) => ({ at: `${index * 50}%`, points: one })),
  below: points[0] ?? 0,
  above: points.at(-1) ?? 0,
});
/** From 0 up to some points at 50 %, and on from others to 10. */
const leaping = (before: number, after: number): Rule => ({
  kind: "lines",
  through: [
    { at: "0%", points: 0 },
    { at: "50%", points: after, before },
    { at: "100%", points: 10 },
  ],
  below: 0,
  above: 10,
});
const slope = { kind: "slope", better: "lower", target: "20%", perPercentagePoint: "0.2" } as const;
const done = domain(["1/2", "1/4", "3/4"]);

test.each<[string, Partial<Dimension>, Known, string]>([
  ["10 times the rate", {}, { done }, "5/2 to 15/2"],
  ["wider than what is listed", {}, { done: domain(["1/2"], ["0.4", "0.6"]) }, "4 to 6"],
  // 10 − 20 × (25 % − 20 %), 10 − 20 × (75 % − 20 %) held at 0
  ["the other way round", { rule: slope }, { done }, "0 to 9"],
  ["just one", {}, { done: domain(["1/3"]) }, "10/3 to 10/3"],
  ["what is known", {}, { facts: [undefined, fractionOf("0.3")], done: domain(["1/2"]) }, "3 to 3"],
  // the means of 25 % and 0, of 75 % and 1
  [
    "of two",
    { measure: { mean: ["done", "happy"] } },
    { done, happy: domain(["0", "1"]) },
    "5/4 to 35/4",
  ],
  ["upwards", { rule: byLines(0, 5, 6) }, { done }, "5/2 to 11/2"],
  ["downwards", { rule: byLines(9, 5, 5) }, { done }, "5 to 7"],
  ["level", { rule: byLines(4, 4, 4) }, { done }, "4 to 4"],
  ["with a leap upwards", { rule: leaping(4, 6) }, { done }, "2 to 8"],
  ["with a leap downwards", { rule: leaping(6, 4) }, { done }, "nothing"],
  ["up and down", { rule: byLines(0, 9, 5) }, { done }, "nothing"],
  ["down and up", { rule: byLines(9, 0, 5) }, { done }, "nothing"],
  [
    "bands up",
    {
      rule: {
        kind: "bands",
        bands: [
          { from: "50%", points: 8 },
          { from: "70%", points: 10 },
        ],
        otherwise: 2,
      },
    },
    { done },
    "2 to 10",
  ],
  [
    "bands up and down",
    {
      rule: {
        kind: "bands",
        bands: [
          { from: "50%", points: 8 },
          { from: "70%", points: 1 },
        ],
        otherwise: 2,
      },
    },
    { done },
    "nothing",
  ],
  ["weighed", { fullMarks: 100, weight: "10%" }, { done }, "5/2 to 15/2"],
  ["with a factor", { factors: [{ times: "50%" }] }, { done }, "nothing"],
  [
    "with a condition",
    { conditions: [settledAt("zero", { measure: { rate: "done" }, above: "1%" })] },
    { done },
    "nothing",
  ],
])("%s", (_, changes, known, expected) => {
  expect(range(smallDimension(changes), known)).toBe(expected);
});

describe("of parts", () => {
  const part = { fullMarks: 4, measure: { rate: "done" }, rule: { kind: "proportional" } } as const;

  test("one is as good as a dimension", () => {
    expect(range(composedDimension([part]), { done })).toBe("1 to 3");
  });

  test("of several, nothing is said", () => {
    expect(range(composedDimension([part, part]), { done })).toBe("nothing");
  });
});

test("nothing where there is no such dimension, or the unit is set apart", () => {
  expect(range(smallDimension(), { done }, 1)).toBe("nothing");
  expect(range(smallDimension({ noData: "setApart" }), {})).toBe("nothing");
});

test("by group", () => {
  const rule = {
    kind: "bands",
    bands: [
      { from: "50%", points: 8 },
      { from: "70%", points: { byGroup: { county: 10, office: 1 } } },
    ],
    otherwise: { byGroup: { county: 2, office: 3 } },
  } as const;
  const compiled = compiledScheme(tableScheme({ dimensions: [smallDimension({ rule })] }));
  const of = (group: string) => scoreRange(compiled, group, 0, [undefined, done], []);
  expect(Object.values(of("county") ?? {}).map(String)).toEqual(["2", "10"]);
  expect(of("office")).toBeUndefined();
});

const share = fc.integer({ min: 0, max: 40 }).map((n) => fraction(BigInt(n), 40n));
const points = fc.integer({ min: 0, max: 12 });
const anyRule: fc.Arbitrary<Rule> = fc.oneof(
  fc.constant<Rule>({ kind: "proportional" }),
  fc.array(points, { minLength: 2, maxLength: 4 }).map((all) => byLines(...all)),
  fc.record({
    kind: fc.constant("slope" as const),
    better: fc.constantFrom("higher" as const, "lower" as const),
    target: fc.constantFrom("0%", "50%", "90%"),
    perPercentagePoint: fc.constantFrom("0", "0.1", "1"),
  }),
  fc.tuple(points, points, points, fc.boolean()).map(([a, b, otherwise, isUpper]): Rule => {
    const [low, high] = isUpper ? (["below", "to"] as const) : (["from", "above"] as const);
    const bands = [
      { [low]: "30%", points: a },
      { [high]: "60%", points: b },
    ];
    return { kind: "bands", bands, otherwise } as Rule;
  }),
);
const anyDomain = fc.tuple(fc.array(share, { minLength: 1, maxLength: 5 }), fc.boolean());

test("no way that the metrics may have been gives points outside the range", () => {
  const mean = fc.constantFrom<Measure>(
    { rate: "done" },
    { mean: ["done", "happy"] },
    { mean: [{ rate: "done", weight: 3 }, "happy"] },
  );
  let ranges = 0;
  fc.assert(
    fc.property(anyRule, mean, anyDomain, anyDomain, (rule, measure, first, second) => {
      const dimension = smallDimension({ rule, measure });
      const compiled = compiledScheme(tableScheme({ dimensions: [dimension] }));
      const [a, b] = [first, second].map(([values, isOpen]): MetricDomain => {
        const sorted = [...values].sort(compare);
        const ends = { least: sorted[0] as Fraction, most: sorted.at(-1) as Fraction };
        // where not all are listed, the others lie within the range
        return isOpen
          ? { values: values.slice(0, 1), isComplete: false, range: ends }
          : { values, isComplete: true };
      });
      const found = scoreRange(compiled, "county", 0, [undefined, a, undefined, b], []);
      if (found === undefined) return;
      ranges += 1;
      const [score] = compiled.scorersIn("county");
      for (const one of first[0]) {
        for (const other of second[0]) {
          const given = pointsOf(score?.([undefined, one, undefined, other]) ?? "setApart");
          expect(compare(given as Fraction, found.least)).not.toBe(-1);
          expect(compare(given as Fraction, found.most)).not.toBe(1);
        }
      }
    }),
    { numRuns: runs(300) },
  );
  expect(ranges).toBeGreaterThan(50);
});
