/**
 * Every combination of one item from each of several lists, by their places, from the least total weight up; each list is
 * sorted by weight.
 */
export function* bySimplicity(
  weights: readonly (readonly number[])[],
): Generator<readonly number[]> {
  if (weights.some((list) => list.length === 0)) return;
  /** Those that may come next, the heaviest first; `from` is the last place that was raised. */
  const frontier: Combination[] = [{ places: weights.map(() => 0), from: 0, weight: 0 }];
  for (let next = frontier.pop(); next !== undefined; next = frontier.pop()) {
    const { places, from, weight } = next;
    yield places;
    for (let raised = from; raised < weights.length; raised += 1) {
      const list = weights[raised] as readonly number[];
      const place = places[raised] as number;
      if (place + 1 >= list.length) continue;
      insert(frontier, {
        places: places.map((one, index) => (index === raised ? place + 1 : one)),
        from: raised,
        weight: weight + (list[place + 1] as number) - (list[place] as number),
      });
    }
  }
}

interface Combination {
  readonly places: readonly number[];
  readonly from: number;
  readonly weight: number;
}

/** Put where it keeps the list in order, by halving. */
function insert(frontier: Combination[], one: Combination): void {
  let [low, high] = [0, frontier.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((frontier[middle] as Combination).weight > one.weight) low = middle + 1;
    else high = middle;
  }
  frontier.splice(low, 0, one);
}
