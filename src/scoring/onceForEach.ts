/** @internal what is made of a key, once for each key that is asked for */
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
