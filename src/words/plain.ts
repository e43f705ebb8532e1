/** Whether a value has fields, a list included. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** An object that has its fields itself, not by a class or another object. */
export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Whether an object has these keys and no others, in any order. */
export function hasKeys(value: object, expected: readonly string[]): boolean {
  const keys = Object.keys(value);
  if (keys.length !== expected.length) return false;
  for (let place = 0; place < keys.length; place += 1) {
    const key = keys[place] as string;
    // most often they stand in the expected order
    if (key !== expected[place] && !expected.includes(key)) return false;
  }
  return true;
}

/** A copy of a plain object; anything else as it is. */
export function plainCopy(value: unknown): unknown {
  return isPlain(value) ? { ...value } : value;
}
