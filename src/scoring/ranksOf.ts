import { sharedPlace } from "../measures/sharedPlace.js";
import type { Ties } from "../model/ranking.js";

/** @internal the order of two items by their indices: below 0 where the first is better, 0 where they are equal */
export type Order = (a: number, b: number) => number;

/** @internal the rank of each of so many items, in their own order */
export function ranksOf(size: number, order: Order, ties: Ties): number[] {
  const bestFirst = Array.from({ length: size }, (_, index) => index).sort(order);
  const ranks = new Array<number>(size).fill(0);
  let distinct = 0;
  let start = 0;
  while (start < size) {
    let end = start + 1;
    while (end < size && order(bestFirst[start] as number, bestFirst[end] as number) === 0)
      end += 1;
    distinct += 1;
    for (let place = start; place < end; place += 1) {
      const index = bestFirst[place] as number;
      ranks[index] = ties === "ordinal" ? place + 1 : sharedPlace[ties](start + 1, end, distinct);
    }
    start = end;
  }
  return ranks;
}
