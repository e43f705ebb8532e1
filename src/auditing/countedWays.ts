import type { DimensionPoints } from "../scoring/dimensionScorer.js";
import { bySimplicity } from "./bySimplicity.js";
import type { Assignment } from "./clusterSearch.js";
import type { PartialSearch, RowReckoning } from "./rowReckoning.js";

/** @internal whose word is taken for a score that the rules do not give: that of the rules, or what was printed */
export type Believed = "rules" | "printed";

const MOST_TRIED = 20_000;
/** @internal */
export const MOST_WAYS = 20_000;

/** @internal points of some dimensions, as they may count in the total. */
export interface CountedWay {
  readonly dimensions: readonly number[];
  readonly points: readonly DimensionPoints[];
  readonly way: Assignment;
}

/** @internal the ways of one part of a row, and whether these are all */
export interface CountedPart {
  readonly ways: readonly CountedWay[];
  readonly isComplete: boolean;
}

/** @internal the ways of a part that agree with its printed scores; of scores that no way has, what is believed. */
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

/** @internal the simplest combination of ways for which a test holds, and whether all were tried. */
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
