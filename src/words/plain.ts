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

const DEEPEST_COPY = 50;

/** A copy of a plain object or a list, and of those in it, without what a host may have put on every object. */
export function ownCopy(value: unknown, depth = DEEPEST_COPY): unknown {
  if (depth === 0) return value;
  if (Array.isArray(value)) return Array.from(value, (one: unknown) => ownCopy(one, depth - 1));
  if (!isPlain(value)) return value;
  const copy = Object.create(null) as Record<string, unknown>;
  for (const key of Object.getOwnPropertyNames(value)) {
    // what does not show in a loop stays so
    const enumerable = Object.prototype.propertyIsEnumerable.call(value, key);
    Object.defineProperty(copy, key, { value: ownCopy(value[key], depth - 1), enumerable });
  }
  return copy;
}
