import { compare } from "../exact/arithmetic.js";
import { ExactFraction, type Fraction } from "../exact/fraction.js";
import { partsOf } from "../scheme/dimension.js";
import type { DimensionPoints } from "../scoring/dimensionPoints.js";
import type { CountedPoints } from "../scoring/totalScore.js";
import { onceMade } from "../words/byKey.js";
import { bySimplicity } from "./bySimplicity.js";
import type { Assignment } from "./clusterSearch.js";
import { type CompiledScheme, pointsOf } from "./compiledScheme.js";
import {
  mayPublish,
  overlap,
  publishes,
  rangeOf,
  type ScoreRange,
  unroundedRange,
} from "./printing.js";
import type { PartialSearch, RowReckoning } from "./rowReckoning.js";
import { scoreRange } from "./scoreRange.js";

/** Whose word is taken for a score that the rules do not give: that of the rules, or what was printed. */
export type Believed = "rules" | "printed";

const MOST_TRIED = 20_000;
export const MOST_WAYS = 20_000;
/** Where a part of a row has more ways, none is singled out. */
const MOST_TOLD_APART = 500;

/** Points of some dimensions, as they may count in the total. */
export interface CountedWay {
  readonly dimensions: readonly number[];
  readonly points: readonly DimensionPoints[];
  readonly way: Assignment;
}

/** The ways of one part of a row, and whether these are all. */
export interface CountedPart {
  readonly ways: readonly CountedWay[];
  readonly isComplete: boolean;
}

/** The ways of a part that agree with its printed scores; of scores that no way has, what is believed. */
export function waysToCount(
  row: RowReckoning,
  search: PartialSearch,
  believed: Believed,
  most: number,
): CountedPart {
  const { dimensions } = search.cluster;
  const impossible = dimensions.filter((one) => row.dimensions[one]?.state === "impossible");
  const all: CountedWay[] = [];
  const agreeing: CountedWay[] = [];
  let isCut = false;
  for (const way of search.ways()) {
    const points = dimensions.map((dimension, index) => {
      const printed = row.dimensions[dimension]?.printed;
      const replaced = believed === "printed" && impossible.includes(dimension);
      return replaced && printed !== undefined ? printed : (way.points[index] as DimensionPoints);
    });
    const one = { dimensions, points, way };
    if (search.agrees(way)) agreeing.push(one);
    else all.push(one);
    isCut = (impossible.length > 0 ? all : agreeing).length >= most;
    if (isCut) break;
  }
  const ways = agreeing.length > 0 ? agreeing : all;
  return { ways, isComplete: search.isComplete && !isCut };
}

/** The simplest combination of ways for which a test holds, and whether all were tried. */
export function combinationWhere(
  parts: readonly CountedPart[],
  fits: (ways: readonly CountedWay[]) => boolean,
): { ways?: readonly CountedWay[]; isComplete: boolean } {
  const weights = parts.map(({ ways }) => ways.map(({ way }) => way.weight));
  let tried = 0;
  for (const places of bySimplicity(weights)) {
    const ways = parts.map((part, index) => part.ways[places[index] as number] as CountedWay);
    if (fits(ways)) return { ways, isComplete: true };
    tried += 1;
    if (tried >= MOST_TRIED) return { isComplete: false };
  }
  return { isComplete: parts.every(({ isComplete }) => isComplete) };
}

/** What comes of a printed total. */
export interface TotalReckoning {
  readonly state: "reproduced" | "impossible" | "open" | "notChecked";
  /** The way in which each part that was searched must have been, in their order; undefined where none was found. */
  readonly ways?: readonly Assignment[] | undefined;
  /** The total in the simplest of the ways looked at; undefined where it cannot be formed. */
  readonly exact?: Fraction | undefined;
  /** Whether a metric, by its place, can have had no other value by all that is printed; left out where the total was not reproduced. */
  readonly isOnly?: ((metric: number, value: Fraction) => boolean) | undefined;
}

