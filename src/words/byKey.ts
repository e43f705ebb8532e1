/** What is made of a key, once for each key that is asked for. */
export function onceForEach<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new Map<Key, { readonly one: Made }>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known.one;
    const one = make(key);
    made.set(key, { one });
    return one;
  };
}

/** What is made when it is first asked for, and then kept. */
export function onceMade<Made>(make: () => Made): () => Made {
  const once = onceForEach((_: undefined) => make());
  return () => once(undefined);
}

/** Items by what they have in common, in the order they came in. */
export function grouped<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return groups;
}
