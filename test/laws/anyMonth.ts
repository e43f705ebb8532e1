import fc from "fast-check";
import type { Adjustment, Scheme, Unit } from "hotline-scoring";
import { smallScheme } from "../support/smallScheme.js";

const name = { zh: "名称", en: "Name" };
const LARGEST_COUNT = 10 ** 12;

/** Decimal text of at most so many places, from 0 up to the limit. */
export function decimalTextUpTo(limit: number, places: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat({ max: limit * 10 ** places }), fc.integer({ min: 0, max: places }))
    .map(([scaled, kept]) => (scaled / 10 ** places).toFixed(kept))
    .filter((text) => Number(text) <= limit);
}

/** Percent text up to 100 %. */
export const anyPercent = decimalTextUpTo(100, 4).map((text) => `${text}%`);

/** Counts of every size, small ones often. */
export const anyCount = fc.oneof(
  fc.nat({ max: 50 }),
  fc.nat({ max: 3000 }),
  fc.nat({ max: LARGEST_COUNT }),
);

const anyWhole = anyCount.map((count) => count + 1);

/** A part of a whole, as a rate is given. */
export const anyShare = anyWhole.chain((of) =>
  fc.oneof(fc.nat({ max: of }), fc.constant(of)).map((count) => ({ count, of })),
);

export const anyRate = fc.oneof(anyShare, anyPercent);

/** Points whose thirds and sevenths no decimal holds. */
const anyPoints = fc.oneof(
  fc.constantFrom("3", "7", "21", "0.7", "3.33", "1.01", "30", "100"),
  decimalTextUpTo(100, 3),
);

/** What a random scheme of the kind of 湘潭's is made of; the oracle is told the same. */
export interface Terms {
  readonly proportional: string;
  readonly slope: {
    readonly fullMarks: string;
    readonly target: string;
    readonly perPoint: string;
  };
  readonly mean: {
    readonly fullMarks: string;
    readonly target: Readonly<Record<"near" | "far", string>>;
    readonly perPoint: string;
    readonly metrics: readonly string[];
  };
  readonly items: {
    readonly fullMarks: string;
    readonly each: Readonly<Record<"near" | "far", string>>;
  };
  readonly given: string;
  readonly places: number;
}

export const anyTerms: fc.Arbitrary<Terms> = fc.record({
  proportional: anyPoints,
  slope: fc.record({ fullMarks: anyPoints, target: anyPercent, perPoint: anyPoints }),
  mean: fc.record({
    fullMarks: anyPoints,
    target: fc.record({ near: anyPercent, far: anyPercent }),
    perPoint: anyPoints,
    metrics: fc.shuffledSubarray(["first", "second", "third"], { minLength: 1 }),
  }),
  items: fc.record({ fullMarks: anyPoints, each: fc.record({ near: anyPoints, far: anyPoints }) }),
  given: anyPoints,
  places: fc.integer({ min: 0, max: 6 }),
});

/** The scheme of the terms. */
export function schemeOf(terms: Terms): Scheme {
  const { slope, mean, items } = terms;
  return smallScheme({
    rounding: {
      rates: "exact",
      scores: "exact",
      published: { places: terms.places, mode: "halfExpand" },
    },
    metrics: {
      tickets: { kind: "count", name },
      done: { kind: "rate", of: "tickets", name },
      extended: { kind: "rate", of: "tickets", cap: "100%", name },
      first: { kind: "rate", name },
      second: { kind: "rate", name },
      third: { kind: "rate", name },
      items: { kind: "count", name },
      awarded: { kind: "points", name, most: "1000000" },
    },
    groups: [
      { id: "near", name },
      {
        id: "far",
        name,
        tiers: [
          { id: "few", name, from: 0 },
          { id: "many", name, from: 1000 },
        ],
      },
    ],
    dimensions: [
      {
        id: "done",
        name,
        fullMarks: terms.proportional,
        measure: { rate: "done" },
        rule: { kind: "proportional" },
      },
      {
        id: "extended",
        name,
        fullMarks: slope.fullMarks,
        measure: { rate: "extended" },
        rule: {
          kind: "slope",
          better: "lower",
          target: slope.target,
          perPercentagePoint: slope.perPoint,
        },
      },
      {
        id: "mean",
        name,
        fullMarks: mean.fullMarks,
        measure: { mean: mean.metrics },
        rule: {
          kind: "slope",
          better: "higher",
          target: { byGroup: mean.target },
          perPercentagePoint: mean.perPoint,
        },
      },
      {
        id: "items",
        name,
        fullMarks: items.fullMarks,
        measure: { count: "items" },
        rule: { kind: "perItem", each: { byGroup: items.each } },
      },
      {
        id: "given",
        name,
        fullMarks: terms.given,
        measure: { given: "awarded" },
        rule: { kind: "given" },
      },
      {
        id: "bonus",
        name,
        fullMarks: "5",
        measure: { adjustments: "bonus" },
        rule: { kind: "sum", start: "0" },
      },
      {
        id: "deduction",
        name,
        fullMarks: "5",
        measure: { adjustments: "deduction" },
        rule: { kind: "sum", start: "5" },
      },
    ],
  });
}

/** The metrics of a unit of such a scheme. */
export interface Metrics {
  readonly tickets: number;
  readonly done: number | { readonly count: number; readonly of: number } | string;
  readonly extended: number | string;
  readonly first: { readonly count: number; readonly of: number } | string;
  readonly second: { readonly count: number; readonly of: number } | string;
  readonly third: { readonly count: number; readonly of: number } | string;
  readonly items: number;
  readonly awarded: string;
}

const anyMetrics: fc.Arbitrary<Metrics> = anyWhole.chain((tickets) =>
  fc.record({
    tickets: fc.constant(tickets),
    done: fc.oneof(fc.nat({ max: tickets }), fc.constant(tickets), anyRate),
    extended: fc.oneof(fc.nat({ max: tickets }), fc.nat({ max: 2 * tickets }), anyPercent),
    first: anyRate,
    second: anyRate,
    third: anyRate,
    items: anyCount,
    awarded: decimalTextUpTo(120, 3),
  }),
);

export type AnyUnit = Unit & {
  readonly group: "near" | "far";
  readonly metrics: Metrics & Unit["metrics"];
};

/** A month of such a scheme: units with ids of their own, and adjustments for some of them. */
export function anyMonth(size: fc.ArrayConstraints) {
  const anyUnit = fc.record({ group: fc.constantFrom("near", "far"), metrics: anyMetrics });
  const points = fc
    .tuple(fc.boolean(), decimalTextUpTo(6, 2))
    .filter(([, text]) => Number(text) !== 0)
    .map(([below, text]) => (below ? `-${text}` : text));
  return fc.array(fc.tuple(anyUnit, fc.array(points, { maxLength: 3 })), size).map((drawn) => ({
    month: "2024-05",
    units: drawn.map(([unit], index) => ({
      id: `u${index}`,
      name: `单位${index}`,
      ...unit,
    })) as AnyUnit[],
    adjustments: drawn.flatMap(([, all], index) =>
      all.map(
        (one): Adjustment => ({ unit: `u${index}`, category: "c", points: one, reason: "r" }),
      ),
    ),
  }));
}
