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

/** The last of a list; undefined where it has none. */
export function lastOf<Item>(list: readonly Item[]): Item | undefined {
  return list[list.length - 1];
}

/** Whether an object has a key of its own. */
export function hasOwn(object: object, key: string): boolean {
  // not Object.hasOwn, which the browsers of many offices lack
  return Object.getOwnPropertyDescriptor(object, key) !== undefined;
}

/** What stands at a key of an object's own; undefined where it has none. */
export function ownValue<Value>(
  object: Readonly<Record<string, Value>>,
  key: string,
): Value | undefined {
  return hasOwn(object, key) ? object[key] : undefined;
}
