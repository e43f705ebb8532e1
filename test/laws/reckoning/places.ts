// The place of one among several.

import type { TiesJson } from "./schemeJson.js";

/** How many stand strictly ahead, how many different ones, and how many are level, itself included. */
export function placeOf<Item>(
  item: Item,
  items: readonly Item[],
  ties: TiesJson,
  compared: (a: Item, b: Item) => number,
): number {
  const ahead = items.filter((other) => compared(other, item) < 0);
  const level = items.filter((other) => compared(other, item) === 0).length;
  const distinct = ahead.filter(
    (one, index) => ahead.findIndex((other) => compared(one, other) === 0) === index,
  );
  if (ties === "dense") return 1 + distinct.length;
  if (ties === "modified") return ahead.length + level;
  if (ties === "fractional") return ahead.length + (level + 1) / 2;
  return 1 + ahead.length;
}
