// Edges, the values within them, and the bands that they make.

import { type Exact, order } from "./exact.js";
import type { EdgesJson, PointsByGroupJson } from "./schemeJson.js";
import { pointsIn } from "./world.js";

export interface Edge {
  readonly edge: Exact;
  readonly isLower: boolean;
  /** Whether a value at the edge is on the inner side of it. */
  readonly isIncluded: boolean;
}

export function edgesIn({ from, above, to, below }: EdgesJson, group: string): Edge[] {
  const one = (given: PointsByGroupJson | undefined, isLower: boolean, isIncluded: boolean) =>
    given === undefined ? [] : [{ edge: pointsIn(given, group), isLower, isIncluded }];
  return [
    ...one(from, true, true),
    ...one(above, true, false),
    ...one(to, false, true),
    ...one(below, false, false),
  ];
}

export function isKept(value: Exact, { edge, isLower, isIncluded }: Edge): boolean {
  const side = order(value, edge);
  return side === 0 ? isIncluded : side > 0 === isLower;
}

export const isWithin = (value: Exact, edges: EdgesJson, group: string) =>
  edgesIn(edges, group).every((edge) => isKept(value, edge));

/** Whether the edge of a band lies farther in than that of another. */
export function isFartherIn(one: EdgesJson, other: EdgesJson, group: string): boolean {
  const [a, b] = [edgesIn(one, group)[0], edgesIn(other, group)[0]];
  if (a === undefined || b === undefined) return a !== undefined;
  const side = order(a.edge, b.edge);
  return side === 0 ? !a.isIncluded && b.isIncluded : side > 0 === a.isLower;
}

/** The band that is farthest in among those whose edge is kept: one that no value could enter without the others. */
export function bandOf<Band extends EdgesJson>(
  value: Exact,
  bands: readonly Band[],
  group: string,
): Band | undefined {
  const kept = bands.filter((band) => isWithin(value, band, group));
  return kept.find((band) => !kept.some((other) => isFartherIn(other, band, group)));
}
