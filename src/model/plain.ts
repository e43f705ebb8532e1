/** @internal an object that has its fields itself, not by a class or another object */
export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** @internal whether an object has so many keys, all of them known */
export function hasKeys(value: object, count: number, isKnown: (key: string) => boolean): boolean {
  const keys = Object.keys(value);
  return keys.length === count && keys.every(isKnown);
}