/** A printed total held against the scores of its row. */
export function totalReckoning(
  compiled: CompiledScheme,
  group: string,
  row: RowReckoning,
  printed: Fraction | undefined,
  believed: Believed,
): TotalReckoning {
  const waysOf = (most: number) =>
    row.searches.map((search) => waysToCount(row, search, believed, most));
  const unchecked = row.dimensions.map(({ state, printed: score }) =>
    state === "notChecked" ? score : undefined,
  );
  const settled = row.dimensions.every(
    ({ state }, index) => state !== "notChecked" || unchecked[index] !== undefined,
  );
  if (!settled) return { state: "notChecked" };
  const total = compiled.totalIn(group);
  const rounding = row.printing("total");
  const sumOf = (ways: readonly CountedWay[]) => {
    const points = [...unchecked] as (DimensionPoints | undefined)[];
    for (const { dimensions, points: own } of ways) {
      for (const [index, dimension] of dimensions.entries()) points[dimension] = own[index];
    }
    const isKnown = points.every((one) => typeof one === "object");
    return isKnown ? total(points as CountedPoints) : undefined;
  };
  const simplest = waysOf(1).map(({ ways: [first] }) => first);
  const exact = simplest.includes(undefined) ? undefined : sumOf(simplest as CountedWay[]);
  if (printed === undefined || exact === undefined) return { state: "notChecked", exact };
  const fits = (ways: readonly CountedWay[]) => {
    const sum = sumOf(ways);
    return sum !== undefined && publishes(sum, printed, rounding);
  };
  const all = onceMade(() => waysOf(MOST_WAYS));
  const few = onceMade(() => waysOf(MOST_TOLD_APART));
  const isOnly = (metric: number, value: Fraction) => {
    const others = few().map((part, index) => {
      const place = row.searches[index]?.cluster.metrics.indexOf(metric) ?? -1;
      if (place < 0) return part;
      const ways = part.ways.filter(
        ({ way }) => compare(way.values[place] as Fraction, value) !== 0,
      );
      return { ...part, ways };
    });
    const other = combinationWhere(others, fits);
    return other.ways === undefined && other.isComplete;
  };
  const reproducedBy = (ways: readonly CountedWay[]): TotalReckoning => {
    return { state: "reproduced", ways: ways.map(({ way }) => way), exact, isOnly };
  };
  if (fits(simplest as CountedWay[])) return reproducedBy(simplest as CountedWay[]);
  // what no value gives need not be searched for
  if (compiled.scheme.total.leftOut !== "rescale") {
    const taken = unchecked.map((score, index) => {
      const { state, printed: own } = row.dimensions[index] ?? {};
      return believed === "printed" && state === "impossible" ? (own ?? score) : score;
    });
    const widest = totalRange(compiled, group, row, waysOf(1), taken, total);
    if (widest !== undefined && !mayPublish(widest, printed, rounding)) {
      return { state: "impossible", exact };
    }
  }
  const parts = all();
  const found = combinationWhere(parts, fits);
  if (found.ways !== undefined) return reproducedBy(found.ways);
  const isWhole = !unchecked.some((one) => one !== undefined);
  if (found.isComplete && isWhole) return { state: "impossible", exact };
  // the scale has no least and most unless it is known which dimensions are left out
  if (compiled.scheme.total.leftOut === "rescale" && !isSettled(compiled, parts, unchecked)) {
    return { state: "open", exact };
  }
  const range = totalRange(compiled, group, row, parts, unchecked, total);
  const isPossible = range === undefined || mayPublish(range, printed, rounding);
  return { state: isPossible ? "open" : "impossible", exact };
}

/** Whether each dimension is left out in all ways, or in none. */
function isSettled(
  { scheme }: CompiledScheme,
  parts: readonly CountedPart[],
  unchecked: readonly (Fraction | undefined)[],
): boolean {
  const mayBe = scheme.dimensions.filter(
    (dimension, index) =>
      unchecked[index] !== undefined &&
      partsOf(dimension, "").some(({ part }) => part.noData === "leaveOut"),
  );
  const isOut = ({ points }: CountedWay) => points.some((one) => !(one instanceof ExactFraction));
  return mayBe.length === 0 && parts.every(({ ways }) => ways.every(isOut) || !ways.some(isOut));
}

/** What the points of a dimension lie between; what settled them where no rule did. */
interface CountedRange {
  readonly least: CountedPoints[number];
  readonly most: CountedPoints[number];
}

/** What the total lies between: it never falls where a score rises. */
function totalRange(
  compiled: CompiledScheme,
  group: string,
  row: RowReckoning,
  parts: readonly CountedPart[],
  unchecked: readonly (Fraction | undefined)[],
  total: (points: CountedPoints) => Fraction | undefined,
): ScoreRange | undefined {
  const ranges = row.dimensions.map((_, dimension): CountedRange | undefined => {
    const rounding = row.printing(dimension);
    const score = unchecked[dimension];
    if (score !== undefined) return unroundedRange(score, rounding);
    const part = parts.find(({ ways }) => ways[0]?.dimensions.includes(dimension));
    const place = part?.ways[0]?.dimensions.indexOf(dimension) ?? 0;
    const first = part?.ways[0]?.points[place];
    const isSettledInAll = part?.ways.every(
      ({ points }) => !(points[place] instanceof ExactFraction),
    );
    if (typeof first === "object" && !(first instanceof ExactFraction)) {
      if (isSettledInAll) return { least: first, most: first };
    }
    if (part?.isComplete) {
      const points = part.ways.map(({ points }) => pointsOf(points[place] as DimensionPoints));
      return rangeOf(points.filter((one) => one !== undefined));
    }
    const whole = scoreRange(compiled, group, dimension, row.domains, row.facts);
    const { state, printed } = row.dimensions[dimension] ?? {};
    if (state === "impossible" || printed === undefined || whole === undefined) return whole;
    return overlap(whole, unroundedRange(printed, rounding));
  });
  if (ranges.includes(undefined)) return undefined;
  const known = ranges as CountedRange[];
  const [least, most] = [
    total(known.map((range) => range.least)),
    total(known.map((range) => range.most)),
  ];
  return least === undefined || most === undefined ? undefined : { least, most };
}
